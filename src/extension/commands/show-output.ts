import type { Command } from './command.ts';

/** Shows what the language server has logged. */
export const showOutput: Command = {
  name: 'citationReview.showOutput',
  run: async (session) => (await session.client()).outputChannel.show(),
};
