import type { Chunk } from '../article/article.ts';
import { perChunk, placed, type ChunkList, type Placed } from '../article/chunk-list.ts';
import { claimsOfChunk, type Assertion, type ParagraphClaims, type Reading } from './claims-of-chunk.ts';
import type { BareParagraph, Claim } from './claims.ts';
import { confidenceOf, levelsOf, type Level, type Preset } from './level.ts';
import { keptWithChunk } from './kept.ts';
import type { Held } from './reasons/find.ts';

/** What a paragraph comes to in its place. */
export interface Seen {
  readonly claims: readonly Claim[];
  /** Itself, where it cites nothing and should. */
  readonly bare: BareParagraph | null;
}

/** The shortest paragraph that a citation is missed in, in characters. */
const shortestBare = 50;

const nothing: readonly Claim[] = [];

/**
 * A paragraph that remembers what it last came to: with a key press, most stand where they stood, or only some characters later.
 * What is looked at with every key press stands here itself, as it takes longer to find than to look at.
 */
export class StandingParagraph {
  /** Where it starts in its chunk. */
  readonly offset: number;
  /** True for running text, which sets the habit of its neighbours. */
  readonly isBody: boolean;
  readonly cites: boolean;
  readonly #paragraph: ParagraphClaims;
  #start = -1;
  #isLead = false;
  #habit = 0;
  #preset: Preset | null = null;
  #seen: Seen = { claims: nothing, bare: null };

  constructor(paragraph: ParagraphClaims) {
    this.#paragraph = paragraph;
    this.offset = paragraph.range.start;
    this.isBody = paragraph.place === 'paragraph';
    this.cites = paragraph.cites;
  }

  /**
   * Its claims and levels in its place.
   *
   * @param start where its chunk starts
   * @param habit what `habitOf` says of its neighbours; 0 for one that cites, where it does not count
   */
  at(start: number, isLead: boolean, habit: number, preset: Preset): Seen {
    if (this.#habit !== habit || this.#isLead !== isLead || this.#preset !== preset) {
      this.#seen = look(this.#paragraph, start, isLead, habit, preset);
      this.#habit = habit;
      this.#isLead = isLead;
      this.#preset = preset;
    } else if (this.#start !== start) {
      this.#seen = moved(this.#seen, start - this.#start);
    }
    this.#start = start;
    return this.#seen;
  }
}

function look(paragraph: ParagraphClaims, start: number, isLead: boolean, habit: number, preset: Preset): Seen {
  const { chunk, range, firstSentence, cites, sentences } = paragraph;
  const assertions = isLead ? paragraph.assertions.filter(isSaidInLead) : paragraph.assertions;
  const levels = levelsOf({ assertions, cites, sentences }, habit, preset);
  const claims: Claim[] = [];
  assertions.forEach((assertion, index) => {
    const level = levels[index] ?? null;
    if (level !== null || assertion.coverage.kind !== 'none') claims.push(claimAt(assertion, chunk, start, level));
  });
  const holdsClaim = levels.some((level) => level !== null);
  const bare: BareParagraph | null =
    isLead || !isBare(paragraph)
      ? null
      : { range: placed(range, start), sentence: placed(firstSentence, start), holdsClaim, isDismissed: false };
  return { claims, bare };
}

/**
 * The lead of an article that has sections sums up what they say and cite: there, only what may hurt or mislead by itself needs
 * its own source.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Lead_section#Citations
 */
function isSaidInLead({ held, coverage }: Assertion): boolean {
  return (
    coverage.kind !== 'none' || held.some(({ reason, strength }) => strength === 'strong' && inLeadToo.has(reason))
  );
}

const inLeadToo: ReadonlySet<Held['reason']> = new Set(['marked', 'quotation', 'statistic', 'private-life']);

function isBare({ cites, place, range, sentences }: ParagraphClaims): boolean {
  return !cites && place === 'paragraph' && sentences > 0 && range.end - range.start >= shortestBare;
}

function claimAt({ range, held, coverage }: Assertion, chunk: Chunk, start: number, level: Level | null): Claim {
  const at = placed(range, start);
  return {
    range: at,
    held: placedHeld(held, at.start),
    coverage,
    chunkStart: start,
    chunk,
    level,
    confidence: confidenceOf(held),
    dismissal: null,
  };
}

function moved({ claims, bare }: Seen, by: number): Seen {
  return {
    claims: claims.length === 0 ? nothing : claims.map((claim) => movedClaim(claim, by)),
    bare: bare && { ...bare, range: placed(bare.range, by), sentence: placed(bare.sentence, by) },
  };
}

/** Written out, since most claims of an article move with every key press. */
function movedClaim(
  { range, held, coverage, chunkStart, chunk, level, confidence, dismissal }: Claim,
  by: number,
): Claim {
  return {
    range: placed(range, by),
    held: placedHeld(held, by),
    coverage,
    chunkStart: chunkStart + by,
    chunk,
    level,
    confidence,
    dismissal,
  };
}

function placedHeld(held: readonly Held[], by: number): readonly Held[] {
  if (held.length === 0) return held;
  return held.map(({ reason, range, strength, confidence }) => ({
    reason,
    range: placed(range, by),
    strength,
    confidence,
  }));
}

const lists = new Map<string, ChunkList<Placed<StandingParagraph>>>();

/** The paragraphs of an article, read in one way. One list per way of reading, so that an article keeps each. */
export function standingParagraphs(reading: Reading): ChunkList<Placed<StandingParagraph>> {
  const name = JSON.stringify(reading);
  let list = lists.get(name);
  if (list === undefined) {
    list = perChunk(
      keptWithChunk((chunk) => claimsOfChunk(chunk, reading).map((paragraph) => new StandingParagraph(paragraph))),
    );
    lists.set(name, list);
  }
  return list;
}
