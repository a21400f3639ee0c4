import type { Fix } from '../edits/edit.ts';
import { footnotesOf, type Footnote } from '../article/footnotes.ts';
import { placeholderFix, referenceFixes } from './defining-fixes.ts';
import { marker } from './quote.ts';
import type { Report, Rule, RuleContext } from './rule.ts';

/**
 * A marker whose footnote is defined nowhere: readers see `[^8]` as plain text, and no source.
 *
 * @see https://github.github.com/gfm/ on footnotes: a reference without a definition is text
 */
export const undefinedFootnote: Rule = {
  id: 'undefined-footnote',
  summary: 'Reports a footnote marker that has no definition.',
  defaultSeverity: 'error',
  *check(context) {
    const said = new Map<string, Omit<Report, 'range'>>();
    for (const footnote of footnotesOf(context.article).values()) {
      if (footnote.definitions.length === 0) said.set(footnote.key, sayOf(footnote, context));
    }
    if (said.size === 0) return;
    for (const { key, range } of context.article.references) {
      const report = said.get(key);
      if (report === undefined) continue;
      const { message, data, fixes } = report;
      yield { message, range, data, fixes };
    }
  },
};

/** What is said at each of a footnote's markers. */
function sayOf({ key, label, references }: Footnote, context: RuleContext): Omit<Report, 'range'> {
  const uses = references.length;
  const often = uses === 1 ? '' : ` and is used ${String(uses)} times`;
  let known: readonly Fix[] | undefined;
  return {
    message: `${marker(label)} has no definition${often}. Insert its reference or define it.`,
    data: { label, uses },
    fixes: () => (known ??= [...referenceFixes(context, key, label), ...placeholderFix(context.article, key, label)]),
  };
}
