import type { JsonObject } from './answer.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/i;
const longestDate = 60;

/**
 * The CSL date in a text such as `2014-07-03T10:00Z`, `2014/7`, "July 3, 2014", "3 Jul. 2014" or "c2014". Of one whose
 * month cannot be told from its day (`7/3/2014`) only the year is taken; undefined when there is no year.
 */
export function writtenDate(written: string | undefined): JsonObject | undefined {
  const text = written?.trim().slice(0, longestDate) ?? '';
  const numbers = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)/.exec(text);
  if (numbers !== null) return dateOf(numbers.slice(1));
  const year = /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0];
  if (year === undefined) return undefined;
  const name = monthName.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return dateOf([year]);
  const day = /(?<!\d)\d{1,2}(?=(?:st|nd|rd|th)?\b)/.exec(text)?.[0];
  return dateOf([year, String(months.indexOf(name) + 1), day]);
}

function dateOf(parts: readonly (string | undefined)[]): JsonObject {
  return { 'date-parts': [parts.filter((part) => part !== undefined).map(Number)] };
}
