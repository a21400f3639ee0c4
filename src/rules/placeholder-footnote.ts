import { isPlaceholder, saysNothing } from '../edits/definition-text.ts';
import { footnotesOf } from '../article/footnotes.ts';
import { textOf } from '../article/lookup.ts';
import { referenceFixes } from './defining-fixes.ts';
import { marker } from './quote.ts';
import type { Rule } from './rule.ts';

/**
 * A definition that only says that a source is needed. It is honest, but no reference. One that says more than that, such as
 * where to look, has no fix: its words would be lost.
 */
export const placeholderFootnote: Rule = {
  id: 'placeholder-footnote',
  summary: 'Reports a definition that only says that a source is needed.',
  defaultSeverity: 'warning',
  *check(context) {
    const { article } = context;
    for (const { key, label, references, definitions } of footnotesOf(article).values()) {
      const [definition] = definitions;
      if (definition === undefined || references.length === 0) continue;
      const content = textOf(article, definition.contentRange);
      if (!isPlaceholder(content)) continue;
      yield {
        message: `${marker(label)} still needs its source. Put the reference in the place of this note.`,
        range: definition.range,
        data: { label, uses: references.length },
        fixes: () => (saysNothing(content) ? referenceFixes(context, key, label) : []),
      };
    }
  },
};
