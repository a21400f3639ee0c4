import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edits/apply.ts';
import { traceBack } from '../../src/edits/trace.ts';

const edits = [
  { range: { start: 2, end: 2 }, text: '+++' },
  { range: { start: 4, end: 6 }, text: '' },
  { range: { start: 8, end: 9 }, text: 'XY' },
];

describe('where a place stood before edits', () => {
  it('is where the same character stood', () => {
    const text = '0123456789';
    const edited = applyEdits(text, edits);
    for (const character of '01236789'.replace('8', '')) {
      expect(traceBack(edited.indexOf(character), edits)).toBe(text.indexOf(character));
    }
  });

  it('is where it was written, for what was written', () => {
    expect(traceBack(3, edits)).toBe(2);
    expect(traceBack(9, edits)).toBe(8);
  });
});
