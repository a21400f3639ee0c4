import { ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import { describeIdentifier } from '../../article/identifiers/index.ts';
import type { IdentifierName } from '../../article/article.ts';
import type { Item } from '../../references/item.ts';
import { summarize } from '../../references/summarize.ts';
import { folderOf } from '../../review/paths.ts';
import { messageOf } from '../../ports/error-message.ts';
import { cancellable, refuse } from '../answer.ts';
import type { Feature, ServerContext } from '../context.ts';
import { checkIdentifiers } from '../look-ups.ts';
import { withProgress } from '../progress.ts';
import {
  checkRequest,
  editsRequest,
  exportRequest,
  searchLibraryRequest,
  type CheckParams,
  type EditsParams,
  type ExportParams,
  type ExportResult,
  type SearchLibraryParams,
  type SearchLibraryResult,
} from '../protocol.ts';
import type { Snapshot } from '../snapshot.ts';
import { workOut } from '../tasks.ts';

/** What the extension's commands ask beyond the Language Server Protocol. A failure is always said, never swallowed. */
export const ownRequests: Feature = {
  capabilities: () => ({}),
  register: (context) => {
    const { connection, workspace } = context;
    connection.onRequest(searchLibraryRequest, about<SearchLibraryParams, SearchLibraryResult>(context, searchLibrary));
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
      const snapshot = await workspace.ready(params.uri);
      if (snapshot === null) throw refuse('The document is not open, or could not be read.');
      try {
        return await work(snapshot, params, signal);
      } catch (error) {
        throw error instanceof ResponseError ? error : refuse(messageOf(error));
      }
    });
}

function searchLibrary({ place, library }: Snapshot, { query, limit }: SearchLibraryParams): SearchLibraryResult {
  const found = query.trim() === '' ? library.entries.slice(0, limit) : library.search(query, limit);
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
    const known = desk.known(identifier, library);
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
