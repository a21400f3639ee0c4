import type { DateValue } from '../item.ts';
import { plainText } from './plain-text.ts';

/** Year, and month and day where they are given with digits, at the start of a text: 2021, 2021-05, 2021-05-03T10:00Z. */
const NUMERIC_DATE = /^(-?\d{1,4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?![\d-])/;

/**
 * A CSL date whose parts are a real year, month and day (a part that cannot be is left out with those behind it), or the
 * words of one that has no numbers. Reads CSL dates, Crossref's (`[[null]]` is none), numbers and texts. Null when
 * nothing of it is a date.
 */
export function cleanDate(raw: unknown): DateValue | null {
  if (typeof raw === 'number' || typeof raw === 'string') return dateFromText(String(raw));
  if (typeof raw !== 'object' || raw === null) return null;
  const record = raw as Readonly<Record<string, unknown>>;
  const parts = datesOf(record['date-parts']);
  if (parts.length > 0) return { 'date-parts': parts };
  for (const key of ['raw', 'literal', 'date-time'] as const) {
    const text = record[key];
    if (typeof text === 'string' && text.trim() !== '') return dateFromText(text);
  }
  return null;
}

function datesOf(raw: unknown): readonly (readonly number[])[] {
  if (!Array.isArray(raw)) return [];
  const lists: readonly unknown[] = raw.every((part) => !Array.isArray(part)) ? [raw] : raw;
  return lists
    .slice(0, 2)
    .map((list) => validParts(Array.isArray(list) ? list : []))
    .filter((parts) => parts.length > 0);
}

function validParts(raw: readonly unknown[]): readonly number[] {
  const [year, month, day] = raw.map((part) => (part === null || part === '' ? NaN : Number(part)));
  if (!isWithin(year, -9999, 9999) || year === 0) return [];
  if (!isWithin(month, 1, 12)) return [year];
  return isWithin(day, 1, daysIn(year, month)) ? [year, month, day] : [year, month];
}

function isWithin(value: number | undefined, least: number, most: number): value is number {
  return value !== undefined && Number.isInteger(value) && value >= least && value <= most;
}

function daysIn(year: number, month: number): number {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeapYear ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dateFromText(raw: string): DateValue | null {
  const text = plainText(raw, 200);
  const parts = validParts(NUMERIC_DATE.exec(text)?.slice(1) ?? []);
  if (parts.length > 0) return { 'date-parts': [parts] };
  return text === '' ? null : { literal: text };
}
