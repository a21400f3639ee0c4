import { ResponseError, type CancellationToken, type Position } from 'vscode-languageserver/node';
import { describeIdentifier } from '../../article/identifiers/index.ts';
import type { IdentifierName } from '../../article/article.ts';
import { dismissalReasons } from '../../claims/dismissal.ts';
import { sentenceAt } from '../../article/lookup.ts';
import { plainProse } from '../../edits/plain-prose.ts';
import { entriesFor } from '../../evidence/entries-for.ts';
import type { LibraryEntry } from '../../references/library/library.ts';
import type { Item } from '../../references/item.ts';
import { summarize } from '../../references/summarize.ts';
import { folderOf } from '../../review/paths.ts';
import { messageOf } from '../../ports/error-message.ts';
import { cancellable, readySnapshot, refuse } from '../answer.ts';
import type { Feature, ServerContext } from '../context.ts';
import { checkIdentifiers } from '../look-ups.ts';
import { withProgress } from '../progress.ts';
import {
  checkRequest,
  dismissalReasonsRequest,
  editsRequest,
  exportRequest,
  requestsRequest,
  searchLibraryRequest,
  searchRequest,
  type CheckParams,
  type DismissalChoice,
  type EditsParams,
  type ExportParams,
  type ExportResult,
  type RequestsResult,
  type SearchLibraryParams,
  type SearchLibraryResult,
  type SearchParams,
  type SearchResult,
} from '../protocol.ts';
import type { Snapshot } from '../snapshot.ts';
import { searchSources } from '../source-search.ts';
import { workOut } from '../tasks.ts';

/** What the extension's commands ask beyond the Language Server Protocol. A failure is always said, never swallowed. */
export const ownRequests: Feature = {
  capabilities: () => ({}),
  register: (context) => {
    const { connection, requests, workspace } = context;
    connection.onRequest(searchLibraryRequest, about<SearchLibraryParams, SearchLibraryResult>(context, searchLibrary));
    connection.onRequest(searchRequest, about<SearchParams, SearchResult>(context, searchSources));
    connection.onRequest(requestsRequest, (): RequestsResult => ({ count: requests.count, newest: requests.newest }));
    connection.onRequest(dismissalReasonsRequest, (): readonly DismissalChoice[] => dismissalReasons);
    connection.onRequest(exportRequest, about<ExportParams, ExportResult>(context, exportReferences));
    connection.onRequest(
      checkRequest,
      about<CheckParams, unknown>(context, (snapshot, _, signal) => checkIdentifiers(context, snapshot, signal)),
    );
    connection.onRequest(
      editsRequest,
      about<EditsParams, unknown>(context, (_, params, signal) =>
        withProgress(context, 'Looking up references', signal, (both) =>
          workOut(workspace, params, { asked: true, signal: both }),
        ),
      ),
    );
  },
};

/** A handler for a request about one document. */
function about<Params extends { readonly uri: string }, Result>(
  { workspace }: ServerContext,
  work: (snapshot: Snapshot, params: Params, signal: AbortSignal) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return (params, token) =>
    cancellable(token, async (signal) => {
      const snapshot = await readySnapshot(workspace, params.uri);
      try {
        return await work(snapshot, params, signal);
      } catch (error) {
        throw error instanceof ResponseError ? error : refuse(messageOf(error));
      }
    });
}

function searchLibrary(snapshot: Snapshot, { query, limit, position }: SearchLibraryParams): SearchLibraryResult {
  const { place, library } = snapshot;
  const found = query.trim() === '' ? suggested(snapshot, position).slice(0, limit) : library.search(query, limit);
  return {
    items: found.map(({ item, file }) => ({
      id: item.id,
      title: item.title ?? item.id,
      summary: summarize(item),
      file: file.slice(folderOf(file).length + 1),
    })),
    total: library.entries.length,
    problems: place.loaded.problems.map(
      ({ file, line, message }) => `${file}${line === null ? '' : `:${line}`}: ${message}`,
    ),
  };
}

/** All of the library; first what the sentence at the position names, then what shares its words. */
function suggested(snapshot: Snapshot, position: Position | undefined): readonly LibraryEntry[] {
  const { article, library } = snapshot;
  const sentence = position === undefined ? null : sentenceAt(article, snapshot.offsetAt(position));
  if (sentence === null) return library.entries;
  return [...new Set([...entriesFor(library, plainProse(article, sentence)), ...library.entries])];
}

async function exportReferences(snapshot: Snapshot, { format }: ExportParams): Promise<ExportResult> {
  const { items, missing } = referencesOf(snapshot);
  return { text: await snapshot.desk.export(items, format), count: items.length, missing };
}

/** The works that the article's identifiers and citation keys stand for, each once, in order of position. */
function referencesOf(snapshot: Snapshot): { items: readonly Item[]; missing: readonly string[] } {
  const { article, desk, library } = snapshot;
  const items = new Map<string, Item>();
  const missing = new Set<string>();
  const add = (identifier: IdentifierName): void => {
    const known = desk.enquiries.known(identifier, library);
    if (known?.outcome === 'resolved') items.set(known.item.id, known.item);
    else if (identifier.kind !== 'url') missing.add(describeIdentifier(identifier));
  };
  for (const identifier of article.identifiers) if (identifier.problem === null) add(identifier);
  for (const { contentRange } of article.definitions) {
    for (const { item } of library.titlesIn(snapshot.slice(contentRange)).slice(0, 1)) items.set(item.id, item);
  }
  for (const { key } of article.citationKeys) {
    const entry = library.byId(key);
    if (entry === null) missing.add(`@${key}`);
    else items.set(entry.item.id, entry.item);
  }
  return { items: [...items.values()], missing: [...missing] };
}
