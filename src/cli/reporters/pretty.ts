import { countFootnotes } from '../../review/footnotes.ts';
import type { ReviewStatus } from '../../review/review.ts';
import type { Finding, Severity } from '../../rules/rule.ts';
import type { FileReview } from '../review-file.ts';
import type { Terminal } from '../terminal.ts';
import { columnsOf, count, printable, wrap } from '../text.ts';
import { excerpt } from './excerpt.ts';
import { countProse } from './prose.ts';
import type { Reporter, Totals } from './reporter.ts';

/** For people: grouped by file, each finding with the words it is about. */
export const pretty: Reporter = {
  name: 'pretty',
  start: (terminal) => ({
    add: (review) => terminal.print(describeFile(review, terminal)),
    end: (totals) => {
      if (totals.files !== 1) terminal.print(`${describeTotals(totals, terminal)}\n`);
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
  const lines = [
    paint.underline(printable(review.input.name)),
    ...findings.flatMap((finding) => describeFinding(finding, place, review, terminal)),
    ...(findings.length > 0 ? [''] : []),
    `  ${describeState(review, terminal)}`,
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function describeFinding(
  { rule, severity, message, range }: Finding,
  placeWidth: number,
  review: FileReview,
  { paint, width }: Terminal,
): readonly string[] {
  const place = placeOf(range.start, review);
  const column = 2 + placeWidth + 2 + 'warning'.length + 2;
  const indent = ' '.repeat(column);
  const [first = '', ...rest] = wrap(printable(message), width - column);
  const last = rest.at(-1) ?? first;
  const fits = column + columnsOf(last) + 2 + rule.length <= width;
  const texts = [first, ...rest].map((text, index) => (index === 0 ? text : indent + text));
  texts[0] = `  ${paint.dim(place.padStart(placeWidth))}  ${paintSeverity(severity, paint)}  ${first}`;
  if (fits) texts.push(`${texts.pop() ?? ''}  ${paint.dim(rule)}`);
  else texts.push(indent + paint.dim(rule));
  const quote = excerpt(review.source.text, range.start, range.end, width - column - 2);
  return [
    ...texts,
    `${indent}${paint.dim('|')} ${quote.text}`,
    `${indent}${paint.dim('|')} ${' '.repeat(quote.indent)}${paintCaret('^'.repeat(quote.length), severity, paint)}`,
  ];
}

function placeOf(offset: number, { positions }: FileReview): string {
  const { line, column } = positions.at(offset);
  return `${line}:${column}`;
}

const severityColors = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' } as const;

function paintSeverity(severity: Severity, paint: Terminal['paint']): string {
  return paint[severityColors[severity]](severity.padEnd('warning'.length));
}

function paintCaret(carets: string, severity: Severity, paint: Terminal['paint']): string {
  return paint[severityColors[severity]](carets);
}

/** `17 markers, 0 defined; 1,534 words; needs citations`. */
function describeState({ article, review }: FileReview, { paint }: Terminal): string {
  const { markers, defined } = countFootnotes(review.footnotes);
  const color = review.status === 'reviewed' ? paint.green : paint.yellow;
  const { words } = countProse(article);
  return [
    paint.bold(`${count(markers, 'marker')}, ${defined} defined`),
    count(words, 'word'),
    color(statusNames[review.status]),
  ].join('; ');
}

function describeTotals({ files, findings }: Totals, { paint }: Terminal): string {
  const found = (['error', 'warning', 'info', 'hint'] as const)
    .filter((severity) => findings[severity] > 0)
    .map((severity) => count(findings[severity], severity));
  return paint.bold(`${count(files, 'file')}: ${found.length === 0 ? 'nothing found' : found.join(', ')}`);
}
