import { digit, triggerAt, type Reason, type Trigger } from './reason.ts';

/**
 * Figures: shares, sums of money, counts, measured quantities, comparisons and trends.
 *
 * @see Redi et al. 2019, https://arxiv.org/abs/1902.11116 (reason "statistics or data")
 * @see CLAIMS: a percentage or large number needs a source in 82 % of cases, any digit in 67 %
 */
export const statistic: Reason = {
  id: 'statistic',
  summary: 'A figure: a share, a sum of money, a count, a measured quantity, a trend.',
  message: 'A statistic needs a source',
  satisfiedBy: 'The census, report, dataset or study that the figure comes from, of the year it speaks of.',
  isLanguageNeutral: true,
  cues: [
    digit,
    'percent',
    'percentage',
    'million',
    'millions',
    'billion',
    'billions',
    'trillion',
    'thousands',
    'hundreds',
    'half',
    'majority',
    'thirds',
    'quarter',
    'quarters',
    'fifth',
    'fifths',
    'tenth',
    'doubled',
    'tripled',
    'quadrupled',
    'halved',
    'twice',
    'dozens',
  ],
  find: ({ lower }) => figureIn(lower),
};

const number = String.raw`\d{1,3}(?:[,.\u00a0 ]\d{3}){0,5}(?:\.\d{1,6})?`;
const spelled =
  '(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|one hundred)';

/** Kinds of figures. Each is only looked for where a sign of it stands, as a sentence with a year in it is common and has none. */
const kinds: readonly { readonly sign: RegExp; readonly figure: RegExp }[] = [
  {
    sign: /%|\bper ?cent/,
    figure: new RegExp(
      String.raw`(?<![\d.])(?:${number}|\d{1,9}|${spelled})(?:\s?[\u2013-]\s?\d{1,3}(?:\.\d{1,4})?)? ?(?:%|percent\b|per cent\b|percentage points?\b)`,
    ),
  },
  {
    sign: /[$\u00a3\u20ac\u00a5\u20b9]|\b(?:usd|eur|gbp|dollars|euros|pounds|yen|rupees|francs|marks|rou?bles)\b/,
    figure: new RegExp(
      String.raw`(?:[$\u00a3\u20ac\u00a5\u20b9]|\b(?:us|usd|eur|gbp) ?\$?) ?\d[\d,.]{0,15}(?: ?(?:million|billion|trillion|thousand|bn|m)\b)?|\b${number} (?:dollars|euros|pounds sterling|yen|rupees|francs|marks|rou?bles)\b`,
    ),
  },
  {
    sign: /\b(?:doubled|tripled|quadrupled|halved|(?:by|from|to) (?:[a-z]{3,13} ){0,2}[$\u00a3\u20ac]?\d)/,
    figure:
      /\b(?:doubled|tripled|quadrupled|halved|(?:increased|decreased|declined|rose|fell|grew|dropped|risen|fallen|grown|shrank) (?:by|from|to) (?:about |around |nearly |almost |over |more than |some |approximately )?[$\u00a3\u20ac]?\d[\d,.]{0,15})/,
  },
  {
    sign: /[mbr]illions?\b|\d,\d{3}|\d{5}|thousands\b/,
    figure: new RegExp(
      String.raw`(?<![\d.])(?:${number}|\d{1,9}|${spelled}|several|many|tens of) (?:hundred |thousand )?(?:million|billion|trillion)s?\b|(?<![\d.,:/-])\d{1,3}(?:,\d{3}){1,4}(?![\d,:/-])|(?<![\d.,:/$-])[1-9]\d{4,11}(?![\d.,:/-])|\b(?:hundreds|tens) of thousands\b`,
    ),
  },
  {
    sign: /\b(?:in|out of) (?:every )?[a-z\d]{1,5}\b|\bhalf of|(?:third|quarter|fourth|fifth|tenth)s? of|majority of/,
    figure:
      /\b(?:(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b(?! ?[a-z]+\b[^.]{0,30}\d{4})|(?:one|two|three)[- ](?:half|thirds?|quarters?|fourths?|fifths?|tenths?) of|half of (?:all|the (?:population|people|world|country|state|land|area|members|students|voters|workers))|(?:a|the) (?:large |vast |overwhelming )?majority of (?:the )?(?:population|people|voters|households|adults|women|men|patients|cases|americans))\b/,
  },
];

const nouns =
  'people|persons|inhabitants|residents|citizens|members|soldiers|troops|men|women|children|students|employees|workers|deaths|casualties|victims|prisoners|refugees|patients|participants|cases|voters|votes|seats|delegates|households|families|species|genera|languages|speakers|countries|nations|states|provinces|districts|counties|cities|towns|villages|islands|schools|universities|hospitals|churches|companies|firms|games|matches|wins|goals|points|titles|medals|awards|nominations|albums|copies|books|articles|papers|pages|ships|aircraft|tanks|vehicles|cars|buildings|stations|flights|tons|tonnes|acres|hectares|miles|kilomet(?:re|er)s|met(?:re|er)s|feet|inches|km|kg|mg|mm|cm|nm|mph|lb|lbs|mw|gw|kwh|mhz|ghz|khz|volts|watts|degrees|\u00b0c|\u00b0f|hours|minutes|seconds|days|weeks|months|years|bits|bytes|times';
const counted = new RegExp(
  String.raw`(?<![\d.,:/])(?:\d[\d,.]{0,14}|\b${spelled}|\b(?:dozens|hundreds|thousands) of)(?:[\u2013-]\d{1,9}(?:\.\d{1,6})?)?[ -](?:[a-z]{3,20} )?(?:${nouns})(?![a-z\d])`,
);

const example = /\b(?:for example|for instance|e\.g\.|suppose)/;

function figureIn(lower: string): Trigger | null {
  for (const { sign, figure } of kinds) {
    const found = sign.test(lower) ? triggerAt(figure, lower, 'strong', 0.78) : null;
    if (found !== null) return example.test(lower) ? { ...found, strength: 'medium', confidence: 0.6 } : found;
  }
  return triggerAt(counted, lower, 'medium', 0.65);
}
