import { messageOf } from '../../ports/error-message.ts';
import { cancellable } from '../answer.ts';
import { serverCommands } from '../commands/index.ts';
import type { Feature } from '../context.ts';
import { say } from '../say.ts';

/** The commands that a client may have the server execute. What one could not do is shown. */
export const commands: Feature = {
  capabilities: () => ({ executeCommandProvider: { commands: serverCommands.map(({ name }) => name) } }),
  register: (context) => {
    const { connection } = context;
    connection.onExecuteCommand(({ command, arguments: given = [] }, token) =>
      cancellable(token, async (signal) => {
        try {
          await serverCommands.find(({ name }) => name === command)?.run(context, given, signal);
        } catch (error) {
          if (!signal.aborted) say(connection, messageOf(error));
        }
      }),
    );
  },
};
