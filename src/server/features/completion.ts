import {
  CompletionItemKind,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver/node';
import { nextLabel } from '../../edits/labels.ts';
import type { Recipe } from '../../edits/edit.ts';
import { fold } from '../../references/fold.ts';
import type { Item } from '../../references/item.ts';
import type { LibraryEntry } from '../../references/library/library.ts';
import { familyName, summarize, yearOf } from '../../references/summarize.ts';
import type { FootnoteSummary } from '../../review/footnotes.ts';
import { answer, cancellable } from '../answer.ts';
import { completionPlace, type CompletionPlace } from '../completion-place.ts';
import type { Feature } from '../context.ts';
import { shorten } from '../markdown.ts';
import { carryOutCommand } from '../protocol.ts';
import { ReferenceView } from '../reference-view.ts';
import type { Snapshot } from '../snapshot.ts';

/** So many works of the library are offered; more come as more is typed. */
const maxWorks = 50;
/** Documents in these languages are rendered by tools that read `[@key]`. */
const keyLanguages: ReadonlySet<string> = new Set(['quarto', 'rmd', 'myst', 'pandoc']);

/** What is looked up when an item is looked at. */
type ItemData = { readonly uri: string } & ({ readonly item: string } | { readonly footnote: string });

/** Labels behind `[^`, and the library's works behind `[^` and `@`. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['^', '@'], resolveProvider: true } }),
  register: (context) => {
    const { connection, client, workspace } = context;
    connection.onCompletion(
      answer<CompletionParams, CompletionList | null>(context, 'Completion', null, (snapshot, { position }) => {
        const place = completionPlace(snapshot.article, snapshot.offsetAt(position));
        return place === null ? null : { isIncomplete: true, items: [...itemsFor(snapshot, place)] };
      }),
    );
    connection.onCompletionResolve((item, token) =>
      cancellable(token, async () => {
        const data = item.data as ItemData | undefined;
        const snapshot = data === undefined ? null : workspace.current(data.uri);
        if (data === undefined || snapshot === null) return item;
        const view = new ReferenceView(snapshot, client.markdownCompletion);
        const value = await documentation(snapshot, data, view);
        const kind = client.markdownCompletion ? MarkupKind.Markdown : MarkupKind.PlainText;
        return value === null ? item : { ...item, documentation: { kind, value } };
      }),
    );
  },
};

function* itemsFor(snapshot: Snapshot, place: CompletionPlace): Generator<CompletionItem> {
  if (place.kind === 'label') {
    for (const [index, footnote] of snapshot.review.footnotes.entries())
      yield labelItem(snapshot, place, footnote, index);
  }
  const { library } = snapshot;
  const query = place.query.trim();
  const found = query === '' ? library.entries.slice(0, maxWorks) : library.search(query, maxWorks);
  const usesKeys = place.kind === 'key' && citesByKey(snapshot);
  for (const [index, entry] of found.entries()) yield workItem(snapshot, place, entry, { index, usesKeys });
}

function citesByKey({ article, text }: Snapshot): boolean {
  return keyLanguages.has(text.languageId) || article.citationKeys.length > 1;
}

function labelItem(
  snapshot: Snapshot,
  { range }: CompletionPlace,
  footnote: FootnoteSummary,
  index: number,
): CompletionItem {
  const { label, definition, state } = footnote;
  const content = definition === null ? '' : shorten(snapshot.slice(definition.contentRange), 100);
  const data: ItemData = { uri: snapshot.uri, footnote: footnote.key };
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
  { kind, range, query }: CompletionPlace,
  { item }: LibraryEntry,
  { index, usesKeys }: { readonly index: number; readonly usesKeys: boolean },
): CompletionItem {
  const words = wordsOf(item);
  const sign = kind === 'key' ? '@' : '';
  const data: ItemData = { uri: snapshot.uri, item: item.id };
  const offered: CompletionItem = {
    label: summarize(item),
    labelDetails: { description: item.id },
    kind: CompletionItemKind.Value,
    detail: item.title ?? item.id,
    // The library's search has decided already, with accents folded: what was typed must not be filtered out again.
    filterText: `${sign}${query} ${words} ${fold(words)}`,
    sortText: `2${rank(index)}`,
    data,
  };
  if (usesKeys) return { ...offered, textEdit: { range: snapshot.lspRange(range), newText: `@${item.id}` } };
  const label = nextLabel(snapshot.article);
  const recipe: Recipe = { kind: 'define-footnotes', footnotes: [{ label, work: { item: item.id } }] };
  return {
    ...offered,
    textEdit: { range: snapshot.lspRange(range), newText: kind === 'key' ? `[^${label}]` : `${label}]` },
    // The definition is added by a command, for the version of the text that the completion has made.
    command: {
      title: 'Define the footnote',
      command: carryOutCommand,
      arguments: [snapshot.uri, { kind: 'recipe', recipe }],
    },
  };
}

/** What a work is found by: authors, year, title and key. */
function wordsOf(item: Item): string {
  const names = (item.author ?? item.editor ?? []).slice(0, 5).map(familyName);
  return [item.id, ...names, yearOf(item) ?? '', item.title ?? ''].join(' ');
}

function rank(index: number): string {
  return String(index).padStart(4, '0');
}

async function documentation(snapshot: Snapshot, data: ItemData, view: ReferenceView): Promise<string | null> {
  if ('item' in data) return view.candidate({ item: data.item });
  const footnote = snapshot.review.footnotes.find(({ key }) => key === data.footnote);
  if (footnote === undefined || footnote.definition === null) return view.text('This footnote has no definition yet.');
  return view.text(snapshot.slice(footnote.definition.contentRange));
}
