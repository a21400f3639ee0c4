import { createNodeFiles } from '../ports/node/files.ts';
import type { Files, Http } from '../ports/ports.ts';
import type { Formatter } from '../references/format/formatter.ts';
import type { Item } from '../references/item.ts';

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
    async send(request) {
      http ??= import('../ports/node/http.ts').then(({ createNodeHttp }) => createNodeHttp());
      return (await http).send(request);
    },
  };
}

/**
 * The formatter, loaded when the first reference is formatted: most runs format none. In a run an item is formatted once
 * for each request, however many fixes would insert it.
 */
export function createLateFormatter(workerFile: string): Formatter {
  let formatter: Promise<Formatter> | null = null;
  const load = (): Promise<Formatter> => {
    formatter ??= import('../ports/node/formatter.ts').then((module) => module.createWorkerFormatter(workerFile));
    return formatter;
  };
  const lines = new WeakMap<Item, Map<string, string>>();
  return {
    async format(items, request) {
      const name = JSON.stringify(request);
      const unknown = items.filter((item) => lines.get(item)?.has(name) !== true);
      const made = unknown.length === 0 ? [] : await (await load()).format(unknown, request);
      unknown.forEach((item, index) => {
        lines.set(item, new Map([...(lines.get(item) ?? []), [name, made[index] ?? '']]));
      });
      return items.map((item) => lines.get(item)?.get(name) ?? '');
    },
    export: async (items, format) => (await load()).export(items, format),
    close: async () => (await formatter)?.close(),
  };
}
