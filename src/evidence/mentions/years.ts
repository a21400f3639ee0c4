import { rangeIn, type MentionReader, type YearMention } from './mention.ts';

/** No part of a longer number, an amount or a share. */
const fourDigits = /(?<![\d.,$\u00a3\u20ac])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)/g;

const order = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');

/** "5 December " and "December 5, " in front of a year. */
const day = new RegExp(String.raw`(?:\b(\d{1,2}) )?\b(${order.join('|')}) (?:(\d{1,2}), )?$`);

/** The longest that stands in front of a year: "30 September ". */
const reach = 20;

/** Years from 1500 on, with month and day where they stand with it. */
export const years: MentionReader = {
  kind: 'year',
  read: ({ passage }) =>
    [...passage.prose.matchAll(fourDigits)].map(({ 0: digits, index }): YearMention => {
      const dated = day.exec(passage.prose.slice(Math.max(0, index - reach), index));
      const [before = '', first, month = '', second] = dated ?? [];
      const text = before + digits;
      return {
        kind: 'year',
        range: rangeIn(passage, index - before.length, text.length),
        text,
        year: Number(digits),
        month: month === '' ? null : order.indexOf(month) + 1,
        day: Number(first ?? second ?? 0) || null,
      };
    }),
};
