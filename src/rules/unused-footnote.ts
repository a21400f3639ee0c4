import { textOf } from '../article/lookup.ts';
import { removeDefinition } from '../edits/remove-definition.ts';
import { footnotesOf } from '../article/footnotes.ts';
import type { Fix } from '../edits/edit.ts';
import { marker, quote } from './quote.ts';
import type { Rule } from './rule.ts';

/**
 * A definition that no marker leads to. Its text may be worth keeping, so it is removed unasked only when there is none
 * (cleaning that takes notes away is what users complain of most: platers/obsidian-linter#1523).
 */
export const unusedFootnote: Rule = {
  id: 'unused-footnote',
  summary: 'Reports a footnote definition that no marker uses.',
  defaultSeverity: 'warning',
  *check({ article }) {
    for (const { key, label, references, definitions } of footnotesOf(article).values()) {
      const [definition] = definitions;
      if (definition === undefined || references.some(({ within }) => within !== key)) continue;
      const content = textOf(article, definition.contentRange).trim();
      const what = content === '' ? 'It is empty' : `It says ${quote(content)}`;
      yield {
        message: `No marker uses the definition of ${marker(label)}. ${what}: cite it or remove it.`,
        range: definition.range,
        data: { label },
        unnecessary: true,
        fixes: (): readonly Fix[] => {
          const edits = removeDefinition(article, definition);
          const title = `Remove the unused definition of ${marker(label)}`;
          return edits.length === 0 ? [] : [{ title, preferred: true, automatic: content === '', edits }];
        },
      };
    }
  },
};
