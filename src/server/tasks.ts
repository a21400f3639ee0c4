import type { FootnoteReference } from '../article/article.ts';
import { parseIdentifier } from '../article/identifiers/index.ts';
import { markPlace } from '../edits/add-footnote.ts';
import { mergeEdits } from '../edits/apply.ts';
import type { Recipe, TextEdit, Work } from '../edits/edit.ts';
import type { Position } from 'vscode-languageserver/node';
import { citesByKeys, insertCitationKey } from '../edits/citation-key.ts';
import { carryOut, defineTogether, workKey } from '../edits/recipe.ts';
import { cleanItem } from '../references/item.ts';
import { renumber } from '../edits/renumber.ts';
import type { AskOptions } from '../review/enquiries.ts';
import type { Finding } from '../rules/rule.ts';
import { readySnapshot, refuse, staleMessage } from './answer.ts';
import { shorten } from './markdown.ts';
import type { EditsParams, EditsResult, FoundWork, Task } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';
import type { Workspace } from './workspace.ts';

interface Done {
  readonly edits: readonly TextEdit[];
  readonly failures: readonly string[];
}

/** How often a task that names no place is worked out anew because the text changed meanwhile. */
const maxAttempts = 3;

/**
 * Works a task out for the document as it is at the end. While works are looked up the user may type on: a task that names
 * places is refused then (and when it was asked of an older version), any other is worked out anew.
 */
export async function workOut(
  workspace: Workspace,
  { uri, version, task }: EditsParams,
  options: AskOptions,
): Promise<EditsResult> {
  let snapshot = await readySnapshot(workspace, uri);
  if (namesPlaces(task) && snapshot.version !== version) throw refuse(staleMessage);
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const { edits, failures } = await carryOutTask(snapshot, task, options);
    const latest = workspace.current(uri);
    if (latest?.version === snapshot.version) {
      return { version: snapshot.version, edits: snapshot.lspEdits(edits), failures };
    }
    if (latest === null || namesPlaces(task)) break;
    snapshot = latest;
  }
  throw refuse(staleMessage);
}

/** True when the task says where in the text something is to happen, not only to which footnotes. */
function namesPlaces(task: Task): boolean {
  if (task.kind === 'recipe') return task.recipe.kind === 'cite-work';
  return task.kind === 'cite-item' || task.kind === 'cite-identifier' || task.kind === 'cite-found';
}

async function carryOutTask(snapshot: Snapshot, task: Task, options: AskOptions): Promise<Done> {
  switch (task.kind) {
    case 'define-missing':
      return defineMissing(snapshot, options);
    case 'renumber':
      return { edits: renumber(snapshot.article), failures: [] };
    case 'fix-all':
      return fixAll(snapshot, options.signal);
    case 'recipe':
      return cook(snapshot, task.recipe, options);
    case 'cite-item':
      return citeFound(snapshot, task.position, { item: task.item }, options);
    case 'cite-identifier':
      return citeFound(snapshot, task.position, { identifier: task.identifier }, options);
    case 'cite-found':
      return citeFound(snapshot, task.position, task.work, options);
  }
}

/** Cites a work at a position: by its key where the article cites by keys and the library has the work, else by a footnote. */
async function citeFound(snapshot: Snapshot, position: Position, work: FoundWork, options: AskOptions): Promise<Done> {
  const { article } = snapshot;
  const offset = snapshot.offsetAt(position);
  if ('described' in work) return citeDescribed(snapshot, offset, work.described);
  if ('item' in work) {
    if (citesByKeys(article)) return { edits: insertCitationKey(article, offset, work.item), failures: [] };
    return cook(snapshot, recipeAt(snapshot, offset, work), options);
  }
  const identifier = parseIdentifier(work.identifier);
  if (identifier?.problem !== null) throw refuse(notAnIdentifier(work.identifier));
  const { kind, value } = identifier;
  return cook(snapshot, recipeAt(snapshot, offset, { identifier: { kind, value } }), options);
}

/** Cites a work that has no identifier, as a search has described it. */
async function citeDescribed(snapshot: Snapshot, offset: number, described: unknown): Promise<Done> {
  const item = cleanItem(described);
  if (item === null) throw refuse('What was found cannot be cited: it has neither title nor author.');
  const { article, desk } = snapshot;
  const work = { item: item.id };
  const [line = ''] = await desk.format([item], 'markdown');
  const recipe = recipeAt(snapshot, offset, work);
  return { edits: carryOut(article, recipe, new Map([[workKey(work), line]])), failures: [] };
}

function notAnIdentifier(text: string): string {
  const problem = parseIdentifier(text)?.problem?.message;
  const reason =
    problem === undefined ? 'is not a DOI, arXiv ID, ISBN, PMID or web address' : `cannot be right: ${problem}`;
  return `"${shorten(text, 60)}" ${reason}.`;
}

async function cook(snapshot: Snapshot, recipe: Recipe, options: AskOptions): Promise<Done> {
  const { desk, article, library } = snapshot;
  const { edits, failures } = await desk.carryOut(article, library, recipe, options);
  return { edits, failures: failures.map(({ message }) => message) };
}

/** For the marker at the offset when it has no source yet; else a new footnote there, behind the marker if there is one. */
export function recipeAt({ article, review }: Snapshot, offset: number, work: Work): Recipe {
  const marker = markerAt(article.references, offset);
  const footnote = review.footnotes.find(({ key }) => key === marker?.key);
  if (marker !== null && footnote !== undefined && footnote.state !== 'defined') {
    return { kind: 'define-footnotes', footnotes: [{ label: marker.label, work }] };
  }
  const place = marker?.range.end ?? offset;
  return { kind: 'cite-work', range: markPlace(article, { start: 0, end: place }), work };
}

/** The marker that the offset touches, or null. */
export function markerAt(references: readonly FootnoteReference[], offset: number): FootnoteReference | null {
  return references.find(({ range }) => range.start <= offset && offset <= range.end) ?? null;
}

/** The certain recipe of every footnote that has no source, as one: so the definitions come in order and in one edit. */
export function missingRecipe(findings: readonly Finding[]): Extract<Recipe, { kind: 'define-footnotes' }> {
  const certain = takenUnasked(findings).flatMap(({ fixes }) => fixes().filter(({ automatic }) => automatic));
  return defineTogether(certain.flatMap((fix) => ('recipe' in fix ? fix.recipe : [])));
}

async function defineMissing(snapshot: Snapshot, options: AskOptions): Promise<Done> {
  const recipe = missingRecipe(snapshot.review.findings);
  if (recipe.footnotes.length === 0) return { edits: [], failures: [] };
  return cook(snapshot, recipe, options);
}

/** Every fix that may be applied unasked; of those that touch the same text, the first. It asks nobody. */
async function fixAll(snapshot: Snapshot, signal: AbortSignal | undefined): Promise<Done> {
  const { findings } = snapshot.review;
  const options: AskOptions = { asked: false, ...(signal === undefined ? {} : { signal }) };
  const { edits, failures } = await defineMissing(snapshot, options);
  return { edits: mergeEdits([...automaticEdits(findings), edits]), failures };
}

/** The edits of each fix that may be applied unasked and needs no work to be looked up. */
export function automaticEdits(findings: readonly Finding[]): readonly (readonly TextEdit[])[] {
  return takenUnasked(findings).flatMap((finding) => {
    const fix = finding.fixes().find(({ automatic }) => automatic);
    return fix !== undefined && 'edits' in fix ? [fix.edits] : [];
  });
}

/** The findings that may have a fix to be taken unasked. */
function takenUnasked(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ isManual }) => isManual !== true);
}
