import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { applyEdits } from '../../src/edits/apply.ts';
import type { Recipe, Work } from '../../src/edits/edit.ts';
import { carryOut, workKey, worksOf } from '../../src/edits/recipe.ts';

const will: Work = { item: 'bostrom2012' };
const power: Work = { identifier: { kind: 'arxiv', value: '1912.01683' } };
const texts = new Map([
  [workKey(will), 'Bostrom, N. (2012). *The Superintelligent Will*.'],
  [workKey(power), 'Turner, A. M. (2021). *Optimal Policies*. https://arxiv.org/abs/1912.01683'],
]);
const powerText = 'Turner, A. M. (2021). *Optimal Policies*. <https://arxiv.org/abs/1912.01683>';

function defining(...footnotes: readonly { label: string; work: Work }[]): Recipe {
  return { kind: 'define-footnotes', footnotes };
}

function result(text: string, recipe: Recipe): string {
  return applyEdits(text, carryOut(parse(text), recipe, texts));
}

function citing(text: string, part: string): Recipe {
  const start = text.indexOf(part);
  return { kind: 'cite-work', range: { start, end: start + part.length }, work: power };
}

describe('the works of a recipe', () => {
  it('are each named once', () => {
    expect(
      worksOf(defining({ label: '1', work: will }, { label: '2', work: power }, { label: '3', work: will })),
    ).toEqual([will, power]);
  });
});

describe('a recipe that defines footnotes', () => {
  it('writes them in the order of first use, with safe text', () => {
    const text = 'A.[^8] B.[^2]\n';
    expect(result(text, defining({ label: '2', work: will }, { label: '8', work: power }))).toBe(
      `A.[^8] B.[^2]\n\n[^8]: ${powerText}\n[^2]: Bostrom, N. (2012). *The Superintelligent Will*.\n`,
    );
  });

  it('leaves out a work that has no text', () => {
    expect(result('A.[^1]', defining({ label: '1', work: { item: 'nobody' } }))).toBe('A.[^1]');
  });

  it('fills a definition that is empty or a placeholder, and never writes a second one', () => {
    const text = 'A.[^1] B.[^2]\n\n[^1]:\n[^2]: Source needed: "B."\n';
    expect(result(text, defining({ label: '1', work: power }, { label: '2', work: will }))).toBe(
      `A.[^1] B.[^2]\n\n[^1]: ${powerText}\n[^2]: Bostrom, N. (2012). *The Superintelligent Will*.\n`,
    );
  });

  it('leaves a definition that says something as it is', () => {
    const text = 'A.[^1]\n\n[^1]: A note of the author.\n';
    expect(result(text, defining({ label: '1', work: will }))).toBe(text);
  });

  it('defines a label once, however it is written', () => {
    const text = 'A.[^Note]\n';
    expect(result(text, defining({ label: 'Note', work: will }, { label: 'note', work: power }))).toBe(
      'A.[^Note]\n\n[^Note]: Bostrom, N. (2012). *The Superintelligent Will*.\n',
    );
  });
});

describe('a recipe that cites a work', () => {
  it('puts a new marker in the place of the identifier and defines it in its order', () => {
    const text = 'A.[^1] Shown (arXiv:1912.01683). C.[^2]\n\n[^1]: One work.\n[^2]: Two works.\n';
    expect(result(text, citing(text, ' (arXiv:1912.01683)'))).toBe(
      `A.[^1] Shown.[^3] C.[^2]\n\n[^1]: One work.\n[^3]: ${powerText}\n[^2]: Two works.\n`,
    );
  });

  it('uses the footnote that cites the work already, by whichever of its identifiers', () => {
    const text = 'A.[^p] Shown (arXiv:1912.01683).\n\n[^p]: Turner. https://doi.org/10.48550/arXiv.1912.01683\n';
    expect(result(text, citing(text, ' (arXiv:1912.01683)'))).toBe(text.replace(' (arXiv:1912.01683).', '.[^p]'));
  });

  it('does not use a footnote that only asks for the source of a claim which names the work', () => {
    const text =
      'A (arXiv:1912.01683).[^1] Shown (arXiv:1912.01683).\n\n[^1]: Source needed: "A (arXiv:1912.01683)."\n';
    const start = text.indexOf(' (arXiv:1912.01683).\n');
    const recipe: Recipe = { kind: 'cite-work', range: { start, end: start + 19 }, work: power };
    expect(result(text, recipe)).toContain('Shown.[^2]');
  });

  it('does not use a footnote that cites other works too', () => {
    const text = 'A.[^1] Shown (arXiv:1912.01683).\n\n[^1]: See arXiv:1912.01683 and doi:10.1000/182.\n';
    expect(result(text, citing(text, ' (arXiv:1912.01683)'))).toContain('Shown.[^2]');
  });

  it('writes marker and definition in this order at the very end of the file', () => {
    const text = 'Shown in arXiv:1912.01683';
    const recipe: Recipe = { kind: 'cite-work', range: { start: text.length, end: text.length }, work: power };
    expect(result(text, recipe)).toBe(`${text}[^1]\n\n[^1]: ${powerText}`);
  });

  it('does nothing without a text', () => {
    const recipe: Recipe = { kind: 'cite-work', range: { start: 0, end: 0 }, work: { item: 'nobody' } };
    expect(result('Text.', recipe)).toBe('Text.');
  });
});
