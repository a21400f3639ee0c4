import type { Assertion, ParagraphClaims } from './claims-of-chunk.ts';
import type { Held } from './reasons/find.ts';

/** How much a claim without a source is worth saying. */
export type Level = 'warning' | 'info';

/** How much is said: of what is likely only, of what is worth a look, or of every reason that holds. */
export type Preset = 'relaxed' | 'default' | 'strict';

/**
 * The share of sentences that need a source among all that were looked at: reasons are measured against it.
 *
 * @see CLAIMS: base rate of the measured single rules
 */
const baseRate = 0.571;

/**
 * What a sentence's reasons say together, as log-odds over a sentence of which nothing is known: naive Bayes over the measured
 * precision of each. A quotation (0.88) weighs 1.7, a percentage 1, a year 0.3.
 */
export function weightOf(held: readonly Held[]): number {
  return held.reduce((sum, { confidence }) => sum + logit(confidence) - logit(baseRate), 0);
}

/** How likely a sentence of this weight needs a source, 0 to 1. */
export function confidenceOf(weight: number): number {
  return 1 / (1 + Math.exp(-logit(baseRate) - weight));
}

function logit(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** The numbers below were chosen on the strip test of `bench/claims`; around them it changes little. */
const habitWeight = 2;
const habitSmoothing = 0.15;
const leastHabit = -1.6;

/**
 * What the habit of the paragraphs around says, as log-odds: where they cite more than the article does elsewhere, one without a
 * citation was more likely forgotten; where they cite less, the author saw no need. In an article that cites nothing, it says
 * nothing.
 *
 * @param near the share of the paragraphs near it that cite
 * @param all the share of all paragraphs of the article that do
 */
export function habitOf(near: number, all: number): number {
  return Math.max(leastHabit, habitWeight * Math.log((near + habitSmoothing) / (all + habitSmoothing)));
}

/** What each sentence adds to the suspicion of a paragraph that cites nothing, whatever it says. */
const sentenceWeight = 0.12;

interface Thresholds {
  /** The least evidence for which a paragraph that cites nothing is spoken of. */
  readonly paragraph: number;
  /** The least weight for which a sentence is, that stands in a paragraph that cites for others. */
  readonly beside: number;
}

/** `default` catches the most stripped paragraphs while 8 % of the intact uncovered sentences are reported. */
const thresholds: Readonly<Record<Preset, Thresholds>> = {
  relaxed: { paragraph: 1.5, beside: Infinity },
  default: { paragraph: 0.7, beside: 2.6 },
  strict: { paragraph: -Infinity, beside: -Infinity },
};

/**
 * The level of each of a paragraph's claims, in their order; null for one that has a source or is not worth saying.
 *
 * In a paragraph that cites nothing, the weights of all its sentences count together. Beside citations, only what these cannot
 * cover is said: quotations, the works of others, and what weighs much by itself.
 *
 * @param habit what `habitOf` says of the paragraph's neighbourhood
 */
export function levelsOf(paragraph: ParagraphClaims, habit: number, preset: Preset): readonly (Level | null)[] {
  const { assertions, cites, sentences } = paragraph;
  const limits = thresholds[preset];
  const weights = assertions.map(({ held, coverage }) => (coverage.kind === 'none' ? weightOf(held) : 0));
  const evidence = weights.reduce((sum, weight) => sum + Math.max(0, weight), habit + sentenceWeight * sentences);
  const isSpokenOf = evidence >= limits.paragraph;
  const levels = assertions.map((assertion, index): Level | null => {
    if (assertion.coverage.kind !== 'none' || assertion.held.length === 0) return null;
    const level = isStrong(assertion) ? 'warning' : 'info';
    if (isCertain(assertion)) return 'warning';
    if (cites) return isWorthSayingBeside(assertion, weights[index] ?? 0, limits) ? level : null;
    return isSpokenOf ? level : null;
  });
  return cites || preset === 'strict' ? levels : oneForEach(levels, assertions, weights);
}

/** What is said whatever stands around it: somebody's words, and what somebody has asked a source for. */
function isCertain({ held, coverage }: Assertion): boolean {
  const isFar = coverage.kind === 'none' && coverage.why === 'too-far';
  return held.some(
    ({ reason, strength }) => strength === 'strong' && (reason === 'marked' || (reason === 'quotation' && !isFar)),
  );
}

function isWorthSayingBeside(assertion: Assertion, weight: number, { beside }: Thresholds): boolean {
  const isAnothers = assertion.coverage.kind === 'none' && assertion.coverage.why === 'names-another';
  return (isAnothers && isStrong(assertion)) || weight >= beside;
}

function isStrong({ held }: Assertion): boolean {
  return held.some(({ strength }) => strength === 'strong');
}

/** How many sentences apart two claims may be that one citation would cover. */
const oneCitation = 3;

/**
 * One level for each citation that is missing: it would cover the sentences around it too, so the heaviest of the claims near
 * each other speaks for them, and information is given where there is no warning. What is certain is said of each.
 */
function oneForEach(
  levels: readonly (Level | null)[],
  assertions: readonly Assertion[],
  weights: readonly number[],
): readonly (Level | null)[] {
  const rank = (index: number): number => (levels[index] === 'warning' ? 100 : 0) + (weights[index] ?? 0);
  const kept: number[] = [];
  const order = [...levels.keys()].filter((index) => levels[index] !== null).sort((a, b) => rank(b) - rank(a));
  for (const index of order) {
    const assertion = assertions[index];
    if (assertion === undefined) continue;
    const reach = levels[index] === 'warning' ? oneCitation : Infinity;
    const isSpokenFor = kept.some((other) => Math.abs((assertions[other]?.index ?? 0) - assertion.index) <= reach);
    if (!isSpokenFor || isCertain(assertion)) kept.push(index);
  }
  return levels.map((level, index) => (kept.includes(index) ? level : null));
}
