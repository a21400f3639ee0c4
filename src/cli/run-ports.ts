import { createNodeFiles } from '../ports/node/files.ts';
import type { Files, Http } from '../ports/ports.ts';
import type { Formatter } from '../references/format/formatter.ts';

/** The machine's files; a folder is listed once, as every article in it asks for its libraries. */
export function createListedFiles(files = createNodeFiles()): Files {
  const lists = new Map<string, Promise<readonly string[]>>();
  return {
    ...files,
    list(folder) {
      const known = lists.get(folder) ?? files.list(folder);
      lists.set(folder, known);
      return known;
    },
  };
}

/** The network, loaded when the first request is sent: most runs send none. */
export function createLateHttp(): Http {
  let http: Promise<Http> | null = null;
  return {
    async get(request) {
      http ??= import('../ports/node/http.ts').then(({ createNodeHttp }) => createNodeHttp());
      return (await http).get(request);
    },
  };
}

/** The formatter, loaded when the first reference is formatted: most runs format none. */
export function createLateFormatter(workerFile: string): Formatter {
  let formatter: Promise<Formatter> | null = null;
  const load = (): Promise<Formatter> => {
    formatter ??= import('../ports/node/formatter.ts').then((module) => module.createWorkerFormatter(workerFile));
    return formatter;
  };
  return {
    format: async (items, request) => (await load()).format(items, request),
    export: async (items, format) => (await load()).export(items, format),
    close: async () => (await formatter)?.close(),
  };
}
