import './workers.js';
import 'graphiql/style.css';
import './ide.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import firstQuery from '../first-query.graphql';
import signedInQuery from '../signed-in-query.graphql';
import { createFetcher } from './fetcher.js';
import { chosenAuthorization, SignIns } from './SignIns.jsx';

const root = document.getElementById('root');
const { endpoint, signIns } = root.dataset;
const fetcher = createFetcher(endpoint, signIns ? chosenAuthorization : () => undefined);
// A link may bring a query (?query=...); it is shown, not run.
const linked = new URLSearchParams(location.search).get('query') ?? undefined;
const tabs = [linked, firstQuery, signIns && signedInQuery].filter(Boolean).map(query => ({ query }));

createRoot(root).render(
  <GraphiQL fetcher={fetcher} initialQuery={linked} defaultTabs={tabs} inputValueDeprecation schemaDescription>
    <GraphiQL.Logo>
      {signIns && <SignIns address={signIns} />}
      <strong>Headless</strong>
    </GraphiQL.Logo>
  </GraphiQL>,
);
