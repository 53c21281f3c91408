// Bundles the IDE into dist/: index.html (written last, so its presence means a whole bundle) and hashed files beside it.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { licences } from './licences.js';

const out = 'dist';
const workers = {
  editor: 'monaco-editor/esm/vs/editor/editor.worker.js',
  graphql: 'monaco-graphql/esm/graphql.worker.js',
  json: 'monaco-editor/esm/vs/language/json/json.worker.js',
};
const common = {
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
  define: { 'process.env.NODE_ENV': '"production"' },
  outdir: out,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
};

const worker = await build({ ...common, entryPoints: workers, entryNames: '[name].worker-[hash]', format: 'iife' });
const names = Object.fromEntries(Object.entries(workers).map(([label, path]) => [label, `./${entry(worker, path).script}`]));
const page = await build({
  ...common,
  entryPoints: { ide: 'src/main.jsx' },
  format: 'esm',
  splitting: true,
  jsx: 'automatic',
  loader: { '.graphql': 'text', '.ttf': 'file' },
  define: { ...common.define, WORKERS: JSON.stringify(names) },
});

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const { script, style } = entry(page, 'src/main.jsx');
for (const { path, contents, text } of [...worker.outputFiles, ...page.outputFiles]) {
  // Styles of what is loaded later are in the page's style sheet already.
  if (basename(path) === style) {
    await store(style, withoutInlineFonts(text));
  } else if (!path.endsWith('.css')) {
    await store(basename(path), contents);
  }
}
const notices = await licences([worker.metafile, page.metafile]);
const licenceFile = `licences-${createHash('sha256').update(notices).digest('hex').slice(0, 8)}.txt`;
await store(licenceFile, notices);

const values = { style, script, licences: licenceFile };
const html = await readFile('src/index.html', 'utf8');
await writeFile(join(out, 'index.html'), html.replace(/{{(style|script|licences)}}/g, (_, name) => values[name]));

function store(name, contents) {
  return writeFile(join(out, `${name}.gz`), gzipSync(contents, { level: 9 }));
}

// GraphiQL embeds 30 Latin faces, which are half of its style sheet; system fonts, with Chinese ones, do here.
function withoutInlineFonts(css) {
  return css.replace(/@font-face{[^}]*url\(data:[^}]*}/g, '');
}

function entry(result, path) {
  const [file, output] = Object.entries(result.metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(path));
  return { script: basename(file), style: output.cssBundle && basename(output.cssBundle) };
}
