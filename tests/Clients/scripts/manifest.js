// Generates the manifest of the typed program's documents, and prints where it lies.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { run } from './run.js';

const folder = resolve('artifacts/typed/gql');
await rm('artifacts/typed', { recursive: true, force: true });
await mkdir('artifacts/typed', { recursive: true });
await run('node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'typed/codegen.ts');
console.log(folder);
console.log((await readdir(folder)).filter((file) => file.endsWith('.json')).join());
