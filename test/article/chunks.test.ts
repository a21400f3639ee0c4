import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { readSlowly } from '../../src/article/slow-path.ts';
import { markdown, realArticles } from './texts.ts';

function starts(...lines: string[]): number[] {
  return parse(lines.join('\n')).chunks.map(({ start }) => start);
}

/**
 * Micromark does not see that a blank line ended indented code: `2.` behind it is no list to it, though CommonMark says
 * that it is. Read in a chunk by itself it is one.
 */
const listBehindIndentedCode = /^(?: {4}| *\t).*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))+ {0,3}(?:[-+*][ \t]*$|\d)/m;

describe('chunks', () => {
  it('read one by one hold what the whole text holds', () => {
    fc.assert(
      fc.property(markdown, (body) => {
        // Front matter is not known to the reader of chunks.
        const text = `text\n\n${body}`;
        fc.pre(!listBehindIndentedCode.test(text));
        const { blocks, references, definitions, identifiers, citationKeys, opaque } = parse(text);
        expect({ blocks, references, definitions, identifiers, citationKeys, opaque }).toEqual(readSlowly(text));
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  }, 600_000);
});
