import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { passageOf, proseOf } from '../../src/claims/passage.ts';
import { firstPassage } from './reasons/reason-table.ts';

/** The words of a text's chunk, spaces run together. */
function words(text: string): string {
  return proseOf(parse(text).chunks[0]!.chunk).trim().replace(/ +/g, ' ');
}

describe('the prose of a chunk', () => {
  it.each([
    ['keeps plain words', 'The tower leans.', 'The tower leans.'],
    ['leaves markers out', 'The tower[^1] leans.[^note]', 'The tower leans.'],
    ['leaves emphasis out, and keeps its words', 'The *old* **white** _tower_ leans.', 'The old white tower leans.'],
    ['keeps underscores within words', 'The old_white_tower leans.', 'The old_white_tower leans.'],
    ['keeps the words of a link', 'The [old tower](https://example.org/a_b) leans.', 'The old tower leans.'],
    ['leaves addresses out', 'The tower <https://example.org/96> leans.', 'The tower leans.'],
    ['leaves code and math out', 'The `96 percent` tower leans.', 'The tower leans.'],
    ['leaves HTML and comments out', 'The <b>tower</b> <!-- 96 percent --> leans.', 'The tower leans.'],
    ['leaves the text of images out', 'The ![96 percent](a.png) tower leans.', 'The tower leans.'],
    ['leaves citation keys out', 'The tower leans [@smith2001].', 'The tower leans .'],
    ['leaves wiki marks out', 'The tower leans.[citation needed][12] {{cn}}', 'The tower leans.'],
    ['makes one line of several', 'The tower\nleans\r\nwest.', 'The tower leans west.'],
    ['leaves the marks of a block quote out', '> The tower\n> leans.', 'The tower leans.'],
    ['leaves the marks of nested quotes out', '> > The tower\n> > leans.', 'The tower leans.'],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it.each([
    'The *old* `tower` [leans](https://example.org "west").[^1]',
    '> The tower\r\n> leans.[citation needed]\r\n',
    'Türme \u{1F5FC} und İstanbul, ﬁnd ẞ.',
    '![a](b) <https://example.org> [@key] ^[note] {cite}`key`',
  ])('is as long as the text: %j', (text) => {
    const { chunk } = parse(text).chunks[0]!;
    expect(proseOf(chunk)).toHaveLength(chunk.text.length);
  });
});

describe('a passage', () => {
  it('has its words, in lower case too, and the source, all of one length', () => {
    const { prose, lower, source, start } = firstPassage('The *Old* Tower leans.[^1] It is white.');
    expect({ prose, lower, source, start }).toEqual({
      prose: 'The  Old  Tower leans.    ',
      lower: 'the  old  tower leans.    ',
      source: 'The *Old* Tower leans.[^1]',
      start: 0,
    });
  });

  it('keeps its offsets where a letter grows when it is lowered', () => {
    const { prose, lower } = firstPassage('İstanbul has 96 percent of the Towers.');
    expect(lower).toHaveLength(prose.length);
    expect(lower.indexOf('96 percent')).toBe(prose.indexOf('96 percent'));
  });

  it('is cut where a sentence does not end', () => {
    const { chunk } = parse('tower '.repeat(5000)).chunks[0]!;
    const passage = passageOf(chunk, proseOf(chunk), { start: 0, end: chunk.text.length });
    expect(passage.prose).toHaveLength(3000);
    expect(passage.lower).toHaveLength(3000);
  });
});
