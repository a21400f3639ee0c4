import { footnotesOf } from '../article/footnotes.ts';
import { textOf } from '../article/lookup.ts';
import { placeholderFix, referenceFixes } from './defining-fixes.ts';
import { marker } from './quote.ts';
import type { Rule } from './rule.ts';

/** A definition without text: the marker leads to an empty note. One that nobody uses is left to `unused-footnote`. */
export const emptyFootnote: Rule = {
  id: 'empty-footnote',
  summary: 'Reports a definition that has no text.',
  defaultSeverity: 'warning',
  *check(context) {
    const { article } = context;
    for (const { key, label, references, definitions } of footnotesOf(article).values()) {
      const [definition] = definitions;
      if (definition === undefined || references.length === 0) continue;
      if (textOf(article, definition.contentRange).trim() !== '') continue;
      yield {
        message: `The definition of ${marker(label)} is empty. Write its reference behind the colon.`,
        range: definition.range,
        data: { label, uses: references.length },
        fixes: () => [...referenceFixes(context, key, label), ...placeholderFix(article, key, label)],
      };
    }
  },
};
