import type { Command } from './command.ts';

/** Shows what the language server has logged. */
export const showOutput: Command = {
  name: 'citationReview.showOutput',
  run: (session) => session.output.show(),
};
