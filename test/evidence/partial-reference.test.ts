import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { partialDefinition } from '../../src/edits/partial-definition.ts';
import { partialReference } from '../../src/evidence/partial-reference.ts';

const mark = '<!-- from the text: please complete -->';

/** The definition that a text itself gives for its first footnote; null for none. */
function written(...lines: readonly string[]): string | null {
  const reference = partialReference(parse(lines.join('\n')), '1');
  return reference === null ? null : partialDefinition(reference);
}

describe('a reference made of what the text says', () => {
  it('has authors, year, title, place and identifier as the text gives them, and says where it comes from', () => {
    expect(
      written(
        'Ann Clay and Bo Fox argued in "A Theory of Almost Everything," published in Annals of Theory volume 4, issue 3 (2022), so.[^1]',
      ),
    ).toBe(`Ann Clay, Bo Fox (2022). "A Theory of Almost Everything". Annals of Theory, 4(3). ${mark}`);
    expect(written('It is in "A Theory of Almost Everything" (arXiv:1912.01683, 2021).[^1]')).toBe(
      `(2021). "A Theory of Almost Everything". arXiv:1912.01683. ${mark}`,
    );
    expect(written('Clay et al. (2012) said so.[^1]')).toBe(`Clay et al. (2012). ${mark}`);
  });

  it('takes what one use leaves out from another, when both name the work', () => {
    expect(
      written(
        '"A Theory of Almost Everything" is long.[^1]',
        '',
        'Ann Clay\u2019s "A Theory of Almost Everything" (2012) is dull.[^1]',
      ),
    ).toBe(`Ann Clay (2012). "A Theory of Almost Everything". ${mark}`);
  });

  it('never takes a part from another work', () => {
    expect(written('Bo Fox (2014) knew it. "A Theory of Almost Everything" is long.[^1]')).toBe(
      `"A Theory of Almost Everything". ${mark}`,
    );
  });

  it('is one line of safe Markdown', () => {
    expect(written('It is in "A Theory of <b>Almost</b> Everything".[^1]')).toBe(
      `"A Theory of Almost Everything". ${mark}`,
    );
  });

  it.each([
    ['the text names no work', ['Fox said so.[^1]']],
    ['several markers stand side by side', ['Fox (2014) said so.[^1][^2]']],
    ['another work answers to it', ['Fox criticizes "A Theory of Almost Everything" at length.[^1]']],
    [
      'its uses name different works',
      [
        'Bo Fox\u2019s "A Theory of Almost Everything" is long.[^1]',
        '',
        'Ann Clay\u2019s "The End of Many Things" is dull.[^1]',
      ],
    ],
  ])('is not made when %s', (_, lines) => {
    expect(written(...lines)).toBeNull();
  });
});
