import type { RenameParams, WorkspaceEdit } from 'vscode-languageserver/node';
import { labelKey } from '../../article/labels.ts';
import { footnotesOf } from '../../article/footnotes.ts';
import { renameLabel } from '../../edits/labels.ts';
import { answer, refuse } from '../answer.ts';
import type { Feature } from '../context.ts';
import { labelAt } from '../labels.ts';
import { shorten } from '../markdown.ts';
import type { Snapshot } from '../snapshot.ts';
import { versionedEdit } from '../versioned-edit.ts';

/** Renames a footnote's label in its markers and definitions together. */
export const rename: Feature = {
  capabilities: () => ({ renameProvider: { prepareProvider: true } }),
  register: (context) => {
    context.connection.onPrepareRename(
      answer(context, 'Rename', null, (snapshot, { position }) => {
        const pointed = labelAt(snapshot.article, snapshot.offsetAt(position));
        return pointed === null ? null : { range: snapshot.lspRange(pointed.range), placeholder: pointed.label };
      }),
    );
    context.connection.onRenameRequest(
      answer<RenameParams, WorkspaceEdit | null>(context, 'Rename', null, (snapshot, { position, newName }) => {
        const key = labelAt(snapshot.article, snapshot.offsetAt(position))?.footnote.key;
        if (key === undefined)
          throw refuse('There is no footnote label here: put the cursor on a marker such as [^1].');
        const name = newName.replace(/^\[\^(.*)\]$/s, '$1');
        const reason = whyNot(name, key, snapshot);
        if (reason !== null) throw refuse(reason);
        return versionedEdit(snapshot, renameLabel(snapshot.article, key, name), context.client);
      }),
    );
  },
};

/** Why a footnote cannot be called so, as a sentence, or null when it can. */
function whyNot(name: string, key: string, { article }: Snapshot): string | null {
  const quoted = `"${shorten(name, 40)}"`;
  if (name === '') return 'A footnote label needs at least one character.';
  if (/\s/u.test(name)) return `${quoted} has white space in it, which a footnote label may not have.`;
  if (/[[\]\\^`<>]/.test(name))
    return `${quoted} has one of [ ] \\ ^ \` < > in it, which a footnote label may not have.`;
  if (name.length > 999) return 'A footnote label may not be longer than 999 characters.';
  const newKey = labelKey(name);
  const isTaken = newKey !== key && footnotesOf(article).has(newKey);
  return isTaken ? `${quoted} is already the label of another footnote: choose a label that is free.` : null;
}
