import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { looksLikeLibrary } from '../references/library/index.ts';
import { CONFIG_NAME } from '../review/config.ts';
import { LOCK_NAME } from '../review/lockfile.ts';
import { folderOf } from '../review/paths.ts';
import type { ServerContext } from './context.ts';
import type { Desks } from './desks.ts';
import { section } from './settings.ts';
import type { Snapshot } from './snapshot.ts';
import { pathsOf } from './uris.ts';

/** Keeps settings, workspace folders, config files and libraries in step with the world, as far as the client tells. */
export async function watchFiles(
  { connection, client, workspace }: ServerContext,
  desks: Desks,
  restart: () => void,
): Promise<void> {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = pathsOf(changes.map(({ uri }) => uri));
    for (const path of paths) desks.forget(path);
    if (paths.some((path) => path.endsWith(CONFIG_NAME) || path.endsWith(LOCK_NAME))) restart();
    else workspace.reload((snapshot) => snapshot === null || paths.some((path) => concerns(path, snapshot)));
  });
  if (client.watchesConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section });
  }
  if (client.watchesFiles) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*.{bib,ris,json,csl}' }],
    });
  }
  if (client.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(pathsOf(removed.map(({ uri }) => uri)));
      const kept = desks.folders.filter((folder) => !gone.has(folder));
      desks.folders = [...kept, ...pathsOf(added.map(({ uri }) => uri))];
      workspace.reload();
    });
  }
}

/** True for a file that the article's library was read from, or would be from now on. */
function concerns(path: string, { text, place }: Snapshot): boolean {
  if (place.loaded.files.includes(path) || place.ledger.path === path) return true;
  if (text.path === null || folderOf(path) !== folderOf(text.path)) return false;
  return looksLikeLibrary(path.slice(folderOf(path).length + 1));
}
