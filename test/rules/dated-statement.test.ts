import { describe, expect, it } from 'vitest';
import { datedStatement as rule } from '../../src/rules/dated-statement.ts';
import { afterFix, check, fixesOf, reported } from './checking.ts';

const today = '2026-11-24';

function reviewedOn(date: string, ...lines: readonly string[]): readonly string[] {
  return ['---', `last_reviewed: ${date}`, '---', '', ...lines];
}

function found(line: string): readonly string[] {
  return reported(rule, [line], { today });
}

describe('a statement that is true for a while only', () => {
  it.each([
    ['Currently, the bridge is closed.', 'Currently'],
    ['The bridge is currently closed.', 'currently'],
    ['At present it is closed.', 'At present'],
    ['It has not been repaired to date.[^1]', 'to date'],
    ['The law has recently changed.', 'recently'],
    ['More recently, the law has changed.', 'More recently'],
    ['The company recently announced a merger.', 'recently'],
    ['It has lately been put to tests.', 'lately'],
    ['A recently published study shows that it is.', 'recently'],
    ['Prices have risen in recent years.', 'in recent years'],
    ['Prices have doubled over the past two decades.', 'over the past two decades'],
    ['Sales fell last year.', 'last year'],
    ['The party is to vote later this year.', 'later this year'],
    ['The latest version runs on phones.', 'The latest'],
    ['The team has lost its most recent matches.', 'its most recent'],
    ['Voters prepare for the upcoming election, which is the third.', 'upcoming'],
    ['Jane Smith is 45 years old.', 'is 45 years old'],
    ['Jane Smith, aged 45, lives in Leeds.', 'aged 45'],
    ['Jane Smith (age 45) is a painter.', '(age 45)'],
    ['As of 2024, it has 300 members.', 'As of 2024'],
    ['It has 300 members (as of 5 March 2023).', 'as of 5 March 2023'],
    ['It had 300 members as of the 2011 census.', 'as of the 2011'],
    ['The line is expected to open in 2023.', 'is expected to open in 2023'],
    ['The line is currently scheduled for early 2024.', 'is currently scheduled for early 2024'],
    ['The line will be opened by March 2025.', 'will be opened by March 2025'],
    ['The company plans to sell it by the end of 2024.', 'plans to sell it by the end of 2024'],
  ])('is found: %s', (line, words) => {
    expect(found(line)).toEqual([words]);
  });

  it.each([
    ['a quotation', 'He wrote: "The bridge is currently closed." Nobody agreed.'],
    ['a curly quotation', 'He wrote: \u201cThe bridge is currently closed.\u201d Nobody agreed.'],
    ['a title', 'The report _Recently Closed Bridges_ is long.'],
    ['code', 'The state is `currently closed`.'],
    ['a heading', '## Currently closed'],
    ['a block quote', '> The bridge is currently closed.'],
    ['a table', '| a |\n| - |\n| It is currently closed |'],
    ['a footnote', 'The bridge.[^1]\n\n[^1]: It is currently closed.'],
    ['a list of sources', '## References\n\nSmith, J. As of 2019 the bridge is closed.'],
    ['a plot', '## Plot\n\nJane is currently a spy.'],
    ['a name', 'The band is called As Of 2019 and plays Currently Closed.'],
  ])('is left alone in %s', (_, text) => {
    expect(reported(rule, text.split('\n'), { today })).toEqual([]);
  });

  it.each([
    'An electric current flows at present value.',
    'If the agent currently holds a goal, it keeps it.',
    'The currently selected item is drawn in blue.',
    'Scholars have tried to date the scroll.',
    'The list is kept up to date.',
    'He had recently returned and was glad.',
    'The recently crowned king was killed.',
    'It changed as recently as 2019.',
    'Recently, in 2024, it has changed.',
    'In the last years of his life he is said to have changed.',
    'During this year he is said to have travelled.',
    'In the last year of the war it has changed.',
    'The paper is due at the latest on Monday.',
    'The most recent common ancestor is unknown.',
    'The most recent census, in 2021, is online.',
    'A person who is 18 years old may vote.',
    'People aged 45 are invited.',
    'He died (aged 45).',
    'The law is effective as of 2019.',
    'It was expected to open in 2023.',
    'The film is set in 2019.',
    'The loss is due to the crash in 2008.',
    'It is expected to beat the model released in 2021.',
    'It is expected to cost more than in 2021.',
    'It is expected to grow from 3 in 2019 to 5 in 2030.',
    'It is expected to grow from 3 in March 2019 to 5 in 2030.',
    'The war will end in 1918.',
    'Chapter 3 will discuss what happened in 2019.',
    'The will of 2019 was contested in 2020.',
  ])('is not seen in: %s', (line) => {
    expect(found(line)).toEqual([]);
  });

  it('is looked for in English only', () => {
    expect(reported(rule, ['---', 'lang: fr', '---', '', 'Ils disent currently.'], { today })).toEqual([]);
  });

  it('is found at its place with line ends of Windows, in a list and beside a marker', () => {
    expect(
      reported(rule, ['A heading\r', '=====\r', '\r', '- One.\r', '- It is[^1] *currently*\r', '  closed.'], { today }),
    ).toEqual(['currently']);
  });

  it('is reported once where its words hold a line end', () => {
    const [finding, ...others] = check(rule, ['It has not been tried in recent', 'years.'], { today });
    expect(finding?.data['word']).toBe('in recent years');
    expect(others).toEqual([]);
  });
});

