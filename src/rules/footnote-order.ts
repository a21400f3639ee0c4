import type { Fix } from '../edits/edit.ts';
import { numericFootnotes, renumber } from '../edits/renumber.ts';
import { marker } from './quote.ts';
import type { Rule } from './rule.ts';

/**
 * Numbers that do not rise in the order in which readers meet them. Readers see running numbers whatever the labels say, so
 * that only writers are misled; gaps and names are nobody's fault. Reported once, at the first marker that is out of order.
 *
 * @see https://www.chicagomanualofstyle.org/ 17th edition, 14.25: notes are numbered consecutively as they appear
 */
export const footnoteOrder: Rule = {
  id: 'footnote-order',
  summary: 'Reports footnote numbers that are out of order of first use.',
  defaultSeverity: 'info',
  *check({ article }) {
    let highest = 0;
    for (const { label, references } of numericFootnotes(article)) {
      const first = references.find(({ within }) => within === null) ?? references[0];
      if (first === undefined) continue;
      if (Number(label) > highest) {
        highest = Number(label);
        continue;
      }
      yield {
        message: `${marker(label)} is first used after ${marker(String(highest))}. Renumber the footnotes in order of first use.`,
        range: first.range,
        data: { label, after: String(highest) },
        fixes: (): readonly Fix[] => [
          {
            title: 'Renumber the footnotes in order of first use',
            preferred: true,
            automatic: false,
            edits: renumber(article),
          },
        ],
      };
      return;
    }
  },
};
