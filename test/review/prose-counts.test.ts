import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { countProse } from '../../src/review/prose-counts.ts';
import { lines } from '../cli/command-line.ts';

function words(...text: readonly string[]): number {
  return countProse(parse(lines(...text))).words;
}

describe('the count of words', () => {
  it('counts those of paragraphs, headings and tables', () => {
    expect(words('# Two words', '', 'And three more.', '', '| a | b |', '| - | - |', '| c | d |')).toBe(9);
  });

  it('counts a word with a marker once, and a marker by itself not at all', () => {
    expect(words('One claim.[^1] Another claim [^2][^3], and more [^4].')).toBe(6);
  });

  it('counts words of any script and numbers, but no dashes', () => {
    expect(words('Größe – 12 % слово 字')).toBe(4);
  });

  it('leaves out footnote definitions, code and front matter', () => {
    expect(
      words('---', 'title: One two', '---', '', 'Three.[^1]', '', '```', 'four', '```', '', '[^1]: Five six.'),
    ).toBe(1);
  });
});
