import { useEffect, useState } from 'react';

const KEY = 'headless:sign-in';
const chinese = navigator.language.startsWith('zh');
const text = chinese
  ? { label: '演示身份', anonymous: '未登录（匿名）' }
  : { label: 'Demo sign-in', anonymous: 'Not signed in (anonymous)' };

/** The Authorization header of the chosen demo sign-in, or nothing. */
export const chosenAuthorization = () => sessionStorage.getItem(KEY) ?? undefined;

/** The demo's people, each a header to send; hidden where the host has none. */
export function SignIns({ address }) {
  const [people, setPeople] = useState([]);
  const [chosen, setChosen] = useState(chosenAuthorization() ?? '');

  useEffect(() => {
    const abort = new AbortController();
    load(address, abort.signal).then(setPeople, () => {});
    return () => abort.abort();
  }, [address]);

  const choose = header => {
    setChosen(header);
    if (header) {
      sessionStorage.setItem(KEY, header);
    } else {
      sessionStorage.removeItem(KEY);
    }
  };

  return people.length > 0 && (
    <select
      id="sign-in"
      aria-label={text.label}
      title={text.label}
      value={people.some(person => person.header === chosen) ? chosen : ''}
      onChange={change => choose(change.target.value)}
    >
      <option value="">{text.anonymous}</option>
      {people.map(person => (
        <option key={person.name} value={person.header} title={person.organization}>
          {chinese ? person.title.zh : person.title.en}
        </option>
      ))}
    </select>
  );
}

async function load(address, signal) {
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
  return response.ok ? response.json() : [];
}
