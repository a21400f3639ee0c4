import type { DefinitionParams, Location } from 'vscode-languageserver/node';
import { answer } from '../answer.ts';
import type { Feature } from '../context.ts';
import { labelAt } from '../labels.ts';

/** From a marker to its definitions. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  register: (context) => {
    context.connection.onDefinition(
      answer<DefinitionParams, Location[] | null>(context, 'Go to definition', null, (snapshot, { position }) => {
        const pointed = labelAt(snapshot.article, snapshot.offsetAt(position));
        if (pointed === null) return null;
        return pointed.footnote.definitions.map(({ range }) => ({
          uri: snapshot.uri,
          range: snapshot.lspRange(range),
        }));
      }),
    );
  },
};