describe('words with line ends and markup between them', () => {
  it.each([
    ['As\r\nof 2024, it is closed.', 'As\r\nof 2024'],
    ['It is closed *as of* **2024**.', 'as of* **2024'],
    ['It will\r\nopen in\r\n2023.', 'will\r\nopen in\r\n2023'],
    ['It has grown in the\r\npast _two_ decades.', 'in the\r\npast _two_ decades'],
  ])('are found: %s', (text, words) => {
    expect(reported(rule, text.split('\n'), { today })).toEqual([words]);
  });

  it('keep the fix away, which would leave half of the markup', () => {
    const lines = reviewedOn('2026-05-20', 'It is closed at *present*.');
    expect(reported(rule, lines, { today })).toEqual(['at *present']);
    expect(fixesOf(rule, lines, { today })).toEqual([]);
  });
});

describe('what is said of it', () => {
  it('names the words, the last review and what to do', () => {
    const [finding] = check(rule, reviewedOn('2026-05-20', 'It is currently closed.'), { today });
    expect(finding?.message).toBe(
      '"currently" goes stale; the article was last reviewed on 2026-05-20. Say since when, or as of when.',
    );
    expect(finding?.data).toEqual({ word: 'currently', kind: 'now', date: null, lastReviewed: '2026-05-20' });
  });

  it.each([
    ['As of 2024, it is closed.', '2024', '"As of 2024" is more than a year ago. Say how it stands now.'],
    [
      'As of March 2023, it is closed.',
      '2023-03',
      '"As of March 2023" is more than a year ago. Say how it stands now.',
    ],
    [
      'It will open on March 5, 2024.',
      '2024-03-05',
      '"will open on March 5, 2024" has a date that has passed. Say what happened.',
    ],
    [
      'It is due in 2023\u201324.',
      '2023/2024',
      '"is due in 2023\u201324" has a date that has passed. Say what happened.',
    ],
    ['The upcoming 2024 election is its third.', '2024', '"upcoming" has a date that has passed. Say what happened.'],
    ['Recently, it has closed.', null, '"Recently" goes stale. Say when.'],
  ])('gives its date: %s', (line, date, message) => {
    const [finding] = check(rule, [line], { today });
    expect(finding?.data['date']).toBe(date);
    expect(finding?.message).toBe(message);
  });
});

