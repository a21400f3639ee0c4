import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { fold } from '../fold.ts';
import type { Item } from '../item.ts';
import { familyName, yearOf } from '../summarize.ts';
import type { ExportFormat } from './formatter.ts';

/** citation-js's own types name only the formats of its core. */
const write = plugins.output.format as unknown as (format: string, items: unknown, options?: object) => unknown;

/** The keys are ours (`withKeys`): citation-js would take characters out of them, and two could become one. */
plugins.config.get('@bibtex').format.checkLabel = false;

const writers: Readonly<Record<ExportFormat, (items: readonly Item[]) => string>> = {
  bibtex: (items) => `${String(write('bibtex', withKeys(items))).trim()}\n`,
  ris: (items) => (write('ris', items, { format: 'object' }) as RisRecord[]).map(writeRecord).join('\n'),
  'csl-json': (items) => `${JSON.stringify(items, null, 2)}\n`,
};

/** The items as one text for another program, in their order. Ends with a line feed; empty for no items, but for JSON. */
export function exportItems(items: readonly Item[], format: ExportFormat): string {
  return items.length === 0 && format !== 'csl-json' ? '' : writers[format](items);
}

type RisRecord = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** citation-js breaks RIS values after 70 characters, in the middle of words, and readers then see a space there. */
function writeRecord({ TY: type, ...fields }: RisRecord): string {
  const lines = Object.entries(fields).flatMap(([tag, value]) =>
    (Array.isArray(value) ? value : [value]).map((entry) => `${tag}  - ${String(entry).replace(/\s+/g, ' ')}`),
  );
  return [`TY  - ${String(type)}`, ...lines, 'ER  - ', ''].join('\n');
}

/** The items with keys that BibTeX allows, each once: the id, or else first author and year. */
function withKeys(items: readonly Item[]): readonly unknown[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const wanted = /^[A-Za-z0-9][\w:.+/-]{0,99}$/.test(item.id) ? item.id : keyOf(item);
    let key = wanted;
    for (let number = 2; taken.has(key.toLowerCase()); number += 1) key = `${wanted}-${String(number)}`;
    taken.add(key.toLowerCase());
    return { ...item, 'citation-key': key };
  });
}

function keyOf(item: Item): string {
  const [name] = item.author ?? item.editor ?? [];
  const words = fold(name === undefined ? (item.title ?? '') : familyName(name)).split(' ');
  const letters = (words[0] ?? '').replace(/[^a-z0-9]/g, '').slice(0, 40);
  return `${letters || 'item'}${String(yearOf(item) ?? '')}`;
}
