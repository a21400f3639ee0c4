import type { Article, Chunk, Range } from '../article/article.ts';
import { perChunk, placed, type ChunkList, type Placed } from '../article/chunk-list.ts';
import { sectionsOf, sectionsUnder, sourceSections } from '../article/sections.ts';
import { claimsOfChunk, type Assertion, type ParagraphClaims, type Reading } from './claims-of-chunk.ts';
import type { Coverage, Reach } from './coverage.ts';
import type { DismissalReason } from './dismissal.ts';
import { isEnglish } from './language.ts';
import { confidenceOf, habitOf, levelsOf, weightOf, type Level, type Preset } from './level.ts';
import type { Held } from './reasons/find.ts';

/** How the claims of an article are looked for; part of the settings. */
export interface ClaimOptions {
  readonly preset: Preset;
  /** How far a citation reaches back. */
  readonly coverage: Reach;
  /** Whether `(Smith, 2001)` and `[12]` are citations; `auto`: where the article has a list of sources. */
  readonly authorYear: 'auto' | 'on' | 'off';
}

/** A sentence that states something a source could be asked for. */
export interface Claim {
  readonly range: Range;
  /** The reasons, the one most worth saying first, each with its words' absolute range. Empty where it only cites. */
  readonly held: readonly Held[];
  /** What covers it. Ranges are those of its chunk: `chunkStart` later in the article. */
  readonly coverage: Coverage;
  readonly chunkStart: number;
  readonly chunk: Chunk;
  /** Null for one that has a source. */
  readonly level: Level | null;
  /** How likely it needs a source, 0 to 1. */
  readonly confidence: number;
  /** Why a reviewer asks for none, or null. Such a claim keeps its level. */
  readonly dismissal: Dismissed | null;
}

/** That a claim needs no source, and who says so. */
export interface Dismissed {
  /** Null for a comment that gives no reason. */
  readonly reason: DismissalReason | null;
  readonly by: 'comment' | 'ledger';
}

/** A paragraph of 50 characters or more that cites nothing. */
export interface BareParagraph {
  readonly range: Range;
  /** Its first sentence. */
  readonly sentence: Range;
  /** True when a claim in it is reported by itself. */
  readonly holdsClaim: boolean;
  readonly isDismissed: boolean;
}

export interface ClaimReview {
  /** In order of position. */
  readonly claims: readonly Claim[];
  readonly bareParagraphs: readonly BareParagraph[];
  /** False where only reasons that hold in any language were looked for. */
  readonly isEnglish: boolean;
}

/** The shortest paragraph that a citation is missed in, in characters. */
const shortestParagraph = 50;

/** How many paragraphs on either side are a paragraph's neighbourhood. */
const neighbourhood = 3;

/** Sections of stories told over again, which the work itself is the source of. */
const retold = /^(?:plot(?: summary)?|synopsis|story|summary|characters|cast|track listing|episodes|gallery)$/i;

/**
 * The claims of an article, and what covers each. What a paragraph says is worked out once per chunk and kept; what is left for
 * every key press is to look at its place: section, lead and neighbours.
 */
export function claimsOf(article: Article, options: ClaimOptions): ClaimReview {
  const english = isEnglish(article);
  const sources = sourceSections(article);
  const hasSourceList = options.authorYear === 'on' || (options.authorYear === 'auto' && sources.length > 0);
  const reading = { isEnglish: english, hasSourceList, reach: options.coverage };
  const skipped = [...sources, ...sectionsUnder(article, (title) => retold.test(title))];
  const paragraphs = article
    .list(listFor(reading))
    .filter(
      ({ start, value }) =>
        !skipped.some((range) => range.start <= start + value.range.start && start + value.range.start < range.end),
    );
  const habits = habitsOf(article, paragraphs);
  const leadEnd = leadEndOf(article);
  const claims: Claim[] = [];
  const bareParagraphs: BareParagraph[] = [];
  paragraphs.forEach((paragraph, index) => {
    const { start, value } = paragraph;
    const isLead = start + value.range.start < leadEnd;
    const shown = isLead ? inLead(value) : value;
    const levels = levelsOf(shown, habits[index] ?? 0, options.preset);
    shown.assertions.forEach((assertion, at) => {
      const claim = claimAt(assertion, value.chunk, start, levels[at] ?? null);
      if (claim !== null) claims.push(claim);
    });
    if (!isLead && isBare(value)) {
      bareParagraphs.push({
        range: placed(value.range, start),
        sentence: placed(value.firstSentence, start),
        holdsClaim: levels.some((level) => level !== null),
        isDismissed: false,
      });
    }
  });
  return { claims, bareParagraphs, isEnglish: english };
}

