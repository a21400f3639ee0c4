import type { Workspace } from './workspace.ts';

/**
 * Calls when a document is reviewed anew though its text is the same: settings, a library or an answer have come in. After a change
 * of the text the client asks by itself.
 */
export function whenRenewed(workspace: Workspace, call: () => void): void {
  const versions = new Map<string, number>();
  workspace.listen((uri, snapshot) => {
    if (snapshot === null) versions.delete(uri);
    else if (versions.get(uri) === snapshot.version) call();
    else versions.set(uri, snapshot.version);
  });
}
