import { DocumentHighlightKind } from 'vscode-languageserver/node';
import { answer } from '../answer.ts';
import type { Feature } from '../context.ts';
import { labelAt } from '../labels.ts';

/** Marks every place of the label under the cursor. */
export const documentHighlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register: (context) => {
    context.connection.onDocumentHighlight(
      answer(context, 'Highlights', null, (snapshot, { position }) => {
        const footnote = labelAt(snapshot.article, snapshot.offsetAt(position))?.footnote;
        if (footnote === undefined) return null;
        const uses = footnote.references.map(({ range }) => ({ range, kind: DocumentHighlightKind.Read }));
        const heads = footnote.definitions.map(({ range, labelRange }) => ({
          range: { start: range.start, end: labelRange.end + 1 },
          kind: DocumentHighlightKind.Write,
        }));
        return [...uses, ...heads].map(({ range, kind }) => ({ range: snapshot.lspRange(range), kind }));
      }),
    );
  },
};
