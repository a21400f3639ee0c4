import { answer } from '../answer.ts';
import type { Feature } from '../context.ts';
import { labelAt } from '../labels.ts';

/** Every marker of a footnote, from any of them or from its definition. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  register: (context) => {
    context.connection.onReferences(
      answer(context, 'Find references', null, (snapshot, { position, context: { includeDeclaration } }) => {
        const footnote = labelAt(snapshot.article, snapshot.offsetAt(position))?.footnote;
        if (footnote === undefined) return null;
        const { references: uses, definitions } = footnote;
        const places = includeDeclaration ? [...uses, ...definitions] : uses;
        return places.map(({ range }) => ({ uri: snapshot.uri, range: snapshot.lspRange(range) }));
      }),
    );
  },
};
