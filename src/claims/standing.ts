import type { Chunk } from '../article/article.ts';
import { perChunk, placed, type ChunkList, type Placed } from '../article/chunk-list.ts';
import { claimsOfChunk, type Assertion, type ParagraphClaims, type Reading } from './claims-of-chunk.ts';
import type { BareParagraph, Claim, Dismissals } from './claims.ts';
import { confidenceOf, levelsOf, type Level, type Preset } from './level.ts';
import { keptWithChunk } from './kept.ts';
import type { Held } from './reasons/find.ts';

/** What of a paragraph's place in the article its levels depend on. */
export interface Standpoint {
  /** Where its chunk starts. */
  readonly start: number;
  /** True in the lead of an article that has sections. */
  readonly isLead: boolean;
  /** What `habitOf` says of its neighbours; 0 for one that cites, where it does not count. */
  readonly habit: number;
  readonly preset: Preset;
}

/** What a paragraph comes to in its place. */
export interface Seen {
  /** Its claims without a source that are worth saying. */
  readonly open: readonly Claim[];
  /** Itself, where it cites nothing and should. */
  readonly bare: BareParagraph | null;
}

/** The shortest paragraph that a citation is missed in, in characters. */
const shortestBare = 50;

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
  /** True when nothing can be said of it, wherever it stands. */
  readonly isQuiet: boolean;
  readonly #paragraph: ParagraphClaims;
  #from: Standpoint | null = null;
  #seen: Seen = { open: [], bare: null };

  constructor(paragraph: ParagraphClaims) {
    this.#paragraph = paragraph;
    this.offset = paragraph.range.start;
    this.isBody = paragraph.place === 'paragraph';
    this.cites = paragraph.cites;
    this.isQuiet = !isBare(paragraph) && paragraph.assertions.every(({ coverage }) => coverage.kind !== 'none');
  }

  /** What is to be said of it in its place. */
  at(from: Standpoint, dismissals: Dismissals | null): Seen {
    // What was decided may change without the paragraph, so it is looked at anew.
    if (dismissals !== null) return look(this.#paragraph, from, dismissals);
    const last = this.#from;
    const isSame = last?.habit === from.habit && last.isLead === from.isLead && last.preset === from.preset;
    if (!isSame) this.#seen = look(this.#paragraph, from, null);
    else if (last.start !== from.start) this.#seen = moved(this.#seen, from.start - last.start);
    this.#from = from;
    return this.#seen;
  }

  /** All its claims in its place, those with a source among them. */
  allAt(from: Standpoint, dismissals: Dismissals | null): readonly Claim[] {
    return claimsIn(this.#paragraph, from, dismissals);
  }
}

function look(paragraph: ParagraphClaims, from: Standpoint, dismissals: Dismissals | null): Seen {
  const open = claimsIn(paragraph, from, dismissals).filter(({ level }) => level !== null);
  const { range, firstSentence } = paragraph;
  const bare: BareParagraph | null =
    from.isLead || !isBare(paragraph)
      ? null
      : {
          range: placed(range, from.start),
          sentence: placed(firstSentence, from.start),
          holdsClaim: open.length > 0,
          isDismissed: dismissals?.ofParagraph(placed(range, from.start)) ?? false,
        };
  return { open, bare };
}

/** The claims with a source, and those without one that are worth saying. */
function claimsIn(
  paragraph: ParagraphClaims,
  { start, isLead, habit, preset }: Standpoint,
  dismissals: Dismissals | null,
): readonly Claim[] {
  const { chunk, cites, sentences } = paragraph;
  const assertions = isLead ? paragraph.assertions.filter(isSaidInLead) : paragraph.assertions;
  const dismissed = assertions.map((assertion) =>
    dismissals === null || assertion.coverage.kind !== 'none'
      ? null
      : dismissals.ofClaim(claimAt(assertion, chunk, start, null)),
  );
  const isDismissed = (index: number): boolean => (dismissed[index] ?? null) !== null;
  const levels = levelsOf({ assertions, cites, sentences }, habit, preset, isDismissed);
  return assertions.flatMap((assertion, index) => {
    const level = levels[index] ?? null;
    if (level === null && assertion.coverage.kind === 'none') return [];
    const claim = claimAt(assertion, chunk, start, level);
    return isDismissed(index) ? { ...claim, dismissal: dismissed[index] ?? null } : claim;
  });
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

function isBare({ cites, place, length, sentences }: ParagraphClaims): boolean {
  return !cites && place === 'paragraph' && sentences > 0 && length >= shortestBare;
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

function moved({ open, bare }: Seen, by: number): Seen {
  return {
    open: open.map((claim) => movedClaim(claim, by)),
    bare: bare && { ...bare, range: placed(bare.range, by), sentence: placed(bare.sentence, by) },
  };
}

/** Written out, since most of them move with every key press. */
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