describe('words without a date', () => {
  const line = 'It is currently closed.';

  it.each([
    ['90 days before', '2026-08-26', 0],
    ['91 days before', '2026-08-25', 1],
    ['a day ahead, where it is tomorrow already', '2026-11-25', 0],
    ['on a day to come, which says nothing', '2026-11-26', 1],
    ['on no day at all', '2026-02-30', 1],
  ])('are quiet while the review is fresh: reviewed %s', (_, date, count) => {
    expect(check(rule, reviewedOn(date, line), { today })).toHaveLength(count);
  });

  it('are reported without a day of today only where the article has no review date', () => {
    expect(check(rule, [line])).toHaveLength(1);
    expect(check(rule, reviewedOn('2020-01-01', line))).toEqual([]);
  });
});

describe('"as of" a date', () => {
  it.each([
    ['As of 2025, it is closed.', '2025-12-31', 0],
    ['As of 2025, it is closed.', '2026-01-01', 1],
    ['As of 2024, it is closed.', '2024-12-31', 0],
    ['As of March 2023, it is closed.', '2024-02-29', 0],
    ['As of March 2023, it is closed.', '2024-03-01', 1],
    ['As of 29 February 2024, it is closed.', '2025-02-28', 0],
    ['As of 29 February 2024, it is closed.', '2025-03-01', 1],
    ['As of 2025-11-24, it is closed.', '2026-11-24', 1],
    ['As of 2025-11-25, it is closed.', '2026-11-24', 0],
    ['As of 2025, it is closed.', '', 0],
  ])('is stale a year after its first day: %s on %s', (line, day, count) => {
    expect(check(rule, [line], { today: day })).toHaveLength(count);
  });

  it.each([
    ['2024-05-20', 0],
    ['2024-12-31', 0],
    ['2025-01-01', 1],
    ['2026-11-01', 1],
  ])('is reported when the article was reviewed behind it: %s', (date, count) => {
    expect(check(rule, reviewedOn(date, 'As of 2024, it is closed.'), { today })).toHaveLength(count);
  });

  it('speaks for its sentence, which has said as of when', () => {
    expect(found('As of 2026, it is currently the latest of its kind.')).toEqual([]);
  });
});

describe('what was to come', () => {
  it.each([
    ['It will open in 2025.', '2025-12-31', 0],
    ['It will open in 2025.', '2026-01-01', 1],
    ['It will open in February 2024.', '2024-02-29', 0],
    ['It will open in February 2024.', '2024-03-01', 1],
    ['It will open on 5 March 2024.', '2024-03-05', 0],
    ['It will open on 5 March 2024.', '2024-03-06', 1],
    ['It will open in 2025.', '', 0],
  ])('is stale the day after: %s on %s', (line, day, count) => {
    expect(check(rule, [line], { today: day })).toHaveLength(count);
  });

  it('is reported however fresh the review is', () => {
    expect(check(rule, reviewedOn(today, 'It will open in 2025.'), { today })).toHaveLength(1);
  });
});

describe('the fix', () => {
  it('dates the words by the last review', () => {
    const lines = reviewedOn('2026-05-20', 'Currently, it is closed.');
    const [fix] = fixesOf(rule, lines, { today });
    expect(fix).toMatchObject({ title: 'Write "As of May 2026"', preferred: false, automatic: false });
    expect(afterFix(rule, lines, { today }).at(-1)).toBe('As of May 2026, it is closed.');
  });

  it('keeps a small letter, the line ends and all else', () => {
    const lines = ['---\r', 'last_reviewed: 2026-05-20\r', '---\r', '\r', 'It is *currently*\r', 'closed.[^1]'];
    expect(afterFix(rule, lines, { today }).slice(-2)).toEqual(['It is *as of May 2026*\r', 'closed.[^1]']);
  });

  it.each([
    ['the article has no review date', ['It is currently closed.']],
    ['the date is to come', reviewedOn('2027-05-20', 'It is currently closed.')],
    ['the words are others', reviewedOn('2026-05-20', 'It has recently closed.')],
    ['it has a date that is old', reviewedOn('2026-05-20', 'As of 2024, it is closed.')],
  ])('is not offered when %s', (_, lines) => {
    expect(check(rule, lines, { today })).toHaveLength(1);
    expect(fixesOf(rule, lines, { today })).toEqual([]);
  });
});
