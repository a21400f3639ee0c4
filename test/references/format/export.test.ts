import { describe, expect, it } from 'vitest';
import { exportItems } from '../../../src/references/format/export.ts';
import type { Item } from '../../../src/references/item.ts';
import { readLibraryFile } from '../../../src/references/library/index.ts';
import { works } from './works.ts';

const items: readonly Item[] = Object.values(works);

async function readBack(file: string, text: string): Promise<readonly Item[]> {
  const { items: read, problems } = await readLibraryFile(file, new TextEncoder().encode(text));
  expect(problems).toEqual([]);
  return read;
}

describe('exportItems', () => {
  it.each([
    ['bibtex', 'a.bib'],
    ['ris', 'a.ris'],
    ['csl-json', 'a.json'],
  ] as const)('writes %s that is read back with ids, titles, authors, years and DOIs', async (format, file) => {
    const read = await readBack(file, exportItems(items, format));
    const essence = ({ id, title, author, DOI }: Item) => ({ id, title, author, DOI });
    const years = (item: Item) => item.issued?.['date-parts']?.[0]?.[0];
    expect(read.map(years)).toEqual(items.map(years));
    if (format === 'csl-json') expect(read).toEqual(items);
    else expect(read.slice(0, 5).map(essence)).toEqual(items.slice(0, 5).map(essence));
  });

  it('gives BibTeX entries keys that are allowed, each once', () => {
    const ids = ['a b', 'a b', 'fine:2020', '10.1000/x y', '{}', 'Fine:2020'];
    const author = [{ family: 'Müller' }];
    const text = exportItems(
      ids.map((id): Item => ({ id, type: 'book', title: 'T', author, issued: { 'date-parts': [[2020]] } })),
      'bibtex',
    );
    const keys = [...text.matchAll(/^@book\{(.*),$/gm)].map(([, key]) => key);
    expect(keys).toEqual(['muller2020', 'muller2020-2', 'fine:2020', 'muller2020-3', 'muller2020-4', 'Fine:2020-2']);
  });

  it('writes hostile values so that they stay values', async () => {
    const title = 'A } B { \\input{x} % & # $ _ ^ ~ "q" @book{b, title={X}}';
    const item: Item = { id: 'a', type: 'book', title, author: [{ family: 'O and P' }] };
    for (const [format, file] of [
      ['bibtex', 'a.bib'],
      ['ris', 'a.ris'],
    ] as const) {
      const read = await readBack(file, exportItems([item, { ...item, id: 'b', title: 'Next\nTY  - X' }], format));
      expect(read.map(({ id }) => id)).toEqual(['a', 'b']);
      expect(read[0]?.title).toBe(title);
    }
  });

  it('does not break long RIS values in two', async () => {
    const title = 'word '.repeat(60).trim();
    const read = await readBack('a.ris', exportItems([{ id: 'a', type: 'book', title }], 'ris'));
    expect(read[0]?.title).toBe(title);
  });

  it('writes an empty list for no items', () => {
    expect(exportItems([], 'bibtex')).toBe('');
    expect(exportItems([], 'csl-json')).toBe('[]\n');
  });
});
