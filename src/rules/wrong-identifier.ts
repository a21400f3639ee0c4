import type { Article, FootnoteDefinition, Identifier, IdentifierKind } from '../article/article.ts';
import { definitionAt, identifiersIn, textOf } from '../article/lookup.ts';
import { isPlaceholder } from '../edits/definition-text.ts';
import { matchDefinition, type DefinitionMatch } from '../evidence/definition-match.ts';
import type { Item } from '../references/item.ts';
import { summarize } from '../references/summarize.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';

/** A page on the web may call itself otherwise than its work; these stand for the work itself. */
const kinds: ReadonlySet<IdentifierKind> = new Set(['doi', 'arxiv', 'isbn', 'pmid', 'pmcid']);

/**
 * An identifier that exists, but stands for another work than the footnote around it names. That something resolves is no proof of
 * a reference: invented ones have often a real identifier, of something else.
 *
 * @see https://www.nature.com/articles/s41598-023-41032-5 (Walters and Wilder 2023, on fabricated citations)
 */
export const wrongIdentifier: Rule = {
  id: 'wrong-identifier',
  summary: 'Reports an identifier that stands for another work than its footnote names.',
  defaultSeverity: 'warning',
  *check({ article, known }) {
    for (const identifier of article.identifiers) {
      const answer = identifier.problem === null && kinds.has(identifier.kind) ? known(identifier) : null;
      if (answer?.outcome !== 'resolved') continue;
      const { item } = answer;
      const match = matchAround(article, identifier, item);
      const doubt = match === null ? null : doubtOf(match);
      if (match === null || doubt === null) continue;
      const { kind, value, raw, range } = identifier;
      yield {
        message: `${quote(raw)} is of ${describe(item)}, ${doubt}. Compare both with the work itself.`,
        range,
        data: { identifier: { kind, value }, stands: item.title ?? null, title: match.title, author: match.author },
        // The same authors may have given their work another title since.
        ...(match.author === 'yes' ? { ownSeverity: 'info' as const } : {}),
        fixes: () => [],
      };
    }
  },
};

/** How the footnote around an identifier agrees with the item; null outside of footnotes, where a name is no reference. */
function matchAround(article: Article, { range }: Identifier, item: Item): DefinitionMatch | null {
  const definition = definitionAt(article, range.start);
  if (definition === null) return null;
  const content = textOf(article, definition.contentRange);
  if (isPlaceholder(content)) return null;
  const known = matches.get(item) ?? new Map<string, DefinitionMatch>();
  const match = known.get(content) ?? matchDefinition(content, rawsIn(article, definition), item);
  if (known.size > mostKept) known.clear();
  matches.set(item, known.set(content, match));
  return match;
}

/** What was compared before, as all is compared again with every key press. */
const matches = new WeakMap<Item, Map<string, DefinitionMatch>>();
/** Of one work; each key press in its footnote makes another text. */
const mostKept = 20;

function rawsIn(article: Article, { contentRange }: FootnoteDefinition): readonly string[] {
  return identifiersIn(article, contentRange).map(({ raw }) => raw);
}

function doubtOf({ title, author }: DefinitionMatch): string | null {
  if (title === 'no')
    return author === 'yes' ? 'but the footnote gives another title' : 'not of what the footnote names';
  return title === 'unsaid' && author === 'no' ? 'but the footnote names other authors' : null;
}

function describe(item: Item): string {
  const summary = summarize(item);
  return item.title === undefined ? summary : `${quote(item.title)} (${summary})`;
}
