/** A day, month or year that a text names. Days are whole days since 1970-01-01. */
export interface PointInTime {
  /** As far as it is named: `2023`, `2023-03`, `2023-03-05`; `2023/2024` for two years. */
  readonly iso: string;
  /** The first and the last day that may be meant. */
  readonly first: number;
  readonly last: number;
  /** The day on which the first is a year ago. */
  readonly yearOn: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** The days from 1970-01-01 to a day written as 2026-11-24; null where there is no such day. */
export function dayOf(iso: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (match === null) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const day = dayAt(year, month, date);
  return new Date(day * dayLength).toISOString().startsWith(iso) ? day : null;
}

/** `May 2026` for 2026-05-20. */
export function monthAndYear(iso: string): string {
  return `${monthNames[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`;
}

/**
 * Reads a date as English writes it, in lower case: `2023`, `march 2023`, `5 march 2023`, `march 5, 2023`, `2023-03-05`,
 * `early 2023`, `2023\u201324`. Null without a year.
 */
export function pointInTime(words: string): PointInTime | null {
  const match = /((?:19|20)\d\d)(?:-(\d\d)-(\d\d)|[-\u2013/](\d{4}|\d\d))?/.exec(words);
  if (match === null) return null;
  const [year, name] = [Number(match[1]), words.slice(0, match.index)];
  if (match[4] !== undefined) return years(year, Number(match[4]));
  const month = match[2] === undefined ? monthIn(name) : Number(match[2]);
  if (month === 0) return years(year, year);
  const date = Number(match[3] ?? /\d{1,2}/.exec(name)?.[0] ?? 0);
  return date === 0 ? wholeMonth(year, month) : oneDay(year, month, date);
}

function years(from: number, to: number): PointInTime {
  const until = to < 100 ? from - (from % 100) + to : to;
  const iso = until === from ? `${from}` : `${from}/${until}`;
  return { iso, first: dayAt(from, 1, 1), last: dayAt(until, 12, 31), yearOn: dayAt(from + 1, 1, 1) };
}

function wholeMonth(year: number, month: number): PointInTime {
  const iso = `${year}-${twoDigits(month)}`;
  return { iso, first: dayAt(year, month, 1), last: dayAt(year, month + 1, 0), yearOn: dayAt(year + 1, month, 1) };
}

function oneDay(year: number, month: number, date: number): PointInTime {
  const day = dayAt(year, month, date);
  const iso = `${year}-${twoDigits(month)}-${twoDigits(date)}`;
  return { iso, first: day, last: day, yearOn: dayAt(year + 1, month, date) };
}

/** 1 to 12, or 0 where none is named. */
function monthIn(words: string): number {
  for (const [word] of words.matchAll(/[a-z]{3,9}/g)) {
    const index = months.indexOf(word.slice(0, 3));
    if (index !== -1) return index + 1;
  }
  return 0;
}

const dayLength = 86_400_000;

function dayAt(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / dayLength;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
