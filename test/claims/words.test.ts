import { describe, expect, it } from 'vitest';
import { WordTable } from '../../src/claims/words.ts';

function foundIn(text: string, words: readonly string[], most = Infinity): readonly string[] {
  const table = new WordTable<string>();
  for (const word of words) table.add(word, word);
  const found: string[] = [];
  table.scan(text, (entries, at) => {
    found.push(...entries.map((entry) => `${entry} ${at}`));
    return found.length >= most ? 'stop' : undefined;
  });
  return found;
}

describe('a table of words', () => {
  it('finds whole words, in order, with where they start', () => {
    expect(foundIn('the lamp of the lamplighter', ['lamp', 'the'])).toEqual(['the 0', 'lamp 4', 'the 12']);
  });

  it('finds a word at either end, beside any sign', () => {
    expect(foundIn('lamp-oil, (lamp)', ['lamp', 'oil'])).toEqual(['lamp 0', 'oil 5', 'lamp 11']);
  });

  it('finds a number once, wherever it starts', () => {
    expect(foundIn('of 1822 and a5', ['0'])).toEqual(['0 3', '0 13']);
  });

  it('finds quotation marks of all kinds, apostrophes and currencies', () => {
    expect(foundIn('“a” «b» €5 it’s', ['"', '$', "'"])).toEqual(['" 0', '" 2', '" 4', '" 6', '$ 8', "' 13"]);
  });

  it('gives all that is known under a word', () => {
    const table = new WordTable<number>();
    table.add('lamp', 1);
    table.add('lamp', 2);
    const found: number[] = [];
    table.scan('a lamp', (entries) => {
      found.push(...entries);
      return undefined;
    });
    expect(found).toEqual([1, 2]);
  });

  it('stops when it is told to', () => {
    expect(foundIn('lamp lamp lamp', ['lamp'], 2)).toEqual(['lamp 0', 'lamp 5']);
  });

  it('finds nothing in a text without words', () => {
    expect(foundIn('', ['lamp'])).toEqual([]);
    expect(foundIn(' \u{1F5FC} ', ['lamp'])).toEqual([]);
  });
});
