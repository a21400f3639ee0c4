import type { Article, Chunk, Range } from '../article/article.ts';
import { sectionsOf, sourceSections, storySections } from '../article/sections.ts';
import type { Coverage, Reach } from './coverage.ts';
import type { DismissalReason } from './dismissal.ts';
import { isEnglish } from './language.ts';
import type { Level, Preset } from './level.ts';
import { Places } from './place.ts';
import type { Held } from './reasons/find.ts';
import { standingParagraphs } from './standing.ts';

/** How the claims of an article are looked for; part of the settings. */
export interface ClaimOptions {
  readonly preset: Preset;
  /** How far a citation reaches back. */
  readonly coverage: Reach;
  /** Whether `(Smith, 2001)` and `[12]` are citations; `auto`: where the article has a list of sources. */
  readonly authorYear: 'auto' | 'on' | 'off';
  /** Reasons that are `off` are not looked for. */
  readonly reasons?: Readonly<Record<string, string>>;
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

/** What was decided about the claims of an article. */
export interface Dismissals {
  /** How the claim was dismissed, or null. */
  readonly ofClaim: (claim: Claim) => Dismissed | null;
  /** True for a paragraph of which no citation is asked. */
  readonly ofParagraph: (range: Range) => boolean;
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
  /** The claims without a source that are worth saying, in order of position. */
  readonly open: readonly Claim[];
  /** All claims, those with a source among them, in order of position. Made when it is first asked for. */
  readonly claims: readonly Claim[];
  readonly bareParagraphs: readonly BareParagraph[];
  /** False where only reasons that hold in any language were looked for. */
  readonly isEnglish: boolean;
}

/**
 * The claims of an article, and what covers each. What a paragraph says is worked out once per chunk and kept; what is left for
 * every key press is to look at its place: section, lead and neighbours.
 *
 * @param dismissals what was decided about claims; null for nothing
 */
export function claimsOf(article: Article, options: ClaimOptions, dismissals: Dismissals | null = null): ClaimReview {
  const { preset } = options;
  const english = isEnglish(article);
  const sources = sourceSections(article);
  const hasSourceList = options.authorYear === 'on' || (options.authorYear === 'auto' && sources.length > 0);
  const off = Object.entries(options.reasons ?? {}).flatMap(([id, level]) => (level === 'off' ? [id] : []));
  const reading = { isEnglish: english, hasSourceList, reach: options.coverage, off: off.sort() };
  const list = standingParagraphs(reading);
  const skipped = [...sources, ...storySections(article)];
  const places = new Places(article.list(list), sectionsOf(article), skipped);
  const open: Claim[] = [];
  const bareParagraphs: BareParagraph[] = [];
  const { paragraphs } = places;
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || paragraph.value.isQuiet) continue;
    const seen = paragraph.value.at(places.standpoint(index, preset), dismissals);
    for (const claim of seen.open) open.push(claim);
    if (seen.bare !== null) bareParagraphs.push(seen.bare);
  }
  const all = (): readonly Claim[] =>
    paragraphs.flatMap(({ value }, index) => value.allAt(places.standpoint(index, preset), dismissals));
  return new FoundClaims(open, bareParagraphs, english, all);
}

/** Most of an article's claims have a source, and are only counted when the text is at rest. */
class FoundClaims implements ClaimReview {
  readonly open: readonly Claim[];
  readonly bareParagraphs: readonly BareParagraph[];
  readonly isEnglish: boolean;
  readonly #all: () => readonly Claim[];
  #claims: readonly Claim[] | null = null;

  constructor(
    open: readonly Claim[],
    bareParagraphs: readonly BareParagraph[],
    isEnglish: boolean,
    all: () => readonly Claim[],
  ) {
    this.open = open;
    this.bareParagraphs = bareParagraphs;
    this.isEnglish = isEnglish;
    this.#all = all;
  }

  get claims(): readonly Claim[] {
    return (this.#claims ??= this.#all());
  }
}
