import { rangeIn, type MentionReader } from './mention.ts';

/** "Oxford University Press", "MIT Press", "Springer Verlag", "Penguin Books". */
const press =
  /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}&.'\u2019-]{1,30} (?:(?:of|and|&) )?){1,5}(?:Press|Publish(?:ing|ers)|Verlag|Books)(?! (?:Office|Secretary|Club|release))(?!\p{L})/gu;

/** Houses whose name says that they are one. */
export const publishers: MentionReader = {
  kind: 'publisher',
  read: ({ passage }) => {
    if (!/Press|Publish|Verlag|Books/.test(passage.prose)) return [];
    return [...passage.prose.matchAll(press)].map(({ 0: text, index }) => ({
      kind: 'publisher',
      range: rangeIn(passage, index, text.length),
      text,
    }));
  },
};
