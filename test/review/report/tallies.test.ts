import { describe, expect, it } from 'vitest';
import { byYear } from '../../../src/review/report/tallies.ts';

const of = (...years: readonly number[]) =>
  byYear(years.map((year) => ({ id: String(year), type: 'book', issued: { 'date-parts': [[year]] } })));

describe('references by year', () => {
  it('have a bar for each year where there are few, the newest first, and for those between them', () => {
    expect(of(2021, 2023, 2023)).toEqual([
      { label: '2023', count: 2 },
      { label: '2022', count: 0 },
      { label: '2021', count: 1 },
    ]);
  });

  it('have a bar for several years where there are many', () => {
    expect(of(1990, 1999, 2019)[0]).toEqual({ label: '2018\u20132019', count: 1 });
    expect(of(1850, 2019)[0]).toEqual({ label: '2000\u20132024', count: 1 });
  });

  it.each([[[1, 2026]], [[-400, 2026]], [[2026]], [[9999, 1]]])(
    'are few bars for %j, and none is left out',
    (years) => {
      const tallies = of(...years);
      expect(tallies.length).toBeLessThanOrEqual(17);
      expect(tallies.reduce((sum, { count }) => sum + count, 0)).toBe(years.length);
    },
  );

  it('are none for no references', () => {
    expect(of()).toEqual([]);
  });
});
