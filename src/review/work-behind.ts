import type { Article, IdentifierName, Range } from '../article/article.ts';
import { identifiersIn, textOf } from '../article/lookup.ts';
import type { Item } from '../references/item.ts';
import type { Library } from '../references/library/library.ts';
import type { Resolution } from '../references/resolution.ts';

/**
 * The work that a footnote cites, as far as is known without asking anyone: by an identifier in its definition, or else by a
 * title of the library that stands there.
 *
 * @param content the text of the definition
 */
export function workBehind(
  article: Article,
  content: Range,
  library: Library,
  known: (identifier: IdentifierName) => Resolution | null,
): Item | null {
  for (const { kind, value, problem } of identifiersIn(article, content)) {
    const answer = problem === null ? known({ kind, value }) : null;
    if (answer?.outcome === 'resolved') return answer.item;
  }
  return library.titlesIn(textOf(article, content))[0]?.item ?? null;
}
