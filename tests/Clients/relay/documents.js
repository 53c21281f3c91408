// What relay-compiler compiles: a list in pages that is fetched again through node(id:).
import { graphql } from 'relay-runtime';

graphql`
  query documentsOrganizationQuery($code: String!) {
    unionOrganization(code: $code) {
      id
      name
      ...documentsChildren_organization
    }
  }
`;

graphql`
  fragment documentsChildren_organization on UnionOrganization
  @argumentDefinitions(first: { type: "Int", defaultValue: 4 }, after: { type: "String" })
  @refetchable(queryName: "documentsChildrenPaginationQuery") {
    children(first: $first, after: $after, orderBy: [{ code: ASC }]) @connection(key: "organization_children") {
      edges {
        node {
          id
          code
        }
      }
    }
  }
`;

graphql`
  mutation documentsApplyMutation($input: SubmitMembershipApplicationInput!) {
    submitMembershipApplication(input: $input) {
      membershipApplication {
        id
        status
      }
      errors {
        __typename
        ... on Error {
          code
          message
        }
      }
    }
  }
`;
