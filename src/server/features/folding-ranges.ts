import type { FoldingRange } from 'vscode-languageserver/node';
import type { FootnoteDefinition } from '../../article/article.ts';
import { textOf } from '../../article/lookup.ts';
import { answer } from '../answer.ts';
import type { Feature } from '../context.ts';
import type { Snapshot } from '../snapshot.ts';

/** Each run of footnote definitions folds into one line. */
export const foldingRanges: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register: (context) => {
    const { collapsedText } = context.client;
    context.connection.onFoldingRanges(
      answer<{ textDocument: { uri: string } }, FoldingRange[]>(context, 'Folding', [], (snapshot) =>
        runsIn(snapshot).flatMap((run) => rangeOf(run, snapshot, collapsedText)),
      ),
    );
  },
};

type Run = readonly FootnoteDefinition[];

/** The definitions that stand one below the other, with nothing but white space between them. */
function runsIn({ article }: Snapshot): readonly Run[] {
  const runs: FootnoteDefinition[][] = [];
  let end = -1;
  for (const definition of article.definitions) {
    // What a quotation or a list holds is folded with it.
    if (definition.nested) continue;
    const { start } = definition.range;
    const isNext = end >= 0 && textOf(article, { start: end, end: start }).trim() === '';
    if (isNext) runs.at(-1)?.push(definition);
    else runs.push([definition]);
    end = definition.range.end;
  }
  return runs;
}

function rangeOf(run: Run, snapshot: Snapshot, collapsedText: boolean): readonly FoldingRange[] {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return [];
  const startLine = snapshot.positionAt(first.range.start).line;
  const endLine = snapshot.positionAt(last.range.end).line;
  if (endLine === startLine) return [];
  const range: FoldingRange = { startLine, endLine };
  if (collapsedText) range.collapsedText = `${run.length} footnote${run.length === 1 ? '' : 's'}`;
  return [range];
}
