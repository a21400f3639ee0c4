import type { Article, Range } from '../article/article.ts';
import { count, quote } from './quote.ts';
import { daysAhead } from './dated-statement.ts';
import { dayOf } from './point-in-time.ts';
import type { Report, Rule, RuleContext } from './rule.ts';

/**
 * An article whose last review is longer ago than the setting `reviewAfterDays` allows, or whose `last_reviewed` says no day that
 * can be: one that is not written as 2026-11-24, that does not exist, or that is to come. There is no fix: a later date without a
 * review would be a lie.
 */
export const reviewOverdue: Rule = {
  id: 'review-overdue',
  summary: 'Reports an article whose last review is too long ago, or has no date that can be read.',
  defaultSeverity: 'info',
  *check(context) {
    const value = lastReviewedIn(context.article);
    if (value === null) return;
    const problem = problemOf(value.text, context);
    if (problem !== null) yield { ...problem, range: value.range, fixes: () => [] };
  },
};

type Problem = Pick<Report, 'message' | 'data'>;

function problemOf(written: string, { today, reviewAfterDays }: RuleContext): Problem | null {
  const [reviewedOn, day] = [dayOf(written), dayOf(today)];
  if (reviewedOn === null) {
    const isDay = /^\d{4}-\d\d-\d\d$/.test(written);
    const why = isDay ? 'There is no such day' : 'This is no date that can be read';
    return {
      message: `${why}: ${quote(written)}. Write the day of the last review as ${day === null ? '2026-11-24' : today}.`,
      data: { lastReviewed: written, problem: 'no-date' },
    };
  }
  if (day === null) return null;
  const days = day - reviewedOn;
  if (days < -daysAhead) {
    return {
      message: `The day of the last review is to come: ${written}, and today is ${today}. Correct it.`,
      data: { lastReviewed: written, problem: 'to-come', days },
    };
  }
  if (reviewAfterDays === 0 || days <= reviewAfterDays) return null;
  return {
    message: `The article was last reviewed on ${written}, ${count(days, 'day')} ago, and is due every ${count(reviewAfterDays, 'day')}. Review it, then write the day.`,
    data: { lastReviewed: written, problem: 'overdue', days, reviewAfterDays },
  };
}

const field = /(?<=^|[\r\n])(?:last_reviewed|"last_reviewed"|'last_reviewed')[ \t]*:[ \t]*/;

/** No date is longer. */
const longestValue = 200;

/** What the front matter gives as `last_reviewed`, and where; null where it gives nothing or cannot be read. */
function lastReviewedIn({ frontMatter, chunks }: Article): { readonly text: string; readonly range: Range } | null {
  const { range, problem, lastReviewed } = frontMatter;
  const head = chunks[0]?.chunk.text;
  if (head === undefined || range === null || problem !== null) return null;
  const yaml = head.slice(range.start, range.end);
  const match = field.exec(yaml);
  const written = match === null ? '' : scalarAt(yaml, match.index + match[0].length);
  // One that was read may also stand on a line of its own, as YAML allows.
  const text = lastReviewed ?? written;
  if (text === '' || text === '~' || text === 'null') return null;
  const start = range.start + Math.max(0, yaml.indexOf(text, match?.index));
  return { text, range: { start, end: start + text.length } };
}

/** The text at an offset up to the end of its line, without quotes and comment. */
function scalarAt(yaml: string, offset: number): string {
  const [line = ''] = yaml.slice(offset, offset + longestValue).split(/[\r\n]/);
  const [words = ''] = line.startsWith('#') ? [] : line.split(/[ \t]#/, 1);
  const value = words.trimEnd();
  return value.length > 1 && /^["']/.test(value) && value.endsWith(value.charAt(0)) ? value.slice(1, -1) : value;
}
