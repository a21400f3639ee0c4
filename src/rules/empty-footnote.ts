import { placeholderFix, referenceFixes } from './defining-fixes.ts';
import { notesInUse } from './notes-in-use.ts';
import { marker } from './quote.ts';
import type { Rule } from './rule.ts';

/** A definition without text: the marker leads to an empty note. One that nobody uses is left to `unused-footnote`. */
export const emptyFootnote: Rule = {
  id: 'empty-footnote',
  summary: 'Reports a definition that has no text.',
  defaultSeverity: 'warning',
  *check(context) {
    const { article } = context;
    for (const { key, label, uses, definition, content } of notesInUse(article)) {
      if (content !== '') continue;
      yield {
        message: `The definition of ${marker(label)} is empty. Write its reference behind the colon.`,
        range: definition.range,
        data: { label, uses },
        fixes: () => [...referenceFixes(context, key, label), ...placeholderFix(article, key, label)],
      };
    }
  },
};
