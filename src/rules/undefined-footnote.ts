import type { Fix } from '../edits/edit.ts';
import { footnotesOf } from '../article/footnotes.ts';
import { placeholderFix, referenceFixes } from './defining-fixes.ts';
import { marker } from './quote.ts';
import type { Rule } from './rule.ts';

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
    for (const { key, label, references, definitions } of footnotesOf(context.article).values()) {
      if (definitions.length > 0) continue;
      const uses = references.length;
      const often = uses === 1 ? '' : ` and is used ${String(uses)} times`;
      const message = `${marker(label)} has no definition${often}. Insert its reference or define it.`;
      let known: readonly Fix[] | undefined;
      const fixes = (): readonly Fix[] =>
        (known ??= [...referenceFixes(context, key, label), ...placeholderFix(context.article, key, label)]);
      for (const { range } of references) yield { message, range, data: { label, uses }, fixes };
    }
  },
};
