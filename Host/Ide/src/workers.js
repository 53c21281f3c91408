/* global WORKERS: the file names of the three workers, put in by build.js */
globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(new URL(WORKERS[label] ?? WORKERS.editor, import.meta.url), { name: label }),
};
