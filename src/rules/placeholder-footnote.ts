import { isPlaceholder, saysNothing } from '../edits/definition-text.ts';
import { referenceFixes } from './defining-fixes.ts';
import { notesInUse } from './notes-in-use.ts';
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
    for (const { key, label, uses, definition, content } of notesInUse(context.article)) {
      if (!isPlaceholder(content)) continue;
      yield {
        message: `${marker(label)} still needs its source. Put the reference in the place of this note.`,
        range: definition.range,
        data: { label, uses },
        fixes: () => (saysNothing(content) ? referenceFixes(context, key, label) : []),
      };
    }
  },
};
