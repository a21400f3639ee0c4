import type { Article, FootnoteDefinition } from '../article/article.ts';
import { saysNothing } from '../edits/definition-text.ts';
import type { Fix } from '../edits/edit.ts';
import { footnotesOf } from '../article/footnotes.ts';
import { nextLabel, relabelDefinition } from '../edits/labels.ts';
import { removeDefinition } from '../edits/remove-definition.ts';
import { marker } from './quote.ts';
import type { Rule } from './rule.ts';

/**
 * A label that is defined more than once. Every reader of Markdown takes the first definition and drops the others, so
 * their text is lost.
 *
 * @see https://spec.commonmark.org/0.31.2/#matches on link definitions: of several, the one that comes first is used
 */
export const duplicateFootnote: Rule = {
  id: 'duplicate-footnote',
  summary: 'Reports a footnote label that is defined more than once.',
  defaultSeverity: 'warning',
  *check({ article }) {
    for (const { label, definitions } of footnotesOf(article).values()) {
      const [first, ...others] = definitions;
      if (first === undefined) continue;
      for (const second of others) {
        yield {
          message: `${marker(label)} is defined before; only the first definition is shown. Remove this one or give it another label.`,
          range: second.range,
          data: { label },
          related: [{ range: first.range, message: `The first definition of ${marker(label)}` }],
          fixes: () => fixesOf(article, first, second),
        };
      }
    }
  },
};

/** What says nothing, or the same twice, may go unasked; text that differs stays, under a label of its own. */
function fixesOf(article: Article, first: FootnoteDefinition, second: FootnoteDefinition): readonly Fix[] {
  const name = marker(first.label);
  const [kept, spare] = [contentOf(article, first), contentOf(article, second)];
  if (saysNothing(spare) || kept === spare)
    return removal(article, second, `Remove the second definition of ${name}, which adds nothing`);
  if (saysNothing(kept))
    return removal(article, first, `Remove the first definition of ${name}, which names no source`);
  const label = nextLabel(article);
  const title = `Give this definition the free label ${marker(label)}`;
  return [{ title, preferred: false, automatic: false, edits: relabelDefinition(second, label) }];
}

function removal(article: Article, definition: FootnoteDefinition, title: string): readonly Fix[] {
  const edits = removeDefinition(article, definition);
  return edits.length === 0 ? [] : [{ title, preferred: true, automatic: true, edits }];
}

function contentOf({ text }: Article, { contentRange }: FootnoteDefinition): string {
  return text.slice(contentRange.start, contentRange.end).replace(/\s+/g, ' ').trim();
}
