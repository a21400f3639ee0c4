import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelKey } from '../../src/article/labels.ts';
import { parse } from '../../src/article/parse.ts';
import { applyEdits } from '../../src/edits/apply.ts';
import { mergeLabels, nextLabel, relabelDefinition, renameLabel } from '../../src/edits/labels.ts';
import { generatedArticles } from './generated-articles.ts';

describe('the next label', () => {
  it.each([
    ['is 1 in an article without footnotes', 'Text.', '1'],
    ['is the number after the highest', 'A.[^1] B.[^7]', '8'],
    ['counts definitions that nobody uses', 'A.[^1]\n\n[^9]: Unused.', '10'],
    ['follows the prefix that the author numbers by', 'A.[^fn1] B.[^fn2]', 'fn3'],
    ['is a number where the labels are names', 'A.[^smith2020] B.[^jones]', '1'],
    ['is a number where numbers and names are mixed', 'A.[^2] B.[^smith]', '3'],
  ])('%s', (_, text, expected) => {
    expect(nextLabel(parse(text))).toBe(expected);
  });

  it('is free in any article', () => {
    fc.assert(
      fc.property(generatedArticles, (text) => {
        const article = parse(text);
        const key = labelKey(nextLabel(article));
        expect([...article.references, ...article.definitions].map((one) => one.key)).not.toContain(key);
      }),
    );
  });
});

describe('renaming a label', () => {
  it('changes all references and definitions together, and no other text', () => {
    const text = 'A.[^1] B.[^10] C.[^1] `[^1]`\n\n[^1]: One, see [^1].\n[^10]: Ten.\n';
    const edits = renameLabel(parse(text), '1', 'omohundro');
    expect(applyEdits(text, edits)).toBe(
      'A.[^omohundro] B.[^10] C.[^omohundro] `[^1]`\n\n[^omohundro]: One, see [^omohundro].\n[^10]: Ten.\n',
    );
  });

  it('does nothing for a label that is not there', () => {
    expect(renameLabel(parse('A.[^1]'), '2', '3')).toEqual([]);
  });

  it('of one definition leaves the references and the other definition alone', () => {
    const text = 'A.[^1]\n\n[^1]: One.\n[^1]: Other.\n';
    const [, second] = parse(text).definitions;
    const edits = second === undefined ? [] : relabelDefinition(second, '2');
    expect(applyEdits(text, edits)).toBe('A.[^1]\n\n[^1]: One.\n[^2]: Other.\n');
  });
});

describe('merging two labels', () => {
  it('turns the references and removes the definition', () => {
    const text = 'A.[^1] B.[^2] C.[^2]\n\n[^1]: One.\n[^2]: Same.\n[^3]: Three.\n';
    expect(applyEdits(text, mergeLabels(parse(text), '2', '1'))).toBe(
      'A.[^1] B.[^1] C.[^1]\n\n[^1]: One.\n[^3]: Three.\n',
    );
  });

  it('does not edit a marker inside the definition that goes', () => {
    const text = 'A.[^1] B.[^2]\n\n[^1]: One.\n[^2]: Same as [^2].\n';
    expect(applyEdits(text, mergeLabels(parse(text), '2', '1'))).toBe('A.[^1] B.[^1]\n\n[^1]: One.\n');
  });

  it('leaves one of two markers that stand side by side', () => {
    const text = 'A.[^1][^2] B.[^2][^1] C.[^2]\n\n[^1]: One.\n[^2]: Same.\n';
    expect(applyEdits(text, mergeLabels(parse(text), '2', '1'))).toBe('A.[^1] B.[^1] C.[^1]\n\n[^1]: One.\n');
  });

  it('does nothing when a label has several definitions, which may say different things', () => {
    const text = 'A.[^1] B.[^2]\n\n[^1]: One.\n[^2]: Same.\n[^2]: Other.\n';
    expect(mergeLabels(parse(text), '2', '1')).toEqual([]);
  });

  it('does nothing when the definition stands in a block quote', () => {
    expect(mergeLabels(parse('A.[^1] B.[^2]\n\n[^1]: One.\n\n> [^2]: Same.\n'), '2', '1')).toEqual([]);
  });
});
