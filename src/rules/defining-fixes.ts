import type { Article } from '../article/article.ts';
import { OpenBlockError } from '../edits/definitions.ts';
import { placeholderText } from '../edits/definition-text.ts';
import type { Fix, TextEdit } from '../edits/edit.ts';
import { partialDefinition } from '../edits/partial-definition.ts';
import { define } from '../edits/recipe.ts';
import { candidatesFor } from '../evidence/candidates.ts';
import { partialReference } from '../evidence/partial-reference.ts';
import { workInReach } from '../evidence/works-in-reach.ts';
import type { Work } from '../references/work.ts';
import { marker, quote } from './quote.ts';
import type { RuleContext } from './rule.ts';

/** How many entries of the library are offered for one marker. */
const mostCandidates = 3;

/**
 * The ways to give a footnote its reference: the work that the article itself names, which may be taken unasked, then
 * entries of the library that it may be, which may not, and where none is certain what the text itself says of the work.
 */
export function referenceFixes({ article, library }: RuleContext, key: string, label: string): readonly Fix[] {
  const cite = (work: Work): Fix & { readonly recipe: unknown } => ({
    title: '',
    preferred: false,
    automatic: false,
    recipe: { kind: 'define-footnotes', footnotes: [{ label, work }] },
  });
  const reach = workInReach(article, library, key);
  const fixes: Fix[] = [];
  if (reach !== null) {
    const title = `Insert the reference of ${marker(label)}: ${reach.reason}`;
    fixes.push({ ...cite(reach.work), title, preferred: true, automatic: true });
  }
  const taken = reach !== null && 'item' in reach.work ? reach.work.item : null;
  const offered = candidatesFor(article, library, key).filter(({ entry }) => entry.item.id !== taken);
  for (const { entry, verdict } of offered.slice(0, mostCandidates)) {
    const { item } = entry;
    const title = `Define ${marker(label)} by ${quote(item.title ?? item.id)} from the library`;
    fixes.push({ ...cite({ item: item.id }), title, preferred: verdict === 'accepted' && reach === null });
  }
  if (!fixes.some(({ preferred }) => preferred)) fixes.push(...partialFix(article, key, label, offered.length > 0));
  return fixes;
}

/**
 * A definition of what the text itself says of the work, to be completed; none where it says nothing certain, nor where it gives no
 * title and the library has works that it may be.
 */
function partialFix(article: Article, key: string, label: string, hasOthers: boolean): readonly Fix[] {
  const reference = partialReference(article, key);
  const edits =
    reference === null || (reference.title === null && hasOthers)
      ? []
      : defineBy(article, label, partialDefinition(reference));
  if (edits.length === 0) return [];
  return [
    { title: `Define ${marker(label)} by what the text says of its work`, preferred: false, automatic: false, edits },
  ];
}

/** The honest way out where no source is known: a definition that says that one is needed. */
export function placeholderFix(article: Article, key: string, label: string): readonly Fix[] {
  const edits = defineBy(article, label, placeholderText(article, key));
  if (edits.length === 0) return [];
  return [{ title: `Define ${marker(label)} by "Source needed"`, preferred: false, automatic: false, edits }];
}

/** No edits when the article ends in a block that is left open, so that nothing can be written behind it. */
function defineBy(article: Article, label: string, text: string): readonly TextEdit[] {
  try {
    return define(article, [{ label, text }]);
  } catch (error) {
    if (error instanceof OpenBlockError) return [];
    throw error;
  }
}
