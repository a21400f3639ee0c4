import { cancellable, messageOf } from '../answer.ts';
import type { Feature } from '../context.ts';
import { withProgress } from '../progress.ts';
import { say } from '../say.ts';
import { carryOutCommand, type Task } from '../protocol.ts';
import { workOut } from '../tasks.ts';
import { workspaceEdit } from '../versioned-edit.ts';

/** Carries a task out and has the client apply its edits: for completions, which cannot hold the edits themselves. */
export const commands: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: [carryOutCommand] } }),
  register: (context) => {
    const { connection, client, workspace } = context;
    connection.onExecuteCommand(({ arguments: [uri, task] = [] }, token) =>
      cancellable(token, async (signal) => {
        const version = typeof uri === 'string' ? workspace.current(uri)?.version : undefined;
        if (typeof uri !== 'string' || version === undefined) return;
        try {
          const result = await withProgress(context, 'Adding the reference', signal, (both) =>
            workOut(workspace, { uri, version, task: task as Task }, { asked: true, signal: both }),
          );
          if (result.failures.length > 0) say(connection, result.failures.join(' '));
          if (result.edits.length > 0) {
            await connection.workspace.applyEdit(workspaceEdit(uri, result.version, result.edits, client));
          }
        } catch (error) {
          if (!signal.aborted) say(connection, messageOf(error));
        }
      }),
    );
  },
};
