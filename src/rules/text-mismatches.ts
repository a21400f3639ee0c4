import type { Article, Chunk, FootnoteDefinition, Range } from '../article/article.ts';
import { perChunk, placed, type ChunkList, type Placed } from '../article/chunk-list.ts';
import { definitionOf } from '../article/footnotes.ts';
import { identifiersIn, textOf } from '../article/lookup.ts';
import type { Fix } from '../edits/edit.ts';
import { loneClauses } from '../evidence/conflict.ts';
import type { Description } from '../evidence/description.ts';
import { mismatchesWith, type Mismatch } from '../evidence/mismatches.ts';
import { readingsOf } from '../evidence/readings.ts';
import { workIndexOf } from '../evidence/work-index.ts';
import type { Item } from '../references/item.ts';
import type { Library } from '../references/library/library.ts';
import { summarize } from '../references/summarize.ts';
import { quote } from './quote.ts';
import type { Report, RuleContext } from './rule.ts';

const lists = new WeakMap<Library, ChunkList<Placed<Mismatch>>>();
const kept = new WeakMap<RuleContext, readonly Mismatch[]>();

/**
 * Where the text gives a part of a work otherwise than the work's own record, in order of position. What is held against the library is
 * kept with each chunk, so that a key press pays for the paragraph that it changes.
 */
export function mismatchesIn(context: RuleContext): readonly Mismatch[] {
  const known = kept.get(context);
  if (known !== undefined) return known;
  const found = new Map<string, Mismatch>();
  // What the footnote itself stands for goes before what merely has the same title.
  for (const mismatch of [...againstNotes(context), ...againstLibrary(context)]) {
    const place = `${mismatch.part} ${String(mismatch.range.start)}`;
    if (!found.has(place)) found.set(place, mismatch);
  }
  const mismatches = [...found.values()].sort((a, b) => a.range.start - b.range.start);
  kept.set(context, mismatches);
  return mismatches;
}

function againstLibrary({ article, library }: RuleContext): readonly Mismatch[] {
  if (library.entries.length === 0) return [];
  const list = lists.get(library) ?? perChunk((chunk) => inChunk(chunk, library));
  lists.set(library, list);
  return article.list(list).map(({ start, value }) => ({ ...value, range: placed(value.range, start) }));
}

function inChunk(chunk: Chunk, library: Library): readonly Mismatch[] {
  return readingsOf(chunk)
    .filter(({ mayNameWork }) => mayNameWork)
    .flatMap(({ clauses }) => clauses())
    .flatMap(({ descriptions }) => descriptions())
    .flatMap((description) => withLibrary(description, library));
}

/** Of several records of one work, such as a preprint and what it became, the text may follow any. */
function withLibrary(description: Description, library: Library): readonly Mismatch[] {
  const named = workIndexOf(library).named(description);
  const [first, ...others] = named.map(({ entry }) => mismatchesWith(description, entry.item));
  return (first ?? []).filter(({ part }) => others.every((other) => other.some((one) => one.part === part)));
}

/** The titles in front of a lone marker, against what its definition stands for. */
function againstNotes(context: RuleContext): readonly Mismatch[] {
  const { article } = context;
  return article.list(loneClauses).flatMap(({ start, value }) => {
    const definition = definitionOf(article, value.key);
    const item = definition === null ? null : itemOf(context, article, definition);
    const description = item === null ? null : value.titled();
    if (item === null || description === null) return [];
    return mismatchesWith(description, item).map((mismatch) => ({ ...mismatch, range: placed(mismatch.range, start) }));
  });
}

/** What a definition stands for, as far as that is known without asking anyone. */
function itemOf({ known, library }: RuleContext, article: Article, { contentRange }: FootnoteDefinition): Item | null {
  for (const identifier of identifiersIn(article, contentRange)) {
    const answer = identifier.problem === null && identifier.kind !== 'url' ? known(identifier) : null;
    if (answer?.outcome === 'resolved') return answer.item;
  }
  return library.titlesIn(textOf(article, contentRange))[0]?.item ?? null;
}

/** The reports of one part, with the correction where it is certain what to write. */
export function* mismatchReports(
  context: RuleContext,
  part: Mismatch['part'],
  say: (mismatch: Mismatch) => string,
  severityOf: (mismatch: Mismatch) => Pick<Report, 'ownSeverity'> = () => ({}),
): Generator<Report> {
  for (const mismatch of mismatchesIn(context)) {
    if (mismatch.part !== part) continue;
    const { said, known, range, replacement, item } = mismatch;
    yield {
      message: say(mismatch),
      range,
      data: { said, known, item: item.id },
      ...severityOf(mismatch),
      isManual: true,
      fixes: () => correction(context.article, range, said, replacement),
    };
  }
}

/** Either the text or the record may be wrong, so it is never made unasked. */
function correction(article: Article, range: Range, said: string, replacement: string | null): readonly Fix[] {
  if (replacement === null) return [];
  const written = textOf(article, range);
  // Markup in between would be lost.
  if (/[*_[\]<>\\]/.test(written)) return [];
  const title = `Write ${quote(replacement)} instead of ${quote(said)}`;
  return [{ title, preferred: false, automatic: false, edits: [{ range, text: replacement }] }];
}

/** The work as a message names it: its title, and who it is by. */
export function nameOf(item: Item): string {
  return item.title === undefined ? summarize(item) : `${quote(item.title)} (${summarize(item)})`;
}
