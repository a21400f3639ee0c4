import type { Article, FootnoteDefinition, IdentifierName } from '../article/article.ts';
import { definitionOf, footnotesOf } from '../article/footnotes.ts';
import { equivalents, findIdentifiers } from '../article/identifiers/index.ts';
import { identifiersIn, textOf } from '../article/lookup.ts';
import { labelKey } from '../article/labels.ts';
import { resolutionKey } from '../references/resolution.ts';
import { workKey } from '../references/work.ts';
import { inOrder } from './apply.ts';
import { isPlaceholder, safeDefinitionText, saysNothing } from './definition-text.ts';
import { insertDefinitions, replaceContent, type NewDefinition } from './definitions.ts';
import type { Recipe, TextEdit, Work } from './edit.ts';
import { nextLabel } from './labels.ts';
import { replaceByMarker } from './markers.ts';

export { workKey };

/** The works that a recipe needs, each once. */
export function worksOf(recipe: Recipe): Work[] {
  const works = recipe.kind === 'define-footnotes' ? recipe.footnotes.map(({ work }) => work) : [recipe.work];
  return [...new Map(works.map((work) => [workKey(work), work])).values()];
}

/** All definitions of several recipes as one, so that they are placed in order and in one edit; of one label, the last counts. */
export function defineTogether(recipes: readonly Recipe[]): Extract<Recipe, { kind: 'define-footnotes' }> {
  const footnotes = recipes.flatMap((recipe) => (recipe.kind === 'define-footnotes' ? recipe.footnotes : []));
  const byLabel = new Map(footnotes.map((footnote) => [footnote.label, footnote]));
  return { kind: 'define-footnotes', footnotes: [...byLabel.values()] };
}

/**
 * The edits that a recipe comes to. A definition that is empty or a bare placeholder gets the text as its content; one that
 * says something is left as it is; there is never a second one.
 *
 * @param texts the formatted references in Markdown, by `workKey`; works without one are left out
 *
 * Throws an `OpenBlockError` when the article ends in a block that would swallow the definitions.
 */
export function carryOut(article: Article, recipe: Recipe, texts: ReadonlyMap<string, string>): TextEdit[] {
  const textOf = (work: Work): string => safeDefinitionText(texts.get(workKey(work)) ?? '');
  if (recipe.kind === 'cite-work') return citeWork(article, recipe, textOf(recipe.work));
  if (recipe.kind === 'replace-definition') return replaceDefinition(article, recipe.label, textOf(recipe.work));
  return define(
    article,
    recipe.footnotes.map(({ label, work }) => ({ label, text: textOf(work) })),
  );
}

/** Defines footnotes: into the definitions that are there and say nothing yet, and as new ones for the others. */
export function define(article: Article, definitions: readonly NewDefinition[]): TextEdit[] {
  const wanted = new Map<string, NewDefinition>();
  for (const definition of definitions) {
    const key = labelKey(definition.label);
    if (definition.text !== '' && !wanted.has(key)) wanted.set(key, definition);
  }
  const missing = [...wanted]
    .filter(([key]) => definitionOf(article, key) === null)
    .map(([, definition]) => definition);
  const filled = [...wanted].flatMap(([key, { text }]) => {
    const definition = definitionOf(article, key);
    return definition !== null && saysNothing(contentOf(article, definition))
      ? replaceContent(article, definition, text)
      : [];
  });
  return inOrder([...filled, ...insertDefinitions(article, missing)]);
}

function replaceDefinition(article: Article, label: string, text: string): TextEdit[] {
  const definition = definitionOf(article, labelKey(label));
  return definition === null || text === '' ? [] : replaceContent(article, definition, text);
}

function citeWork(article: Article, recipe: Extract<Recipe, { kind: 'cite-work' }>, text: string): TextEdit[] {
  if (text === '') return [];
  const known = labelOfWork(article, recipe.work, text);
  if (known !== null) return replaceByMarker(article, recipe.range, known);
  const label = nextLabel(article);
  return inOrder([
    ...replaceByMarker(article, recipe.range, label),
    ...insertDefinitions(article, [{ label, text, firstUse: recipe.range.start }]),
  ]);
}

/** The label of a footnote that cites just this work already: its text is the same, or its only identifier is the work's. */
function labelOfWork(article: Article, work: Work, text: string): string | null {
  const names = 'identifier' in work ? [work.identifier] : findIdentifiers(text);
  const keys = new Set(names.flatMap(namesOf));
  for (const { label, definitions } of footnotesOf(article).values()) {
    const [definition] = definitions;
    if (definition === undefined) continue;
    const content = contentOf(article, definition);
    if (content === text) return label;
    if (isPlaceholder(content)) continue;
    const cited = identifiersIn(article, definition.contentRange);
    if (cited.length > 0 && cited.every((identifier) => namesOf(identifier).some((name) => keys.has(name))))
      return label;
  }
  return null;
}

function contentOf(article: Article, { contentRange }: FootnoteDefinition): string {
  return textOf(article, contentRange).trim();
}

/** The identifier's key and those of its equivalents. */
function namesOf(identifier: IdentifierName): readonly string[] {
  return [identifier, ...equivalents(identifier)].map(resolutionKey);
}
