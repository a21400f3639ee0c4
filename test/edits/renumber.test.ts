import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { applyEdits } from '../../src/edits/apply.ts';
import { renumber } from '../../src/edits/renumber.ts';
import { ruleContextOf } from '../../src/review/review.ts';
import { footnoteOrder } from '../../src/rules/footnote-order.ts';
import { createLibrary } from '../../src/references/library/library.ts';
import { generatedArticles } from './generated-articles.ts';

function renumbered(text: string): string {
  return applyEdits(text, renumber(parse(text)));
}

describe('renumbering', () => {
  it('follows the order of first use, in references and definitions together', () => {
    expect(renumbered('A.[^3] B.[^1] C.[^3]\n\n[^1]: One.\n[^3]: Three.\n')).toBe(
      'A.[^1] B.[^2] C.[^1]\n\n[^2]: One.\n[^1]: Three.\n',
    );
  });

  it('closes gaps and numbers unused definitions last', () => {
    expect(renumbered('A.[^5] B.[^9]\n\n[^2]: Unused.\n[^5]: Five.\n')).toBe(
      'A.[^1] B.[^2]\n\n[^3]: Unused.\n[^1]: Five.\n',
    );
  });

  it('leaves names alone', () => {
    expect(renumbered('A.[^b] B.[^2] C.[^a1] D.[^1]')).toBe('A.[^b] B.[^1] C.[^a1] D.[^2]');
  });

  it('counts markers inside footnotes after those of the body', () => {
    expect(renumbered('A.[^2] B.[^1]\n\n[^2]: See [^3].\n[^1]: One.\n[^3]: Three.\n')).toBe(
      'A.[^1] B.[^2]\n\n[^1]: See [^3].\n[^2]: One.\n[^3]: Three.\n',
    );
  });

  it('leaves nothing to be renumbered and no finding, in any article', () => {
    fc.assert(
      fc.property(generatedArticles, (text) => {
        const article = parse(renumbered(text));
        expect(renumber(article)).toEqual([]);
        expect([
          ...footnoteOrder.check(ruleContextOf(article, { library: createLibrary([]), known: () => null, rules: {} })),
        ]).toEqual([]);
      }),
    );
  });

  it('changes nothing but numeric labels, and which markers belong to which definitions stays', () => {
    fc.assert(
      fc.property(generatedArticles, (text) => {
        const before = parse(text);
        const after = parse(renumbered(text));
        const shape = (source: string): string => source.replace(/\[\^\d+\]/g, '[^#]');
        expect(shape(after.text)).toBe(shape(text));
        const groups = ({ references, definitions }: typeof before): readonly number[] => {
          const keys = [...references, ...definitions].map(({ key }) => key);
          return keys.map((key) => keys.indexOf(key));
        };
        expect(groups(after)).toEqual(groups(before));
      }),
    );
  });
});
