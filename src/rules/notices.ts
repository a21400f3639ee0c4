import type { Article } from '../article/article.ts';
import { blockAt, textOf } from '../article/lookup.ts';
import type { Notice, NoticeKind } from '../references/facts.ts';
import { nameOfSource } from '../references/sources/names.ts';
import type { CheckedWork } from './cited-works.ts';
import { quote } from './quote.ts';
import type { JsonValue, Report, RuleContext } from './rule.ts';

/** Who is said to have given a notice, by the name that services have for it. */
const givers: Readonly<Record<string, string>> = { publisher: 'the publisher', 'retraction-watch': 'Retraction Watch' };

/** The notices of these kinds about the works that an article cites, one report for each work. */
export function* noticeReports(
  { article, checkedWorks }: RuleContext,
  kinds: readonly NoticeKind[],
  isMeant: (work: CheckedWork) => boolean,
  message: (name: string, notice: Notice) => string,
): Generator<Report> {
  for (const work of checkedWorks()) {
    if (work.standing.outcome !== 'checked' || !isMeant(work)) continue;
    const notice = work.standing.facts.notices?.find(({ kind }) => kinds.includes(kind));
    if (notice === undefined) continue;
    const isSaid = saysSo(article, work, notice.kind);
    yield {
      message: `${message(quote(work.name), notice)}${isSaid ? ' The text says so.' : ''}`,
      range: work.range,
      data: dataOf(work, notice),
      // Who writes about a retraction cites what was retracted.
      ...(isSaid ? { ownSeverity: 'info' as const } : {}),
      fixes: () => [],
    };
  }
}

/** What was done to a work, by the kind of the notice. */
export const noticeWords: Readonly<Record<NoticeKind, string>> = {
  retraction: 'retracted',
  withdrawal: 'withdrawn',
  'expression-of-concern': 'concern expressed',
  correction: 'corrected',
};

/** Goes on behind "was retracted": " on 2010-02-06, said the publisher (notice: doi:10.1000/182)". */
export function describeNotice({ date, doi, source }: Notice): string {
  const when = date === undefined ? '' : ` on ${date}`;
  const where = doi === undefined ? '' : ` (notice: doi:${doi})`;
  return `${when}, said ${givers[source] ?? nameOfSource(source)}${where}`;
}

/** True for an arXiv preprint, or another that its service calls one. */
export function isPreprint({ identifier, standing }: CheckedWork): boolean {
  return identifier.kind === 'arxiv' || (standing.outcome === 'checked' && standing.facts.isPreprint === true);
}

function dataOf({ identifier }: CheckedWork, notice: Notice): Readonly<Record<string, JsonValue>> {
  const { kind, doi = null, date = null, source } = notice;
  return { identifier: { ...identifier }, notice: { kind, doi, date, source } };
}

/** How a text says of a work what was published about it. Each is a word that other works' titles hardly have. */
const sayings: Readonly<Record<NoticeKind, RegExp>> = {
  retraction: /\bretract(?:ed|ions?|s)?\b/i,
  withdrawal: /\b(?:withdr[ae]wn?|withdrew|retracted)\b/i,
  'expression-of-concern': /\b(?:expressions? of concern|retracted)\b/i,
  correction: /\b(?:corrigend(?:um|a)|errat(?:um|a)|retracted)\b/i,
};

/** True when the paragraph or footnote around the place speaks of it. */
function saysSo(article: Article, { range, name }: CheckedWork, kind: NoticeKind): boolean {
  const block = blockAt(article, range.start);
  if (block === null) return false;
  // An identifier may have such a word in it, and publishers write one before the title of what they took back.
  const text = textOf(article, block.range).replace(name, '').replace(beforeTitle, '');
  return sayings[kind].test(text);
}

const beforeTitle = /\[?\b(?:RETRACTED|WITHDRAWN)(?: ARTICLE| CHAPTER| PAPER)?\]?:/g;
