// Generates types from the published schema, compiles a program against them as strictly as TypeScript can, and runs it.
import { cp, mkdir, rm } from 'node:fs/promises';
import { run } from './run.js';

const [endpoint] = process.argv.slice(2);
await rm('artifacts/typed', { recursive: true, force: true });
await mkdir('artifacts/typed', { recursive: true });
await run('node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'typed/codegen.ts');
await cp('typed/program.ts', 'artifacts/typed/program.ts');
await run('node_modules/typescript/bin/tsc', '--project', 'typed/tsconfig.json');
process.stdout.write(await run('artifacts/typed/out/artifacts/typed/program.js', endpoint));
