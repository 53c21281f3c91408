// Types from the published schema, and the manifest of the documents: the scalars, and the codes of errors, come from clients.json beside it.
import type { CodegenConfig } from '@graphql-codegen/cli';
import { readFileSync } from 'node:fs';

const { scalars } = JSON.parse(readFileSync('../../schema/clients.json', 'utf8'));

const config: CodegenConfig = {
  schema: '../../schema/schema.graphql',
  documents: 'typed/program.ts',
  emitLegacyCommonJSImports: false,
  generates: {
    'artifacts/typed/gql/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        // Writes persisted-documents.json, which the server reads as it is, and each document's id into its __meta__.hash.
        persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
      },
      config: { scalars, strictScalars: true, useTypeImports: true, enumsAsTypes: true },
    },
  },
};

export default config;
