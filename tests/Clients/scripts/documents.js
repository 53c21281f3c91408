// What every client does here: read, be refused by a typed error, walk through a list to its end.
import { readFile } from 'node:fs/promises';

export const signedIn = { authorization: 'Bearer demo:qiu-tian', 'accept-language': 'en' };

export const organization = /* GraphQL */ `
  query Organization($code: String!) {
    unionOrganization(code: $code) {
      __typename
      id
      name
    }
  }
`;

export const apply = /* GraphQL */ `
  mutation Apply($input: SubmitMembershipApplicationInput!) {
    submitMembershipApplication(input: $input) {
      membershipApplication {
        id
        status
      }
      errors {
        __typename
        ... on IdentityTakenError {
          path
        }
        ... on Error {
          code
          message
        }
      }
    }
  }
`;

export const children = /* GraphQL */ `
  query Children($code: String!, $first: Int!, $after: String) {
    unionOrganization(code: $code) {
      id
      children(first: $first, after: $after, orderBy: [{ code: ASC }]) {
        edges {
          node {
            id
            code
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;

export const form = {
  name: '示例·会员',
  phone: '10000000009',
  nationalId: '990101199001010027',
  employmentForm: 'FLEXIBLE',
  homeDivisionCode: '330203001',
};

// Walks through all pages; the answer of one page is that of the query above.
export async function walk(page) {
  const codes = [];
  let pages = 0;
  for (let after = null; pages === 0 || after; pages += 1) {
    const { edges, pageInfo } = (await page({ code: '33', first: 4, after })).unionOrganization.children;
    codes.push(...edges.map(({ node }) => node.code));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  }
  return { codes, pages };
}

// One line for each of the three, the same for every client.
export function report(read, payload, { codes, pages }) {
  console.log(read.unionOrganization.name);
  console.log(payload.membershipApplication, payload.errors.map((e) => `${e.__typename} ${e.code}: ${e.message}`).join());
  console.log(`${new Set(codes).size} of ${codes.length} in ${pages} pages, ${codes[0]} to ${codes.at(-1)}`);
}

export async function clientFacts(folder) {
  return JSON.parse(await readFile(`${folder}/clients.json`, 'utf8'));
}
