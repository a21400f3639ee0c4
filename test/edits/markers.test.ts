import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { applyEdits } from '../../src/edits/apply.ts';
import { moveBehindPunctuation, replaceByMarker } from '../../src/edits/markers.ts';

describe('moving markers behind the punctuation', () => {
  it.each([
    ['A claim[^1]. More.', 'A claim.[^1] More.'],
    ['A claim[^1], more.', 'A claim,[^1] more.'],
    ['"A quotation[^1]." More.', '"A quotation."[^1] More.'],
    ['A claim[^1]...', 'A claim...[^1]'],
    ['A claim[^1].[^2] More.', 'A claim.[^1][^2] More.'],
    ['A claim[^1] more.', 'A claim[^1] more.'],
    ['Ten[^1],000 of them.', 'Ten[^1],000 of them.'],
    ['It is[^1].NET', 'It is[^1].NET'],
    ['A claim[^1]!![alt](a.png)', 'A claim[^1]!![alt](a.png)'],
    ['A claim[^1].(more)', 'A claim[^1].(more)'],
    ['A claim[^1].......', 'A claim[^1].......'],
  ])('%j becomes %j', (text, expected) => {
    const start = text.indexOf('[');
    expect(applyEdits(text, moveBehindPunctuation(text, { start, end: text.indexOf(']') + 1 }))).toBe(expected);
  });
});

describe('putting a marker in the place of a text', () => {
  function marked(text: string, part: string): string {
    const start = text.indexOf(part);
    return applyEdits(text, replaceByMarker(parse(text), { start, end: start + part.length }, '1'));
  }

  it('puts it behind the punctuation', () => {
    expect(marked('Shown before (doi:10.1000/182). More.', ' (doi:10.1000/182)')).toBe('Shown before.[^1] More.');
  });

  it('puts it in the place where no punctuation follows', () => {
    expect(marked('Shown (doi:10.1000/182) before.', ' (doi:10.1000/182)')).toBe('Shown[^1] before.');
  });

  it('keeps all text for an empty range', () => {
    expect(applyEdits('See it.', replaceByMarker(parse('See it.'), { start: 6, end: 6 }, '1'))).toBe('See it.[^1]');
  });
});
