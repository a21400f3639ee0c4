import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/cli/reporters/excerpt.ts';
import { columnsOf } from '../../src/cli/text.ts';

/** The excerpt about the first place of `word`, as two lines. */
function show(text: string, word: string, width = 60): readonly string[] {
  const start = text.indexOf(word);
  const { text: line, indent, length } = excerpt(text, start, start + word.length, width);
  return [line, ' '.repeat(indent) + '^'.repeat(length)];
}

describe('an excerpt', () => {
  it('is the whole line where that fits, without its indentation', () => {
    expect(show('One.\n  Agents resist change.[^1] Some do not.\nThree.', '[^1]')).toEqual([
      'Agents resist change.[^1] Some do not.',
      '                     ^^^^',
    ]);
  });

  it('is cut at words where the line is long, with more kept before than behind', () => {
    const text = `${'before '.repeat(40)}claim.[^1] ${'behind '.repeat(40)}`;
    expect(show(text, '[^1]', 60)).toEqual([
      '… before before before before claim.[^1] behind behind …',
      '                                    ^^^^',
    ]);
  });

  it('never has more columns than there are', () => {
    const text = `${'wörd '.repeat(50)}[^1] ${'字 '.repeat(50)}`;
    for (const width of [20, 33, 60, 100]) {
      expect(columnsOf(show(text, '[^1]', width)[0] ?? '')).toBeLessThanOrEqual(width);
    }
  });

  it('underlines the right columns behind wide, combining and astral characters and tabs', () => {
    expect(show('字字\te\u0301 😀.[^1]', '[^1]')).toEqual(['字字 e\u0301 😀.[^1]', '          ^^^^']);
  });

  it('underlines to the end of the line what goes on behind it', () => {
    expect(show('A <!-- b\nc --> d', '<!-- b\nc -->')).toEqual(['A <!-- b', '  ^^^^^^']);
    expect(show('A [^1\r\n2] b', '[^1\r\n2]')).toEqual(['A [^1', '  ^^^']);
  });

  it('shows nothing behind a finding that goes on over the end of the line', () => {
    expect(show('A [^1\n2] b', '[^1\n2]')[0]).toBe('A [^1');
  });

  it('looks no farther in a line than can be shown', () => {
    const far = 'x'.repeat(5_000_000);
    const { text, indent } = excerpt(`${far} near.[^1] ${far}`, far.length + 6, far.length + 10, 60);
    expect(text).toMatch(/^… ?x* ?near\.\[\^1\]/);
    expect(indent).toBeLessThan(60);
  });

  it('has one caret for an empty range', () => {
    const { indent, length } = excerpt('Text', 4, 4, 60);
    expect([indent, length]).toEqual([4, 1]);
  });

  it('shows control characters instead of sending them to the terminal', () => {
    expect(show('\u001B[31mred\u202E[^1]', '[^1]')[0]).toBe('\uFFFD[31mred\uFFFD[^1]');
  });
});
