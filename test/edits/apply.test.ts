import { describe, expect, it } from 'vitest';
import { applyEdits, mergeEdits } from '../../src/edits/apply.ts';
import type { TextEdit } from '../../src/edits/edit.ts';

function replace(start: number, end: number, text: string): TextEdit {
  return { range: { start, end }, text };
}

describe('applying edits', () => {
  it('replaces ranges of the text as it was before any edit', () => {
    expect(applyEdits('one two three', [replace(0, 3, '1'), replace(8, 13, '3')])).toBe('1 two 3');
  });

  it('takes edits in any order', () => {
    expect(applyEdits('one two three', [replace(8, 13, '3'), replace(0, 3, '1')])).toBe('1 two 3');
  });

  it('makes insertions at one place in the order they are given in', () => {
    expect(applyEdits('ac', [replace(1, 1, 'b'), replace(1, 1, 'B')])).toBe('abBc');
  });

  it('refuses edits that overlap', () => {
    expect(() => applyEdits('abcdef', [replace(0, 3, ''), replace(2, 4, '')])).toThrow(RangeError);
  });

  it('refuses an edit outside the text', () => {
    expect(() => applyEdits('abc', [replace(2, 4, '')])).toThrow(RangeError);
    expect(() => applyEdits('abc', [replace(-1, 1, '')])).toThrow(RangeError);
    expect(() => applyEdits('abc', [replace(2, 1, '')])).toThrow(RangeError);
  });
});

describe('merging the edits of several mends', () => {
  it('leaves out a mend that overlaps an earlier one, with all its edits', () => {
    const merged = mergeEdits([[replace(0, 2, 'x')], [replace(1, 3, 'y'), replace(5, 6, 'z')], [replace(4, 5, 'w')]]);
    expect(merged).toEqual([replace(0, 2, 'x'), replace(4, 5, 'w')]);
  });

  it('makes equal mends once, as when each of three markers asks for the same definition', () => {
    const mend = [replace(9, 9, '[^1]: Source needed.')];
    expect(mergeEdits([mend, mend, mend])).toEqual(mend);
  });

  it('keeps different insertions at one place in order', () => {
    expect(mergeEdits([[replace(3, 3, 'b')], [replace(3, 3, 'a')]])).toEqual([replace(3, 3, 'b'), replace(3, 3, 'a')]);
  });

  it('lets edits touch', () => {
    expect(mergeEdits([[replace(0, 2, '')], [replace(2, 4, '')]])).toHaveLength(2);
  });
});
