import type { Feature } from '../context.ts';
import { flat } from './document-symbols.ts';

/** The footnote definitions of all open articles whose label or text holds every word of the query. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register: ({ connection, workspace }) => {
    connection.onWorkspaceSymbol(({ query }) => {
      const words = query.toLowerCase().split(/\s+/);
      const symbols = workspace.all().flatMap(flat);
      return symbols.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
    });
  },
};
