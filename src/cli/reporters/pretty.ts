import type { ReviewStatus } from '../../review/review.ts';
import type { FileReview } from '../review-file.ts';
import { groupSame, type SameFindings } from '../../review/same-findings.ts';
import { describeClaims, describeFootnotes, describeTally } from '../summary.ts';
import type { Terminal } from '../terminal.ts';
import { count, printable, wrap } from '../text.ts';
import { claimBars } from './claim-bars.ts';
import { excerpt } from './excerpt.ts';
import { countProse } from '../../review/prose-counts.ts';
import type { Reporter, Totals } from './reporter.ts';

/** For people: grouped by file, each finding with the words it is about. */
export const pretty: Reporter = {
  name: 'pretty',
  start: (terminal) => ({
    add: (review) => terminal.print(describeFile(review, terminal)),
    end: (totals) => {
      if (totals.files > 0) terminal.print(`${describeTotals(totals, terminal)}\n`);
    },
  }),
};

const statusNames: Readonly<Record<ReviewStatus, string>> = {
  'needs-citations': 'needs citations',
  unresolved: 'has open findings',
  reviewed: 'reviewed',
};

function describeFile(review: FileReview, terminal: Terminal): string {
  const { findings } = review.review;
  const { paint } = terminal;
  const place = Math.max(0, ...findings.map(({ range }) => placeOf(range.start, review).length));
  const bars = claimBars(review, terminal);
  const lines = [
    paint.underline(printable(review.input.name)),
    ...groupSame(findings).flatMap((same) => describeFindings(same, place, review, terminal)),
    ...(findings.length > 0 ? [''] : []),
    ...(bars.length > 0 ? [...bars, ''] : []),
    `  ${describeState(review, terminal)}`,
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function describeFindings(
  { first, others }: SameFindings,
  placeWidth: number,
  review: FileReview,
  { paint, width }: Terminal,
): readonly string[] {
  const { rule, severity, message, range } = first;
  const place = placeOf(range.start, review).padStart(placeWidth);
  const column = 2 + placeWidth + 2 + SEVERITY_WIDTH + 2;
  const [line = '', ...rest] = wrap(printable(message), width - column);
  const quote = excerpt(review.source.text, range.start, range.end, width - column - 2);
  const color = paint[severityColors[severity]];
  const also = others.map((offset) => placeOf(offset, review)).join(', ');
  const footer = wrap(also === '' ? rule : `${rule}; also at ${also}`, width - column);
  const below = [
    ...rest,
    `${paint.dim('|')} ${quote.text}`,
    `${paint.dim('|')} ${' '.repeat(quote.indent)}${color('^'.repeat(quote.length))}`,
    ...footer.map(paint.dim),
  ];
  return [
    `  ${paint.dim(place)}  ${color(severity.padEnd(SEVERITY_WIDTH))}  ${line}`,
    ...below.map((text) => ' '.repeat(column) + text),
  ];
}

function placeOf(offset: number, { positions }: FileReview): string {
  const { line, column } = positions.at(offset);
  return `${line}:${column}`;
}

const SEVERITY_WIDTH = 'warning'.length;
const severityColors = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' } as const;

/** `17 markers, 0 defined, used in 40 places; 1,534 words; needs citations`. */
function describeState({ article, review, unchecked }: FileReview, { paint }: Terminal): string {
  const isSettled = review.status === 'reviewed' && unchecked === 0;
  const { words } = countProse(article);
  return [
    paint.bold(describeFootnotes(review.footnotes)),
    ...describeClaims(review),
    count(words, 'word'),
    (isSettled ? paint.green : paint.yellow)(statusNames[review.status]),
    ...(unchecked === 0 ? [] : [`${count(unchecked, 'identifier')} could not be checked`]),
  ].join('; ');
}

function describeTotals({ files, findings }: Totals, { paint }: Terminal): string {
  return paint.bold(`${count(files, 'file')}: ${describeTally(findings)}`);
}
