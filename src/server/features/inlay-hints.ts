import { InlayHintRequest, type InlayHint } from 'vscode-languageserver/node';
import type { IdentifierName, Range } from '../../article/article.ts';
import { definitionOf } from '../../article/footnotes.ts';
import { lastIndexBy } from '../../article/search.ts';
import type { Item } from '../../references/item.ts';
import { summarize } from '../../references/summarize.ts';
import type { Resolution } from '../../references/resolution.ts';
import { workBehind } from '../../review/work-behind.ts';
import { answer } from '../answer.ts';
import type { Snapshot } from '../snapshot.ts';
import { switched } from '../switched-feature.ts';

/** Behind each marker the work it stands for, "Turner et al. 2021", where its definition leads to one that is known. */
export const inlayHints = switched({
  name: 'inlay hints',
  isOn: (settings) => settings.inlayHints,
  switching: (client) => client.inlayHints,
  capabilities: { inlayHintProvider: true },
  announce: (connection) => connection.client.register(InlayHintRequest.type, { documentSelector: null }),
  refresh: (connection) => connection.languages.inlayHint.refresh(),
  register(context) {
    context.connection.languages.inlayHint.on(
      answer(context, 'Inlay hints', [], (snapshot, { range }) =>
        snapshot.desk.settings.inlayHints ? hintsIn(snapshot, snapshot.rangeAt(range)) : [],
      ),
    );
  },
});

/** Those of a range, which is what is seen of the document: nothing else is looked at. */
function hintsIn(snapshot: Snapshot, range: Range): InlayHint[] {
  const { references } = snapshot.article;
  const hints: InlayHint[] = [];
  const first = lastIndexBy(references, (reference) => reference.range.start, range.start - 1) + 1;
  for (let index = first; index < references.length; index += 1) {
    const reference = references[index];
    if (reference === undefined || reference.range.end > range.end) break;
    const work = workOf(reference.key, snapshot);
    if (work !== null) hints.push(hintOf(work, reference.range, snapshot));
  }
  return hints;
}

function workOf(key: string, { article, desk, library }: Snapshot): Item | null {
  const definition = definitionOf(article, key);
  const known = (identifier: IdentifierName): Resolution | null => desk.enquiries.known(identifier, library);
  return definition === null ? null : workBehind(article, definition.contentRange, library, known);
}

function hintOf(work: Item, { end }: Range, snapshot: Snapshot): InlayHint {
  const hint: InlayHint = { position: snapshot.positionAt(end), label: summarize(work), paddingLeft: true };
  if (work.title !== undefined) hint.tooltip = work.title;
  return hint;
}
