import { conflictsIn, type NamedWork } from '../evidence/conflict.ts';
import { splitLabel } from '../edits/split-label.ts';
import { footnotesOf } from '../article/footnotes.ts';
import type { Article } from '../article/article.ts';
import type { Fix } from '../edits/edit.ts';
import { marker, quote } from './quote.ts';
import type { JsonValue, Rule } from './rule.ts';

/** How many works a message names. */
const mostNamed = 3;

/** One label whose uses name different works: whatever its definition says, some of them cite the wrong one. */
export const conflictingFootnote: Rule = {
  id: 'conflicting-footnote',
  summary: 'Reports a footnote label that is used for several works.',
  defaultSeverity: 'warning',
  *check({ article }) {
    for (const [key, works] of conflictsIn(article)) {
      const [first, ...others] = works;
      const range = first?.uses[0];
      if (first === undefined || range === undefined || others.length === 0) continue;
      const label = footnotesOf(article).get(key)?.label ?? key;
      yield {
        message: `${marker(label)} is used for ${describe(works)}. Give each its own footnote.`,
        range,
        data: { label, works: works.map(dataOf) },
        related: works.map((work) => ({
          range: work.range,
          message: `${marker(label)} stands for ${quote(work.name)}`,
        })),
        isManual: true,
        fixes: () => fixesFor(article, key, label, works),
      };
    }
  },
};

function describe(works: readonly NamedWork[]): string {
  const names = works.slice(0, mostNamed).map(({ name }) => quote(name));
  const rest = works.length - names.length;
  return `${String(works.length)} works: ${names.join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`;
}

function dataOf({ name, range, uses }: NamedWork): JsonValue {
  return { name, range: { ...range }, uses: uses.map((use) => ({ ...use })) };
}

/** The text tells which markers belong together, but only the author knows what they stand for: never unasked. */
function fixesFor(article: Article, key: string, label: string, works: readonly NamedWork[]): readonly Fix[] {
  const edits = splitLabel(
    article,
    key,
    works.map(({ uses }) => uses),
  );
  if (edits.length === 0) return [];
  const title = `Split ${marker(label)} into ${String(works.length)} footnotes, one for each work`;
  return [{ title, preferred: true, automatic: false, edits }];
}
