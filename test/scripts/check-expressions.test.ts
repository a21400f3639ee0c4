import { describe, expect, it } from 'vitest';
import { expressionsIn, judge } from '../../scripts/check-expressions.mjs';

/** What is said of each expression in the lines of a file. */
async function verdicts(...lines: readonly string[]): Promise<readonly string[]> {
  const judged = await Promise.all(expressionsIn(lines.join('\n')).map((expression) => judge(expression)));
  return judged.map(({ outcome, fault }) => outcome ?? fault);
}

function written(...lines: readonly string[]): readonly string[] {
  return expressionsIn(lines.join('\n')).map(({ line, source, flags }) => `${line} /${source}/${flags}`);
}

describe('the expressions of a file', () => {
  it('are its literals', () => {
    expect(written('const one = /a\\/b/g;', 'f(/[/]/u, 1 / 2 / 3);')).toEqual(['1 /a\\/b/g', '2 /[/]/u']);
  });

  it('are those made of constants, however they are put together', () => {
    const lines = [
      "const words = ['one', 'two'] as const;",
      "const either: string = `(?:${words.join('|')})`;",
      "const found = new RegExp(String.raw`\\b${either}\\b` + /s?/.source, 'giu');",
      'const again = RegExp(found);',
    ];
    expect(written(...lines)).toContain('3 /\\b(?:one|two)\\bs?/giu');
    expect(written(...lines)).toContain('4 /\\b(?:one|two)\\bs?/giu');
  });

  it('are the patterns of schemas', () => {
    expect(written("const schema = { type: 'string', pattern: '^a$' };")).toEqual(['1 /^a$/u']);
  });

  it('are unknown when they are made of more than constants', async () => {
    expect(await verdicts('function f(part: string) {', '  return new RegExp(`a${part}`);', '}')).toEqual([
      'it is made of more than constants of this file',
    ]);
  });
});

describe('an expression', () => {
  it('is proved when it takes linear time', async () => {
    expect(await verdicts('const name = /^[a-z]+(?:-[a-z]+)*$/;')).toEqual(['proved']);
  });

  it('fails when it takes exponential time', async () => {
    expect(await verdicts('const name = /^(?:[a-z]+-?)+$/;')).toEqual([expect.stringContaining('exponential')]);
  });

  it('fails when a search with it takes quadratic time', async () => {
    expect(await verdicts('text.replace(/\\s+$/, "");')).toEqual([expect.stringContaining('2nd degree polynomial')]);
  });

  it('is proved when only a search with it would be slow, and it is sticky', async () => {
    expect(await verdicts('const blank = /\\s+x/y;')).toEqual(['proved']);
  });

  it('fails when only its bounds keep it from exponential time', async () => {
    expect(await verdicts('const words = /^(?:\\w{1,20} ?){1,8}x/;')).toEqual([expect.stringContaining('exponential')]);
  });

  it.each([
    ['above its line', ['f(', '  // capped: 24 characters are looked at', '  /\\s+$/,', ');']],
    ['above its statement', ['// capped: a name is short', 'const name = text', '  .replace(/\\s+$/, "");']],
    [
      'in the comment for readers',
      ['/**', ' * A name.', ' *', ' * capped: a name is short', ' */', 'const name = /\\s+$/;'],
    ],
    ['on its line', ['const name = /\\s+$/; // capped: a name is short']],
  ])('passes with its reason %s', async (_, lines) => {
    expect(await verdicts(...lines)).toEqual(['capped']);
  });

  it.each([
    ['without a reason', ['// capped:', 'const name = /\\s+$/;']],
    ['of the statement before', ['// capped: a name is short', 'const name = "";', 'const end = /\\s+$/;']],
    ['on the line before', ['const name = ""; // capped: a name is short', 'const end = /\\s+$/;']],
  ])('does not pass with a comment %s', async (_, lines) => {
    expect(await verdicts(...lines)).toEqual([expect.stringContaining('2nd degree polynomial')]);
  });
});
