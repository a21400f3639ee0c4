import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver/node';
import type { Article } from '../article/article.ts';
import { identifiersIn, textOf } from '../article/lookup.ts';
import { reparse, type Edit } from '../article/reparse.ts';
import type { Recipe } from '../edits/edit.ts';
import { nextLabel } from '../edits/labels.ts';
import { fold } from '../references/fold.ts';
import type { Item } from '../references/item.ts';
import type { Library } from '../references/library/library.ts';
import { familyName, summarize, yearOf } from '../references/summarize.ts';
import { summarizeFootnotes, type FootnoteSummary } from '../review/footnotes.ts';
import type { CompletionPlace } from './completion-place.ts';
import { shorten } from './markdown.ts';
import { carryOutCommand } from './protocol.ts';
import type { Snapshot } from './snapshot.ts';

/** So many works of the library are offered; more come as more is typed. */
const maxWorks = 50;
/** So much of a title is shown in the list; the whole stands beside it. */
const maxTitle = 60;
/** Documents in these languages are rendered by tools that read `[@key]`. */
const keyLanguages: ReadonlySet<string> = new Set(['quarto', 'rmd', 'myst']);

/** What is worked out when an item is looked at. It travels to the client and back. */
export type ItemData = { readonly uri: string; readonly version: number } & (
  | { readonly key: string; readonly item?: undefined; readonly footnote?: undefined }
  | {
      readonly item: string;
      /** What choosing it does, as a sentence. */
      readonly effect: string;
      /** Set when choosing the item makes a new footnote. */
      readonly footnote?: { readonly label: string; readonly insertion: Edit };
    }
);

/** All that is offered at a place: labels in order of first use, then works. */
export function* completionItems(snapshot: Snapshot, place: CompletionPlace): Generator<CompletionItem> {
  const { library } = snapshot;
  // What is being typed may look like a footnote or a key of its own.
  const others = reparse(snapshot.article, { range: place.whole, text: '' });
  const footnotes = summarizeFootnotes(others);
  if (place.kind === 'label') {
    for (const [index, footnote] of footnotes.entries()) yield labelItem(snapshot, place, footnote, others, index);
  }
  const query = place.query.trim();
  const found = query === '' ? library.entries.slice(0, maxWorks) : library.search(query, maxWorks);
  if (found.length === 0) return;
  const way: CitingWay = {
    byKey: place.kind === 'key' && (place.isBracketed || citesByKey(snapshot, others)),
    cited: citedWorks(others, footnotes, library),
    newLabel: nextLabel(others),
  };
  for (const [index, { item }] of found.entries()) yield workItem(snapshot, place, item, way, index);
}

/** Defines a footnote by a work of the library. */
export function definitionRecipe(label: string, item: string): Recipe {
  return { kind: 'define-footnotes', footnotes: [{ label, work: { item } }] };
}

interface CitingWay {
  readonly byKey: boolean;
  /** The labels of works that have a footnote of their own already, by the works' ids. */
  readonly cited: ReadonlyMap<string, string>;
  readonly newLabel: string;
}

/**
 * True where `@turner2021` is what will be rendered: in documents of Quarto, R Markdown and MyST, and in Markdown that
 * cites by keys elsewhere, or names a bibliography and has no footnotes. In other Markdown a key would be printed as it
 * stands, so that a work becomes a footnote.
 */
function citesByKey({ text, library }: Snapshot, { frontMatter, references, citationKeys }: Article): boolean {
  if (keyLanguages.has(text.languageId)) return true;
  if (frontMatter.bibliography.length > 0 && references.length === 0) return true;
  return citationKeys.some(({ key }) => library.byId(key) !== null);
}

/** The works that are the only one in some footnote's definition. */
function citedWorks(
  article: Article,
  footnotes: readonly FootnoteSummary[],
  library: Library,
): ReadonlyMap<string, string> {
  const cited = new Map<string, string>();
  for (const { label, state, definition } of footnotes) {
    if (state !== 'defined' || definition === null) continue;
    const works = new Set(
      identifiersIn(article, definition.contentRange).map((identifier) => library.byIdentifier(identifier)?.item.id),
    );
    const [work] = works;
    if (works.size === 1 && work !== undefined && !cited.has(work)) cited.set(work, label);
  }
  return cited;
}

function labelItem(
  snapshot: Snapshot,
  { range }: CompletionPlace,
  { key, label, definition, state }: FootnoteSummary,
  others: Article,
  index: number,
): CompletionItem {
  const content = definition === null ? '' : shorten(textOf(others, definition.contentRange), 100);
  const data: ItemData = { uri: snapshot.uri, version: snapshot.version, key };
  return {
    label: `[^${label}]`,
    kind: CompletionItemKind.Reference,
    detail: state === 'undefined' ? 'no definition yet' : content,
    filterText: `${label} ${content} ${fold(content)}`,
    sortText: `1${rank(index)}`,
    textEdit: { range: snapshot.lspRange(range), newText: `${label}]` },
    data,
  };
}

function workItem(
  snapshot: Snapshot,
  place: CompletionPlace,
  item: Item,
  way: CitingWay,
  index: number,
): CompletionItem {
  const { uri, version } = snapshot;
  const { range, query } = place;
  const { text, shown, effect, newLabel } = citationOf(item, place, way);
  const words = wordsOf(item);
  const data: ItemData = { uri, version, item: item.id, effect };
  const offered: CompletionItem = {
    label: summarize(item),
    labelDetails: { detail: ` ${shorten(item.title ?? '', maxTitle)}`, description: shown },
    kind: CompletionItemKind.Value,
    detail: item.title ?? item.id,
    // The library's search has decided already, with accents folded: what was typed must not be filtered out again.
    filterText: `${place.kind === 'key' ? '@' : ''}${query} ${words} ${fold(words)}`,
    sortText: `2${rank(index)}`,
    textEdit: { range: snapshot.lspRange(range), newText: text },
    data,
  };
  if (newLabel === undefined) return offered;
  const recipe = definitionRecipe(newLabel, item.id);
  const footnote = { label: newLabel, insertion: { range, text } };
  return {
    ...offered,
    data: { ...data, footnote } satisfies ItemData,
    // Adds the definition where it could not be part of the completion; see `editsBeside`.
    command: { title: 'Define the footnote', command: carryOutCommand, arguments: [uri, { kind: 'recipe', recipe }] },
  };
}

interface Citation {
  /** What the completed text is replaced by. */
  readonly text: string;
  /** The marker or key that it makes. */
  readonly shown: string;
  /** What choosing it does, as a sentence. */
  readonly effect: string;
  /** Set when the label is to be defined. */
  readonly newLabel?: string;
}

function citationOf({ id }: Item, { kind }: CompletionPlace, { byKey, cited, newLabel }: CitingWay): Citation {
  if (byKey) return { text: `@${id}`, shown: `@${id}`, effect: `Inserts the citation key @${id}.` };
  const known = cited.get(id);
  const label = known ?? newLabel;
  const shown = `[^${label}]`;
  const text = kind === 'key' ? shown : `${label}]`;
  return known === undefined
    ? { text, shown, effect: `Inserts the marker ${shown} and its definition.`, newLabel }
    : { text, shown, effect: `Inserts the marker ${shown}, which cites this work already.` };
}

/** What a work is found by: authors, year, title and key. */
function wordsOf(item: Item): string {
  const names = (item.author ?? item.editor ?? []).slice(0, 5).map(familyName);
  return [item.id, ...names, yearOf(item) ?? '', item.title ?? ''].join(' ');
}

function rank(index: number): string {
  return String(index).padStart(4, '0');
}
