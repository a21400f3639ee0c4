import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/references/item.ts';
import { wrongIdentifier as rule } from '../../src/rules/wrong-identifier.ts';
import { check, type Circumstances } from './checking.ts';
import { bostrom } from './standing.ts';

const doi = 'https://doi.org/10.1007/s11023-012-9281-3';

function stands(item: Item = bostrom): Circumstances {
  return { known: () => ({ outcome: 'resolved', item, source: 'crossref', retrievedAt: null, stale: false }) };
}

/** What is said of a footnote with these words. */
function messages(words: string, circumstances = stands()): readonly string[] {
  return check(rule, ['So it is.[^1]', '', `[^1]: ${words}`], circumstances).map(({ message }) => message);
}

describe('an identifier of another work than its footnote names', () => {
  it('is reported when neither title nor author agrees, as in a reference that was made up', () => {
    expect(messages(`Omohundro, S. M. (2008). The basic AI drives in modern systems. AGI 2008. ${doi}`)).toEqual([
      `"${doi}" is of "The Superintelligent Will: Motivation and Instrumental Rati…" (Bostrom 2012), not of what the footnote names. ` +
        'Compare both with the work itself.',
    ]);
  });

  it('is reported when the footnote names only authors, and they are others', () => {
    expect(messages(`Turner, A. M., et al., NeurIPS 2021, ${doi}`)[0]).toContain(
      'but the footnote names other authors',
    );
  });

  it('is information when the author agrees and the title does not: titles change', () => {
    const [finding] = check(
      rule,
      ['So.[^1]', '', `[^1]: Bostrom, N. "Ethical issues in advanced artificial intelligence" ${doi}`],
      stands(),
    );
    expect(finding).toMatchObject({ ownSeverity: 'info' });
    expect(finding?.message).toContain('but the footnote gives another title');
  });

  it('is reported for an arXiv ID, PMID and ISBN too, but not for a page on the web', () => {
    const words = 'Omohundro, S. M. "The basic AI drives of old".';
    expect(messages(`${words} arXiv:1912.01683`)).toHaveLength(1);
    expect(messages(`${words} PMID: 19478180`)).toHaveLength(1);
    expect(messages(`${words} ISBN 978-0-19-967811-2`)).toHaveLength(1);
    expect(messages(`${words} https://example.org/page`)).toEqual([]);
  });
});

describe('an identifier of the work that its footnote names', () => {
  it.each([
    ['in full', `Bostrom, N. (2012). The superintelligent will: Motivation and instrumental rationality. ${doi}`],
    ['by its short title', `N. Bostrom, *The Superintelligent Will*, ${doi}`],
    ['by author and journal alone', `Bostrom N. Minds Mach. 2012;22(2):71-85. ${doi}`],
    ['by its title in a link', `[The Superintelligent Will](${doi})`],
    ['by nothing but itself', doi],
    ['by words that are no reference', `As discussed at length there: ${doi}`],
    ['by the words of a link', `[The original study in Minds](${doi})`],
    ['by what a link does', `[Read the full paper](${doi})`],
    ['by author and page in a link', `[Bostrom 2012, p. 73](${doi})`],
    ['by author, year and journal in a link', `[Bostrom (2012), Minds and Machines](${doi})`],
    ['by author and journal, in emphasis', `Bostrom, N. (2012). *Minds and Machines* 22(2), 71-85. ${doi}`],
    ['by a quotation of it', `"Intelligence and final goals are orthogonal axes", ${doi}`],
    ['by a journal whose name looks like one of a person', `J. Appl. Phys. 45, 1 (1974). ${doi}`],
    ['by a journal and its volume', `Physical Review D, vol. 23. ${doi}`],
    ['by a place', `Washington, D.C., 1981. ${doi}`],
    ['by where it is cited', `Cited in the U.S. National Archives. ${doi}`],
    ['by a remark about its author', `See the discussion by N. Bostrom of this result. ${doi}`],
    [
      'with a link to something else',
      `Bostrom, N. (2012). [PDF from the publisher](https://example.org/a.pdf). ${doi}`,
    ],
  ])('is not reported: %s', (_how, words) => {
    expect(messages(words)).toEqual([]);
  });

  it('is not reported when its publisher has written before the title that it was retracted', () => {
    const item: Item = { ...bostrom, title: `RETRACTED: ${String(bostrom.title)}`, author: [{ family: 'Other' }] };
    expect(messages(`Bostrom, N. (2012). The superintelligent will: Motivation. ${doi}`, stands(item))).toEqual([]);
  });

  it('is not reported when its title is in another script, since the footnote may translate it', () => {
    const item: Item = { ...bostrom, title: '人工知能の意志', author: [{ literal: 'ボストロム' }] };
    expect(messages(`Bostrom, N. "The superintelligent will in translation" ${doi}`, stands(item))).toEqual([]);
  });

  it('is not reported outside of footnotes, or when nothing is known of it', () => {
    expect(check(rule, [`Omohundro, S. M. "The basic AI drives of old" ${doi}`], stands())).toEqual([]);
    expect(messages(`Omohundro, S. M. "The basic AI drives of old" ${doi}`, {})).toEqual([]);
  });
});
