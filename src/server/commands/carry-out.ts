import { withProgress } from '../progress.ts';
import { carryOutCommand, type Task } from '../protocol.ts';
import { say } from '../say.ts';
import { workOut } from '../tasks.ts';
import { workspaceEdit } from '../versioned-edit.ts';
import type { ServerCommand } from './command.ts';

/** Who types on gets the definition in the first pause; after so many changes it is given up. */
const mostTries = 5;

/** Carries a task out and has the client apply its edits: for completions, which cannot hold the edits themselves. */
export const carryOut: ServerCommand = {
  name: carryOutCommand,
  run: async (context, [uri, task], signal) => {
    const { connection, client, workspace } = context;
    if (typeof uri !== 'string') return;
    /** False when the text went on while the edits were on their way, so that the client refused them. */
    const tryOnce = async (): Promise<boolean> => {
      const version = workspace.current(uri)?.version;
      if (version === undefined) return true;
      const result = await withProgress(context, 'Adding the reference', signal, (both) =>
        workOut(workspace, { uri, version, task: task as Task }, { asked: true, signal: both }),
      );
      if (result.failures.length > 0) say(connection, result.failures.join(' '));
      if (result.edits.length === 0) return true;
      const edit = workspaceEdit(uri, result.version, result.edits, client);
      const { applied } = await connection.workspace.applyEdit(edit);
      return applied || workspace.current(uri)?.version === result.version;
    };
    for (let tries = 0; tries < mostTries && !(await tryOnce()); tries += 1);
  },
};