function isBare({ cites, place, range, sentences }: ParagraphClaims): boolean {
  return !cites && place === 'paragraph' && sentences > 0 && range.end - range.start >= shortestParagraph;
}

/** Null for a sentence that nothing covers and that is not worth saying. */
function claimAt({ range, held, coverage }: Assertion, chunk: Chunk, start: number, level: Level | null): Claim | null {
  if (level === null && coverage.kind === 'none') return null;
  const at = placed(range, start);
  return {
    range: at,
    held: held.map((one) => ({ ...one, range: placed(one.range, at.start) })),
    coverage,
    chunkStart: start,
    chunk,
    level,
    confidence: confidenceOf(weightOf(held)),
    dismissal: null,
  };
}

/**
 * The lead of an article that has sections sums up what they say and cite: there, only what may hurt or mislead by itself needs
 * its own source.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Lead_section#Citations
 */
function inLead(paragraph: ParagraphClaims): ParagraphClaims {
  const assertions = paragraph.assertions.filter(
    ({ held, coverage }) =>
      coverage.kind !== 'none' || held.some(({ reason, strength }) => strength === 'strong' && inLeadToo.has(reason)),
  );
  return { ...paragraph, assertions };
}

const inLeadToo: ReadonlySet<Held['reason']> = new Set(['marked', 'quotation', 'statistic', 'private-life']);

/** Where the lead ends: at the first heading below the title; 0 in an article without sections. */
function leadEndOf(article: Article): number {
  const first = sectionsOf(article).find(
    ({ depth, range }) => depth > 1 || (depth === 1 && range.start > 0 && !isTitle(article, range.start)),
  );
  return first === undefined ? 0 : first.range.start;
}

/** True for the first heading of the text. */
function isTitle(article: Article, start: number): boolean {
  return sectionsOf(article).find(({ depth }) => depth > 0)?.range.start === start;
}

/** What the neighbours of each paragraph say, in the order of the paragraphs. */
function habitsOf(article: Article, paragraphs: readonly Placed<ParagraphClaims>[]): readonly number[] {
  const body = paragraphs.map(({ value }) => value.place === 'paragraph');
  const all = share(paragraphs, body, 0, paragraphs.length, -1);
  const starts = sectionsOf(article).map(({ range }) => range.start);
  let section = -1;
  const sections = paragraphs.map(({ start, value }) => {
    while ((starts[section + 1] ?? Infinity) <= start + value.range.start) section += 1;
    return section;
  });
  return paragraphs.map((_, index) => {
    const [first, last] = [Math.max(0, index - neighbourhood), Math.min(paragraphs.length, index + neighbourhood + 1)];
    let [from, to] = [first, last];
    while (sections[from] !== sections[index]) from += 1;
    while (sections[to - 1] !== sections[index]) to -= 1;
    const near = share(paragraphs, body, from, to, index) ?? share(paragraphs, body, first, last, index);
    return habitOf(near ?? all ?? 0, all ?? 0);
  });
}

/** The share of the body paragraphs from one to another that cite, one of them left out; null when there are none. */
function share(
  paragraphs: readonly Placed<ParagraphClaims>[],
  body: readonly boolean[],
  from: number,
  to: number,
  without: number,
): number | null {
  let count = 0;
  let citing = 0;
  for (let index = from; index < to; index += 1) {
    if (index === without || body[index] !== true) continue;
    count += 1;
    if (paragraphs[index]?.value.cites === true) citing += 1;
  }
  return count === 0 ? null : citing / count;
}

const lists = new Map<string, ChunkList<Placed<ParagraphClaims>>>();

/** One list per way of reading, so that an article keeps each. */
function listFor(reading: Reading): ChunkList<Placed<ParagraphClaims>> {
  const name = JSON.stringify(reading);
  let list = lists.get(name);
  if (list === undefined) {
    const known = new WeakMap<Chunk, readonly ParagraphClaims[]>();
    list = perChunk((chunk) => {
      const claims = known.get(chunk) ?? claimsOfChunk(chunk, reading);
      known.set(chunk, claims);
      return claims;
    });
    lists.set(name, list);
  }
  return list;
}
