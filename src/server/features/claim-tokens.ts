import { SemanticTokensBuilder, SemanticTokensRegistrationType, type SemanticTokens } from 'vscode-languageserver/node';
import type { Range } from '../../article/article.ts';
import { lastIndexBy } from '../../article/search.ts';
import { claimStates, type ClaimState } from '../../review/claim-counts.ts';
import { answer } from '../answer.ts';
import type { Snapshot } from '../snapshot.ts';
import { switched } from '../switched-feature.ts';

const tokenType = 'claim';

/** The order is that of the bits. */
const modifiers = ['sourced', 'pending', 'unsourced', 'dismissed'] as const satisfies readonly ClaimState[];

const provider = { legend: { tokenTypes: [tokenType], tokenModifiers: [...modifiers] }, full: true, range: true };

/** Sentences that need a source as semantic tokens, with what became of each as a modifier. */
export const claimTokens = switched({
  name: 'semantic tokens',
  isOn: (settings) => settings.claimHighlighting,
  switching: (client) => client.semanticTokens,
  capabilities: { semanticTokensProvider: provider },
  announce: (connection) =>
    connection.client.register(SemanticTokensRegistrationType.type, { documentSelector: null, ...provider }),
  refresh: (connection) => connection.languages.semanticTokens.refresh(),
  register(context) {
    const none: SemanticTokens = { data: [] };
    const { semanticTokens } = context.connection.languages;
    const tokens = (snapshot: Snapshot, range: Range): SemanticTokens =>
      snapshot.desk.settings.claimHighlighting ? tokensIn(snapshot, range) : none;
    semanticTokens.on(
      answer(context, 'Semantic tokens', none, (snapshot) => tokens(snapshot, { start: 0, end: Infinity })),
    );
    semanticTokens.onRange(
      answer(context, 'Semantic tokens', none, (snapshot, { range }) => tokens(snapshot, snapshot.rangeAt(range))),
    );
  },
});

/** The claims that touch a range. */
function tokensIn(snapshot: Snapshot, range: Range): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const stateOf = claimStates(snapshot.review);
  for (const claim of snapshot.review.claims().claims) {
    if (claim.range.end <= range.start || claim.range.start >= range.end) continue;
    const state = 1 << modifiers.indexOf(stateOf(claim));
    for (const piece of withoutMarkers(claim.range, snapshot)) push(piece, state, snapshot, builder);
  }
  return builder.build();
}

/** The text of a claim around its markers, which keep their own colour. */
function withoutMarkers({ start, end }: Range, { article: { references } }: Snapshot): readonly Range[] {
  const pieces: Range[] = [];
  let from = start;
  for (let index = lastIndexBy(references, ({ range }) => range.start, start - 1) + 1; ; index += 1) {
    const marker = references[index]?.range;
    if (marker === undefined || marker.start >= end) break;
    pieces.push({ start: from, end: marker.start });
    from = marker.end;
  }
  return [...pieces, { start: from, end }].filter((piece) => piece.start < piece.end);
}

/** A token for each line: few clients take longer ones. */
function push(piece: Range, state: number, snapshot: Snapshot, builder: SemanticTokensBuilder): void {
  const { start, end } = snapshot.lspRange(piece);
  for (let { line } = start; line <= end.line; line += 1) {
    const from = line === start.line ? start.character : 0;
    const to = line === end.line ? end.character : lineLength(line, snapshot);
    if (from < to) builder.push(line, from, to - from, 0, state);
  }
}

function lineLength(line: number, snapshot: Snapshot): number {
  return snapshot.positionAt(snapshot.offsetAt({ line, character: Number.MAX_SAFE_INTEGER })).character;
}
