import { perChunk, placed } from '../article/chunk-list.ts';
import { contains } from '../article/ranges.ts';
import { sourceSections, storySections } from '../article/sections.ts';
import { isEnglish } from '../claims/language.ts';
import type { Fix } from '../edits/edit.ts';
import { datedPhrasesIn, datedSigns, type DatedKind, type DatedPhrase } from './dated-phrases.ts';
import { ownSentences } from './own-words.ts';
import { dayOf, monthAndYear, type PointInTime } from './point-in-time.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';

/**
 * A statement that is true for a while only, and does not say for which: "currently", "last year", "is expected to open in 2023".
 *
 * Dates decide what is stale, on the day of the review. "as of 2024" is, once its first day is a year ago, unless the article was
 * not reviewed since: then its overdue review is what to speak of. What is expected is stale when its date has passed. Words
 * without a date are not stale while the last review is fresh. Without a day of review (`today`), only words without a date in an
 * article without a review date are reported.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Dates_and_numbers#Statements_likely_to_become_outdated
 * @see https://en.wikipedia.org/wiki/Template:As_of
 */
export const datedStatement: Rule = {
  id: 'dated-statement',
  summary: 'Reports a statement that goes stale, such as "currently", "as of 2019" or "will open in 2023".',
  defaultSeverity: 'info',
  *check({ article, today }) {
    const found = article.list(phrases);
    if (found.length === 0 || !isEnglish(article)) return;
    const review = reviewOf(article.frontMatter.lastReviewed, dayOf(today));
    const skipped = [...sourceSections(article), ...storySections(article)];
    for (const { start, value } of found) {
      const range = placed(value.range, start);
      if (!isStale(value, review) || skipped.some((section) => contains(section, range))) continue;
      const { kind, word, point } = value;
      const { lastReviewed } = review;
      yield {
        message: messageOf(kind, word, point, lastReviewed),
        range,
        data: { word, kind, date: point?.iso ?? null, lastReviewed },
        fixes: () => (kind === 'now' && lastReviewed !== null ? dateOf(word, lastReviewed, range) : []),
      };
    }
  },
};

/** So many days after a review, what it left to stand still holds. */
const freshDays = 90;

/** A reviewer east of here may live in tomorrow already. */
export const daysAhead = 1;

interface LastReview {
  /** As written; null where the article does not say, or gives no day or one to come. */
  readonly lastReviewed: string | null;
  readonly reviewedOn: number | null;
  readonly today: number | null;
}

function reviewOf(lastReviewed: string | null, today: number | null): LastReview {
  const reviewedOn = lastReviewed === null ? null : dayOf(lastReviewed);
  const isToCome = reviewedOn !== null && today !== null && reviewedOn > today + daysAhead;
  return reviewedOn === null || isToCome
    ? { lastReviewed: null, reviewedOn: null, today }
    : { lastReviewed, reviewedOn, today };
}

function isStale({ kind, point }: DatedPhrase, { reviewedOn, today }: LastReview): boolean {
  if (point === null) return reviewedOn === null || (today !== null && today - reviewedOn > freshDays);
  if (today === null) return false;
  if (kind !== 'as-of') return point.last < today;
  return point.yearOn <= today && (reviewedOn === null || reviewedOn > point.last);
}

function messageOf(kind: DatedKind, word: string, point: PointInTime | null, lastReviewed: string | null): string {
  const reviewed = lastReviewed === null ? '' : `; the article was last reviewed on ${lastReviewed}`;
  const [why, advice] = kind === 'upcoming' && point !== null ? whyAndAdvice.expected : whyAndAdvice[kind];
  return `${quote(word)} ${why}${reviewed}. ${advice}`;
}

const whyAndAdvice: Readonly<Record<DatedKind, readonly [why: string, advice: string]>> = {
  'as-of': ['is more than a year ago', 'Say how it stands now.'],
  expected: ['has a date that has passed', 'Say what happened.'],
  age: ['is true for a year at most', 'Say when the birth was.'],
  now: ['goes stale', 'Say since when, or as of when.'],
  recent: ['goes stale', 'Say when.'],
  year: ['means another time to each reader', 'Say which it is.'],
  latest: ['is so only until the next', 'Say of when it is.'],
  upcoming: ['goes stale', 'Say when it is due.'],
};

/** What the last review left to stand held then. No fix where markup stands among the words. */
function dateOf(word: string, lastReviewed: string, range: DatedPhrase['range']): readonly Fix[] {
  if (!/^[A-Za-z ]+$/.test(word)) return [];
  const asOf = `as of ${monthAndYear(lastReviewed)}`;
  const text = /^\p{Lu}/u.test(word) ? `A${asOf.slice(1)}` : asOf;
  return [{ title: `Write "${text}"`, preferred: false, automatic: false, edits: [{ range, text }] }];
}

interface Found extends DatedPhrase {
  /** As written, on one line. */
  readonly word: string;
}

const phrases = perChunk((chunk): readonly Found[] =>
  ownSentences(chunk, datedSigns)
    .flatMap(datedPhrasesIn)
    .map((one) => ({ ...one, word: chunk.text.slice(one.range.start, one.range.end).replace(/\s+/g, ' ') })),
);
