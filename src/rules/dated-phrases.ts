import type { Range } from '../article/article.ts';
import { isName, type OwnSentence, type Sign } from './own-words.ts';
import { pointInTime, type PointInTime } from './point-in-time.ts';

/** What makes a statement go stale. */
export type DatedKind = 'as-of' | 'expected' | 'age' | 'now' | 'recent' | 'year' | 'latest' | 'upcoming';

/** Words that are true for a while only. */
export interface DatedPhrase {
  readonly kind: DatedKind;
  /** Relative to the chunk. */
  readonly range: Range;
  /** The date that stands with them, or null. */
  readonly point: PointInTime | null;
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const part =
  '(?:early|mid|late|spring|summer|autumn|fall|winter|q[1-4]|(?:beginning|start|middle|end|first half|second half|(?:first|second|third|fourth) quarter) of)';
const date = String.raw`(?:the )?(?:${part}[ -])?(?:\d{1,2}(?:st|nd|rd|th)? )?(?:${month}\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?)?(?:19|20)\d\d(?:-\d\d-\d\d|[-\u2013/](?:\d{4}|\d\d))?(?!\d)`;

/** "as of 2024", "As of March 2023". What is "effective as of" a day does not end with it. */
const asOf = new RegExp(String.raw`(?<!\b(?:effective|valid|beginning|starting) )\bas (?:of|at) (${date})`);

/** "is expected to ... in 2023". "is set in 2023" is where a story plays, "is due to the crash in 2008" a cause. */
const expected = new RegExp(
  String.raw`\b(?:is|are) (?:(?:also|now|currently|still|tentatively|provisionally|then|both) ){0,2}(?:(?:expected|scheduled|planned|slated|projected|anticipated|forecast|predicted|set) (?:to|for)|(?:expected|scheduled|planned|slated|anticipated)|due(?= (?:in|by|on|for|before|around) ${date})|due to (?:be|open|start|begin|launch|end|finish|close|arrive|take place))\b([^.;:()]{0,120}?) (?:(?:in|by|on|for|before|until|around|during|from) )?(${date})`,
);

/** "will open in 2023", "plans to open in 2023". */
const will = new RegExp(
  String.raw`(?<!\b(?:the|a|his|her|their|its|'s|of|free|good|last|own|divine|political) )\b(?:will (?!(?:discuss|describe|examine|explain|cover|look|consider|present|outline|see|show|argue|find|always|never)\b)|(?:plans?|intends?|aims?|hopes?) to )([^.;:()]{0,100}?) (?:in|by|on|before|until|during|from) (${date})`,
);

/** The first year of which a text in the present speaks as of the future: "will end in 1918" is how history is told. */
const firstFuture = '2000';

/** What makes a date behind "is expected to" another thing's: "the model that came out in 2021", "more than in 2021". */
const ofAnother = /\b(?:was|were|had|did|that|which|who|whose|what|since|because|when|where|than|compared|if)\b/;

/** The words between the verb and its date end in a participle of their own: "the model released". */
function isAnothersDate(between: string): boolean {
  if (ofAnother.test(between)) return true;
  const last = /\b([a-z]{2,20}(?:ed|lt|ld|de|wn|en)) *$/.exec(between)?.[1];
  return last !== undefined && !/\b(?:be|being|been)\b/.test(between) && !/^\s*(?:to )?[a-z]+ *$/.test(between);
}

/** "is 45 years old", "is aged 45", "Smith, aged 45, lives". What is said of anyone of an age is none. */
const age =
  /(?<=\b(?:he|she|it|who)|\p{Lu}[\p{L}'\u2019-]{1,30}) is (?:now |currently )?(?:\d{1,3} (?:years? old|years of age)\b|aged \d{1,3}\b(?![\u2013-]))|, (?:now |currently )?aged \d{1,3}(?=, (?:is|has|lives|works)\b)|\(age \d{1,3}\)/u;
const ofAnyone = /\b(?:if|when|whenever|until|once|unless|anyone|someone|everyone|person|child|people|students?)\b/;

const now =
  /(?<!\b(?:was|were|had|be) )\b(?:currently|at present(?! values?\b)|at the present time|nowadays|at the time of (?:this )?writing|as of (?:now|today|this writing))\b|(?<!\b(?:up|down|how|back|used|able|hard|difficult|possible|impossible|easy|easier|attempts?|tried|try|methods?|began|begin|started|start|helps?|helped|wants?|wanted|agreed|going|continued?|refused) )\bto date(?= *(?:[,.;:)]|$))/;

/** What is meant of any time: "if the agent currently holds", "the currently selected item". */
const ofAnyTime = /\b(?:if|whether|when|whenever|unless|while|suppose|whatever|whichever)\b[^,;]{0,60}$/;
const state =
  /^currently (?:selected|running|executing|executed|active|open|displayed|focused|playing|visible|loaded)\b/;

const recently =
  /\b(?:(?:more|most|until|very|only|quite) )?(?:recently|lately)\b|\bin recent (?:years|months|weeks|decades|times)\b|\b(?:in|over|during|within|for) the (?:past|last) (?:(?:few|several|couple of|\d{1,3}|two|three|four|five|six|ten|twenty|thirty|fifty|hundred) )?(?:years?|decades?|months?|weeks?|century|centuries)\b(?! of\b| before\b|'s|\u2019s)/;

/** Before "recently": the past of a story, or a word that it only qualifies. */
const inStory = /\b(?:had|was|were|having|as) (?:only |just |also |been |more |very |quite )?$|'d $/;
const qualifies =
  /\b(?:the|an?|his|her|its|their|this|that|these|those|two|three|some|many|most|of|by|with|and|to|from) $/;

const thisYear =
  /(?<!\b(?:in|during|of|from|by|until|for|about|throughout) )\b(?:later )?this (?:year|month|decade)\b(?!'s|\u2019s)|(?<!\b(?:the|his|her|its|their|our|my|a|an|every|each|one|very) |'s |\u2019s )\b(?:last|next) (?:year|month|decade)\b(?!'s|\u2019s| of\b)/;

const latest =
  /(?<!\bat )\b(?:the|its|his|her|their) (?:latest|newest|most recent)\b(?= [a-z\d])(?! (?:common ancestor|of|in|to|possible|and|or)\b)/;

const upcoming = /\bupcoming\b/;
const anyYear = /\b(?:1\d|20)\d\d\b/;
const past = /\b(?:was|were|died)\b/;
const present = /\b(?:is|are|has|have|can|will|does|do|remains?|includes?|continues?)\b/;

/** The words of a sentence that are true for a while only, one of each kind. */
export function datedPhrasesIn(sentence: OwnSentence): readonly DatedPhrase[] {
  const dated = findAsOf(sentence) ?? findExpected(sentence);
  // A sentence that gives its date has said as of when.
  if (dated !== null) return [dated];
  return [findAge, findNow, findRecent, findYear, findLatest, findUpcoming].flatMap((find) => find(sentence) ?? []);
}

/** In the text as written, line ends and markup may stand between words. */
const sign =
  /\b(?:[Cc]urrently|[Rr]ecent|[Ll]ate(?:ly|st)|newest|[Aa]t[\W_]{1,5}(?:the[\W_]{1,5})?(?:present|time[\W_]{1,5}of)|[Nn]owadays|[Aa]s[\W_]{1,5}(?:of|at)|[Tt]o[\W_]{1,5}date|[Uu]pcoming|years?[\W_]{1,5}(?:old|of[\W_]{1,5}age)|aged?[\W_]{1,5}\d|(?:[Tt]his|[Ll]ast|[Nn]ext|past)[\W_]{1,5}(?:(?:few|several|couple[\W_]{1,5}of|[a-z]{3,7}|\d{1,3})[\W_]{1,5})?(?:year|month|week|decade|centur))/;
const twoThousands = /20\d\d/;
const signOfFuture =
  /\b(?:will|(?:plan|intend|aim|hope)s?[\W_]{1,5}to|(?:expect|schedul|slat|project|anticipat|predict)ed|planned|forecast|due|set)\b/;

/** What a text holds that may hold such words. Only sentences that do need be looked through. */
export const datedSigns: readonly Sign[] = [
  { inChunk: sign, isIn: (sentence) => sign.test(sentence) },
  { inChunk: twoThousands, isIn: mayBeExpected },
];

/** What is expected has its date behind it. */
function mayBeExpected(sentence: string): boolean {
  return twoThousands.test(sentence) && signOfFuture.test(sentence.slice(0, sentence.lastIndexOf('20')));
}

function findAsOf(sentence: OwnSentence): DatedPhrase | null {
  const match = sentence.lower.includes('as ') ? asOf.exec(sentence.lower) : null;
  return match === null ? null : phrase('as-of', sentence, match, match[1]);
}

function findExpected(sentence: OwnSentence): DatedPhrase | null {
  const { lower } = sentence;
  if (!twoThousands.test(lower) || !signOfFuture.test(lower)) return null;
  for (const expression of [expected, will]) {
    const match = expression.exec(lower);
    const [, between = '', named = ''] = match ?? [];
    const point = pointInTime(named);
    if (match === null || point === null || point.iso < firstFuture || isAnothersDate(between)) continue;
    // "from 3 in 2019 to 5 in 2030": the later date is the one it is about.
    const lastYear = point.iso.split('/').at(-1)?.slice(0, 4) ?? '';
    const isLast = [...lower.matchAll(/\b20\d\d/g)].every(([year]) => year <= lastYear);
    if (isLast) return phrase('expected', sentence, match, named);
  }
  return null;
}

function findAge(sentence: OwnSentence): DatedPhrase | null {
  const { prose, lower } = sentence;
  const match = lower.includes('age') || lower.includes('old') ? age.exec(prose) : null;
  if (match === null || ofAnyone.test(lower)) return null;
  return match[0].startsWith('(') && past.test(lower) ? null : phrase('age', sentence, match);
}

function findNow(sentence: OwnSentence): DatedPhrase | null {
  const { lower } = sentence;
  const match = now.exec(lower);
  if (match === null) return null;
  const [before, behind] = [lower.slice(0, match.index), lower.slice(match.index)];
  const isOfAnyTime =
    ofAnyTime.test(before.slice(-80)) || (state.test(behind) && /\b(?:the|an?|each|every|all|any) $/.test(before));
  const hasYear = anyYear.test(behind.slice(0, match[0].length + 40));
  return isOfAnyTime || hasYear || /\bwould\b/.test(lower) ? null : phrase('now', sentence, match);
}

function findRecent(sentence: OwnSentence): DatedPhrase | null {
  const { lower } = sentence;
  const match = recently.exec(lower);
  if (match === null || anyYear.test(lower)) return null;
  const before = lower.slice(0, match.index);
  if (inStory.test(before) || /\bhad\b/.test(lower)) return null;
  const isPast = past.test(lower) || !present.test(lower);
  return qualifies.test(before) && isPast ? null : phrase('recent', sentence, match);
}

function findYear(sentence: OwnSentence): DatedPhrase | null {
  const { lower } = sentence;
  const match = thisYear.exec(lower);
  if (match === null || anyYear.test(lower) || ofAnyTime.test(lower.slice(Math.max(0, match.index - 80), match.index)))
    return null;
  return phrase('year', sentence, match);
}

function findLatest(sentence: OwnSentence): DatedPhrase | null {
  const { lower } = sentence;
  const match = /latest|newest|most recent/.test(lower) ? latest.exec(lower) : null;
  if (match === null || anyYear.test(lower)) return null;
  const isSubject = lower.slice(0, match.index).trim() === '';
  return isSubject || present.test(lower) ? phrase('latest', sentence, match) : null;
}

function findUpcoming(sentence: OwnSentence): DatedPhrase | null {
  const { lower } = sentence;
  const match = upcoming.exec(lower);
  if (match === null || !present.test(lower) || ofAnyTime.test(lower.slice(Math.max(0, match.index - 80), match.index)))
    return null;
  const year = /\b20\d\d\b/.exec(lower)?.[0];
  return year === undefined && anyYear.test(lower) ? null : phrase('upcoming', sentence, match, year);
}

/** Null where its first letter says that it is part of a name. */
function phrase(kind: DatedKind, sentence: OwnSentence, match: RegExpExecArray, named = ''): DatedPhrase | null {
  const start = match.index + (/^[\s,]*/.exec(match[0])?.[0].length ?? 0);
  if (isName(sentence, start)) return null;
  const range = sentence.rangeOf(start, match.index + match[0].length);
  return { kind, range, point: pointInTime(named) };
}
