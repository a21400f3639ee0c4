import type { Passage } from '../passage.ts';
import { list } from '../words.ts';
import { before, triggerOf, weakened, type Reason, type Strength, type Trigger } from './reason.ts';

/**
 * Figures: shares, sums of money, counts, measured quantities, comparisons and trends.
 *
 * @see Redi et al. 2019, https://arxiv.org/abs/1902.11116 (reason "statistics or data")
 * Measured on 199 Wikipedia articles: a percentage or large number needs a source in 82 % of cases, any digit in 67 %
 */
export const statistic: Reason = {
  id: 'statistic',
  summary: 'A figure: a share, a sum of money, a count, a measured quantity, a trend.',
  message: 'A statistic needs a source',
  satisfiedBy: 'The census, report, dataset or study that the figure comes from, of the year it speaks of.',
  isLanguageNeutral: true,
  confidence: { strong: 0.74, medium: 0.61 },
  cues: [
    { words: ['0', ...list('two three four five six seven eight nine ten twenty thirty forty fifty')], at: figure },
    {
      words: list('sixty seventy eighty ninety one several many tens hundreds thousands dozens half'),
      at: figure,
    },
    { words: ['majority'], at: majority },
    { words: ['$', ...list('us usd eur gbp')], at: money },
    {
      words: list(
        'doubled tripled quadrupled halved increased decreased declined rose fell grew dropped risen fallen grown',
      ),
      at: trend,
    },
  ],
};

const digits = String.raw`\d{1,3}(?:[,.\u00a0 ]\d{3})*(?:\.\d{1,6})?(?!\d)|\d{1,9}(?!\d)`;
const spelled =
  '(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one hundred)';

/** Shares and sums; numbers that are large; one of several. */
const strong = new RegExp(
  [
    String.raw`(?!100(?:\.0)? ?%)(?:${digits}|${spelled})(?:\s?[\u2013-]\s?\d{1,3}(?:\.\d{1,4})?)? ?(?:%|percent\b|per cent\b|percentage points?\b)`,
    String.raw`(?:${digits}|${spelled}|several|many|tens of) (?:(?:hundred |thousand )?(?:million|billion|trillion)s?\b(?! years ago)|dollars\b|euros\b|pounds sterling\b|yen\b|rupees\b|francs\b)`,
    String.raw`\d{1,3}(?:,\d{3}){1,4}(?![\d,:/-])(?! (?:years ago|bce?|ad|ce)\b)`,
    String.raw`[1-9]\d{4,11}(?![\d.,:/-])`,
    String.raw`(?:hundreds|tens) of thousands\b`,
    String.raw`(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\b(?! [a-z]+ (?:in )?\d{4})`,
    String.raw`(?:one|two|three)[- ](?:half|thirds?|quarters?|fourths?|fifths?|tenths?) of\b`,
    String.raw`half of (?:all|the (?:population|people|world|country|state|land|area|members|students|voters|workers))\b`,
  ].join('|'),
  'y',
);

const nouns =
  'people|persons|inhabitants|residents|citizens|members|soldiers|troops|men|women|children|students|employees|workers|deaths|casualties|victims|prisoners|refugees|patients|participants|cases|voters|votes|seats|delegates|households|families|species|genera|languages|speakers|countries|nations|states|provinces|districts|counties|cities|towns|villages|islands|schools|universities|hospitals|churches|companies|firms|games|matches|wins|goals|points|titles|medals|awards|nominations|albums|copies|books|articles|papers|pages|ships|aircraft|tanks|vehicles|cars|buildings|stations|flights|tons|tonnes|acres|hectares|miles|kilomet(?:re|er)s|met(?:re|er)s|feet|inches|km|kg|mg|mm|cm|nm|mph|lb|lbs|mw|gw|kwh|mhz|ghz|khz|volts|watts|degrees|\u00b0c|\u00b0f|hours|minutes|seconds|days|weeks|months|years|bits|bytes|times';

/** A number of countable or measured things; a year before them is a date. */
const counted = new RegExp(
  String.raw`(?!(?:1[5-9]|20)\d\d )(?:\d[\d,.]{0,14}|${spelled}|(?:dozens|hundreds|thousands) of)(?:[\u2013-]\d{1,9}(?:\.\d{1,6})?)?[ -](?:[a-z]{3,20} )?(?:${nouns})(?![a-z\d]| ago)`,
  'y',
);

/** Before a number that goes on to the left, or that belongs to a name. */
const within = /(?:[\d][.,:/-]|[a-z/#])$/;

/** What the lengths of a machine's words give. */
const powerOfTwo = /^(?:16,384|32,76[78]|65,53[56]|16384|3276[78]|6553[56])\b/;

function figure(passage: Passage, at: number): Trigger | null {
  const { lower } = passage;
  if (isYear(lower, at)) return null;
  if (within.test(before(lower, at, 2)) || powerOfTwo.test(lower.slice(at, at + 7))) return null;
  return figureBy(strong, passage, at, 'strong') ?? figureBy(counted, passage, at, 'medium');
}

/** Most numbers of an article are years. */
function isYear(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return (code === 0x31 || code === 0x32) && year.test(lower.slice(at, at + 6));
}

const year = /^(?:1[5-9]|20)\d\d(?:[^\d,.%]|$)/;

const ofPeople =
  /majority of (?:the )?(?:population|people|voters|households|adults|women|men|patients|cases|americans)\b/y;

function majority(passage: Passage, at: number): Trigger | null {
  return figureBy(ofPeople, passage, at, 'strong');
}

const sum =
  /(?:us|usd|eur|gbp)? ?[$\u00a3\u20ac\u00a5\u20b9]? ?\d[\d,.]{0,15}(?: ?(?:million|billion|trillion|thousand|bn|m)\b)?/y;

function money(passage: Passage, at: number): Trigger | null {
  return figureBy(sum, passage, at, 'strong');
}

const change =
  /(?:doubled|tripled|quadrupled|halved)\b|[a-z]+ (?:by|from|to) (?:about |around |nearly |almost |over |more than |some |approximately )?[$\u00a3\u20ac]?\d[\d,.]{0,15}(?: ?(?:%|percent\b|per cent\b|million\b|billion\b))?/y;

function trend(passage: Passage, at: number): Trigger | null {
  return figureBy(change, passage, at, 'strong');
}

/** What is worked out or made up needs no source for its figures. */
const supposed =
  /\b(?:for example|for instance|e\.g\.|suppose|if|would|might|could|should be|may mean|equals?|defined as|is the (?:number|ratio|value)|probability)\b/;

function figureBy(expression: RegExp, { lower }: Passage, at: number, strength: Strength): Trigger | null {
  expression.lastIndex = at;
  const match = expression.exec(lower);
  if (match === null) return null;
  const found = triggerOf(match, strength);
  return strength === 'strong' && supposed.test(lower) ? weakened(found) : found;
}
