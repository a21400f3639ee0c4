import { isPlaceholder } from '../edits/definition-text.ts';
import { footnotesOf } from '../article/footnotes.ts';
import { referenceFixes } from './defining-fixes.ts';
import { marker } from './quote.ts';
import type { Rule } from './rule.ts';

/** A definition that only says that a source is needed. It is honest, but no reference. */
export const placeholderFootnote: Rule = {
  id: 'placeholder-footnote',
  summary: 'Reports a definition that only says that a source is needed.',
  defaultSeverity: 'warning',
  *check(context) {
    const { text } = context.article;
    for (const { key, label, references, definitions } of footnotesOf(context.article).values()) {
      const [definition] = definitions;
      if (definition === undefined || references.length === 0) continue;
      const { start, end } = definition.contentRange;
      if (!isPlaceholder(text.slice(start, end))) continue;
      yield {
        message: `${marker(label)} still needs its source. Put the reference in the place of this note.`,
        range: definition.range,
        data: { label, uses: references.length },
        fixes: () => referenceFixes(context, key, label),
      };
    }
  },
};
