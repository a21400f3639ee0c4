import { describe, expect, it } from 'vitest';
import { labelKey } from '../../src/article/labels.ts';
import { parse } from '../../src/article/parse.ts';
import { applyEdits } from '../../src/edits/apply.ts';
import { splitLabel } from '../../src/edits/split-label.ts';

/** The text after its uses of a label, by number from 0, were put in groups. */
function split(text: string, groups: readonly (readonly number[])[]): string {
  const article = parse(text);
  const markers = article.references.filter(({ key }) => key === labelKey('a1')).map(({ range }) => range);
  const ranges = groups.map((group) => group.map((index) => markers[index]!));
  return applyEdits(text, splitLabel(article, labelKey('a1'), ranges));
}

describe('a label that is split', () => {
  it('stays with the first group and with its definition; each other group gets the next free label', () => {
    expect(split('One.[^a1] Two.[^a1] Three.[^a1] Four.[^a2]\n\n[^a1]: Source.', [[0], [1], [2]])).toBe(
      'One.[^a1] Two.[^a3] Three.[^a4] Four.[^a2]\n\n[^a1]: Source.',
    );
  });

  it('keeps markers of one group together, and those of no group as they are', () => {
    expect(split('One.[^a1] Two.[^a1] Three.[^a1] Four.[^a1]', [[0], [1, 3]])).toBe(
      'One.[^a1] Two.[^a2] Three.[^a1] Four.[^a2]',
    );
  });

  it('is left alone when there is one group', () => {
    expect(split('One.[^a1] Two.[^a1]', [[0, 1]])).toBe('One.[^a1] Two.[^a1]');
  });
});
