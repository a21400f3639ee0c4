import {
  MarkupKind,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
} from 'vscode-languageserver/node';
import { messageOf } from '../../ports/error-message.ts';
import { answer, cancellable } from '../answer.ts';
import { editsBeside } from '../completion-edits.ts';
import { completionItems, definitionRecipe, type ItemData } from '../completion-items.ts';
import { completionPlace } from '../completion-place.ts';
import type { Feature, ServerContext } from '../context.ts';
import { ReferenceView } from '../reference-view.ts';
import type { Snapshot } from '../snapshot.ts';

/** Labels behind `[^`, and the library's works behind `[^` and `@`. */
export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['^', '@'], resolveProvider: true } }),
  register: (context) => {
    const { connection, workspace, log } = context;
    connection.onCompletion(
      answer<CompletionParams, CompletionList | null>(context, 'Completion', null, (snapshot, { position }) => {
        const place = completionPlace(snapshot.article, snapshot.offsetAt(position));
        return place === null ? null : { isIncomplete: true, items: [...completionItems(snapshot, place)] };
      }),
    );
    connection.onCompletionResolve((item, token) =>
      cancellable(token, async () => {
        const data = item.data as ItemData | undefined;
        const snapshot = data === undefined ? null : workspace.current(data.uri);
        if (data === undefined || snapshot === null) return item;
        try {
          return await resolved(item, data, snapshot, context);
        } catch (error) {
          log.warn(`Completion failed: ${messageOf(error)}`);
          return item;
        }
      }),
    );
  },
};

/** The item with its documentation, and with its definition where the client can take it and the text is the same still. */
async function resolved(
  item: CompletionItem,
  data: ItemData,
  snapshot: Snapshot,
  { client, clock }: ServerContext,
): Promise<CompletionItem> {
  const isMarkdown = client.markdownCompletion;
  const value = await documentation(snapshot, data, new ReferenceView(snapshot, { isMarkdown, clock }));
  const kind = isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  const shown: CompletionItem = value === null ? item : { ...item, documentation: { kind, value } };
  const { footnote } = data;
  if (footnote === undefined || !client.resolvesCompletionEdits || data.version !== snapshot.version) return shown;
  const edits = await editsBeside(snapshot, footnote.insertion, definitionRecipe(footnote.label, data.item));
  // The command stays: who accepts before this answer is here needs it, and it does nothing where the definition is there.
  return edits === null ? shown : { ...shown, additionalTextEdits: edits };
}

async function documentation(snapshot: Snapshot, data: ItemData, view: ReferenceView): Promise<string | null> {
  if (data.item === undefined) {
    const footnote = snapshot.review.footnotes.find(({ key }) => key === data.key);
    if (footnote === undefined || footnote.definition === null)
      return view.text('This footnote has no definition yet.');
    return view.text(snapshot.slice(footnote.definition.contentRange));
  }
  const { reference, origin } = await view.work({ item: data.item });
  return `${reference}\n\n${origin} ${view.text(data.effect)}`;
}
