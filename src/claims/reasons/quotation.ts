import type { Range } from '../../article/article.ts';
import type { Passage } from '../passage.ts';
import { quotesIn } from '../quotes.ts';
import { before, weakened, words, type Reason, type Trigger } from './reason.ts';

/**
 * Somebody's own words. Titles, names of concepts, translations and single words in quotation marks are none.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Verifiability ("all quotations")
 * Measured on 199 Wikipedia articles: quoted spans of four words or more need a source in 86 % of cases
 */
export const quotation: Reason = {
  id: 'quotation',
  summary: 'The words of somebody else, in quotation marks.',
  message: 'A quotation needs a source',
  satisfiedBy: 'The work, speech or interview that the words are taken from, with the page or time where they stand.',
  isLanguageNeutral: true,
  confidence: { strong: 0.84, medium: 0.62 },
  cues: [{ words: ['"'], isOnce: true, at: longestQuotation }],
};

function longestQuotation(passage: Passage): Trigger | null {
  const { spans, open } = quotesIn(passage.prose);
  let best: Trigger | null = null;
  for (const span of spans) {
    const found = span.end - span.start < shortest ? null : quotationAt(passage, span);
    if (found !== null && (best === null || isBetter(found, best))) best = found;
  }
  return best ?? (open === null ? null : openQuotation(passage, open));
}

/** Fewer words are a term, and so often are so few that nobody is said to have said. */
const fewestWords = 4;
const fewestOfNobody = 6;
/** In characters, with its marks: four words are no shorter. */
const shortest = 10;
const shortestOpen = 20;

function isBetter(one: Trigger, other: Trigger): boolean {
  if (one.strength !== other.strength) return one.strength === 'strong';
  return one.range.end - one.range.start > other.range.end - other.range.start;
}

function quotationAt({ prose, lower }: Passage, range: Range): Trigger | null {
  const said = words(prose.slice(range.start + 1, range.end - 1));
  const lead = before(lower, range.start, 60);
  if (!isSomebodysWords(said, lead, prose.slice(range.end, range.end + 40))) return null;
  const whole: Trigger = { range, strength: 'strong' };
  if (isExample(lead)) return weakened(whole);
  return said.length < fewestOfNobody && !saying.test(lower) ? weakened(whole) : whole;
}

/** One that goes on in the next sentence. */
function openQuotation({ prose, lower }: Passage, start: number): Trigger | null {
  const text = prose.slice(start + 1).trimEnd();
  const lead = before(lower, start, 60);
  if (text.length < shortestOpen || !isSomebodysWords(words(text), lead, '')) return null;
  const whole: Trigger = { range: { start, end: start + 1 + text.length }, strength: 'strong' };
  return isExample(lead) ? weakened(whole) : whole;
}

function isSomebodysWords(said: readonly string[], lead: string, behind: string): boolean {
  if (said.length < fewestWords || naming.test(lead) || meaning.test(lead)) return false;
  return !/^\s{0,3}\((?:1[5-9]|20)\d\d/.test(behind) && !isTitle(said);
}

/** Before the name of a thing. */
const naming =
  /\b(?:called|known as|named|termed|titled|entitled|dubbed|nicknamed|labell?ed|terms?|words?|phrases?|titles?|slogans?|motto|song|single|album|book|film|movie|paper|article|essay|novel|chapter|series|episode|poem|play|show|track|story|hymn|concept of|notion of|principle of|so-called|research on|use of)(?: (?:is|was|were|are|of))?[,:]? ?(?:the |an? )?$/;

/** Before what words mean or how they are translated. */
const meaning =
  /\b(?:meaning|means?|meant|translat\w{0,8}(?: (?:as|into|to))?|literally|i\.e\.|lit\.|in english|signif\w{2,8}|stands? for|or|read as|pronounced)[,:]? ?(?:(?:the|roughly|approximately) )?$/;

/** Before what anybody might say. */
const example =
  /\b(?:for example|for instance|e\.g\.|such as|as in|(?:might|could|would|can|may) (?:say|ask|claim|answer|reply|mean|read|be)|sentences?|statements?|questions?|propositions?|commands?|representation of|forms? of|if)\b[^"]{0,20}$|[(\u2014]$/;

function isExample(lead: string): boolean {
  return example.test(lead.trimEnd());
}

/** Verbs and phrases by which somebody is said to have said it. */
const saying =
  /\b(?:said|says|saying|wrote|writes|writing|told|called|calls|calling|described|describes|describing|argue[sd]?|arguing|claim(?:ed|s|ing)|stat(?:ed|es|ing)|declared|remarked|noted|notes|conclude[sd]|concluding|explain(?:ed|s)|reported|according|words|quot(?:ed|ing|e)|believed|thought|felt|considered|regarded|recalled|replied|asked|commented|criticized|criticised|praised|proclaimed|announced|insisted|maintain(?:ed|s)|testified|put it|opinion|review)\b/;

/** Most of its longer words begin with a capital. */
function isTitle(said: readonly string[]): boolean {
  const long = said.filter((word) => /^[("'\u2018]?\p{L}{4}/u.test(word));
  const capitals = long.filter((word) => /^[("'\u2018]?\p{Lu}/u.test(word));
  return long.length > 0 && capitals.length * 3 >= long.length * 2;
}
