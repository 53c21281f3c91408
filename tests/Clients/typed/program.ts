import { GraphQLClient } from 'graphql-request';
import type { ChildrenQueryVariables } from './gql/graphql.js';
import { graphql } from './gql/index.js';
import { report, form, signedIn, walk } from '../../scripts/documents.js';

const organization = graphql(/* GraphQL */ `
  query Organization($code: String!) {
    unionOrganization(code: $code) {
      name
      level
      descendantCount
    }
  }
`);

const apply = graphql(/* GraphQL */ `
  mutation Apply($input: SubmitMembershipApplicationInput!) {
    submitMembershipApplication(input: $input) {
      membershipApplication {
        id
        status
        submittedAt
      }
      errors {
        __typename
        ... on Error {
          code
          message
          path
        }
      }
    }
  }
`);

const children = graphql(/* GraphQL */ `
  query Children($code: String!, $first: Int!, $after: String) {
    unionOrganization(code: $code) {
      children(first: $first, after: $after, orderBy: [{ code: ASC }]) {
        edges {
          node {
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
`);

const client = new GraphQLClient(process.argv[2]!, { headers: signedIn });
const read = await client.request(organization, { code: '33' });
const applied = await client.request(apply, { input: { ...form, employmentForm: 'FLEXIBLE' } });

// A name of each error's type, a status of the enum, a time that is text: the compiler knows them.
const errors: readonly { __typename: string; code: string; message: string }[] = applied.submitMembershipApplication!.errors;
const submitted: string | undefined = applied.submitMembershipApplication?.membershipApplication?.submittedAt;
// @ts-expect-error there is no such level
const isNowhere = read.unionOrganization?.level === 'NOWHERE';

report(read, { membershipApplication: submitted ?? null, errors }, await walk((variables: ChildrenQueryVariables) => client.request(children, variables)));
if (isNowhere) throw new Error('nowhere');
