import { describe, expect, it } from 'vitest';
import { reviewOverdue as rule } from '../../src/rules/review-overdue.ts';
import { check, fixesOf, reported } from './checking.ts';

const today = '2026-11-24';
const circumstances = { today, reviewAfterDays: 180 };

function withField(field: string): readonly string[] {
  return ['---', 'title: A', field, '---', '', 'Text.'];
}

describe('a last review', () => {
  it('is overdue after so many days, and is shown where it stands', () => {
    const lines = withField('last_reviewed: 2026-05-20');
    const [finding] = check(rule, lines, circumstances);
    expect(finding?.message).toBe(
      'The article was last reviewed on 2026-05-20, 188 days ago, and is due every 180 days. Review it, then write the day.',
    );
    expect(finding?.data).toEqual({ lastReviewed: '2026-05-20', problem: 'overdue', days: 188, reviewAfterDays: 180 });
    expect(reported(rule, lines, circumstances)).toEqual(['2026-05-20']);
  });

  it('is overdue after half a year when nothing else is set', () => {
    expect(check(rule, withField('last_reviewed: 2026-05-20'), { today })).toHaveLength(1);
  });

  it.each([
    ['2026-05-28', 180, 0],
    ['2026-05-27', 180, 1],
    ['2026-11-23', 1, 0],
    ['2026-11-22', 1, 1],
    ['2000-01-01', 0, 0],
  ])('of %s is due after more than %i days', (date, reviewAfterDays, count) => {
    expect(check(rule, withField(`last_reviewed: ${date}`), { today, reviewAfterDays })).toHaveLength(count);
  });

  it('is not overdue when the day of today is not known', () => {
    expect(check(rule, withField('last_reviewed: 2000-01-01'), { today: '' })).toEqual([]);
  });

  it('has no fix: a later date without a review would be a lie', () => {
    expect(fixesOf(rule, withField('last_reviewed: 2000-01-01'), circumstances)).toEqual([]);
  });

  it('is not asked for', () => {
    expect(check(rule, ['Text.'], circumstances)).toEqual([]);
    expect(check(rule, withField('other: 2000-01-01'), circumstances)).toEqual([]);
    expect(check(rule, withField('last_reviewed:'), circumstances)).toEqual([]);
    expect(check(rule, withField('last_reviewed: ~ # not yet'), circumstances)).toEqual([]);
    expect(check(rule, ['Text.', '', 'last_reviewed: 2000-01-01'], circumstances)).toEqual([]);
  });
});

describe('a day to come', () => {
  it('is reported, whatever is set', () => {
    const lines = withField('last_reviewed: 2027-05-20');
    expect(check(rule, lines, { today, reviewAfterDays: 0 })[0]?.message).toBe(
      'The day of the last review is to come: 2027-05-20, and today is 2026-11-24. Correct it.',
    );
  });

  it('may be tomorrow, since a reviewer in the east may live in it', () => {
    expect(check(rule, withField('last_reviewed: 2026-11-25'), circumstances)).toEqual([]);
    expect(check(rule, withField('last_reviewed: 2026-11-26'), circumstances)).toHaveLength(1);
  });
});

describe('what is no date', () => {
  it.each([
    ['May 2026', 'This is no date that can be read: "May 2026". Write the day of the last review as 2026-11-24.'],
    ['2026-5-20', 'This is no date that can be read: "2026-5-20". Write the day of the last review as 2026-11-24.'],
    ['2026-02-30', 'There is no such day: "2026-02-30". Write the day of the last review as 2026-11-24.'],
    ['20260520', 'This is no date that can be read: "20260520". Write the day of the last review as 2026-11-24.'],
  ])('is reported with how to write it: %s', (value, message) => {
    const lines = withField(`last_reviewed: ${value}`);
    expect(check(rule, lines, circumstances).map((finding) => finding.message)).toEqual([message]);
    expect(reported(rule, lines, circumstances)).toEqual([value]);
  });

  it('is reported when the day of today is not known', () => {
    expect(check(rule, withField('last_reviewed: soon'), { today: '' })).toHaveLength(1);
  });

  it('is left to the YAML where the front matter cannot be read', () => {
    expect(check(rule, withField('last_reviewed: [soon'), circumstances)).toEqual([]);
  });
});

describe('the place of the date', () => {
  it.each([
    ['in quotes', 'last_reviewed: "2020-01-01"'],
    ['before a comment', "'last_reviewed' :  2020-01-01  # by Ann"],
    ['on a line of its own', 'last_reviewed:\n  2020-01-01'],
    ['behind a date that is the same', 'made: 2020-01-01\nlast_reviewed: 2020-01-01'],
    ['with line ends of Windows', 'last_reviewed: 2020-01-01\r'],
  ])('is found %s', (_, field) => {
    const lines = withField(field).join('\n').split('\n');
    expect(reported(rule, lines, circumstances)).toEqual(['2020-01-01']);
    const [finding] = check(rule, lines, circumstances);
    expect(finding?.range.start).toBe(lines.join('\n').lastIndexOf('2020-01-01'));
  });

  it('is found behind a byte order mark', () => {
    const lines = ['\uFEFF---', 'last_reviewed: 2020-01-01', '---'];
    expect(reported(rule, lines, circumstances)).toEqual(['2020-01-01']);
  });
});
