import type { Assertion, ParagraphClaims } from './claims-of-chunk.ts';
import type { Held } from './reasons/find.ts';

/** How much a claim without a source is worth saying. */
export type Level = 'warning' | 'info';

/** How much is said: of what is likely only, of what is worth a look, or of every reason that holds. */
export type Preset = 'relaxed' | 'default' | 'strict';

/**
 * The share of sentences that need a source among all that were looked at: reasons are measured against it.
 *
 * Measured on 199 Wikipedia articles, as are the first confidences of the reasons.
 */
const baseRate = 0.571;
const baseWeight = Math.log(baseRate / (1 - baseRate));

/**
 * What a sentence's reasons say together, as log-odds over a sentence of which nothing is known: naive Bayes over the measured
 * precision of each. A quotation (0.88) weighs 1.7, a percentage 1, a year 0.3.
 */
export function weightOf(held: readonly Held[]): number {
  let weight = 0;
  for (const { confidence } of held) weight += Math.log(confidence / (1 - confidence)) - baseWeight;
  return weight;
}

/** How likely a sentence with these reasons needs a source, 0 to 1. */
export function confidenceOf(held: readonly Held[]): number {
  return held.length === 0 ? baseRate : 1 / (1 + Math.exp(-baseWeight - weightOf(held)));
}

/** How much the habit of the neighbours counts, and what keeps it from counting too much where there are few. */
const habitWeight = 2;
const habitSmoothing = 0.15;
const leastHabit = -0.8;

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

/** Chosen on the strip test of `bench/claims`: `default` is where about 8 % of the intact uncovered sentences are reported. */
const thresholds: Readonly<Record<Preset, Thresholds>> = {
  relaxed: { paragraph: 1.5, beside: Infinity },
  default: { paragraph: 0.6, beside: 2.6 },
  strict: { paragraph: -Infinity, beside: -Infinity },
};

/**
 * The level of each of a paragraph's assertions: null for one that has a source or is not worth saying.
 *
 * In a paragraph that cites nothing, the weights of all its sentences count together. Beside citations, only what these cannot
 * cover is said: quotations, the works of others, and what weighs much by itself.
 *
 * @param habit what `habitOf` says of the paragraph's neighbourhood
 * @param isDismissed whether the assertion at an index needs no source: it then speaks for no other
 */
export function levelsOf(
  { assertions, cites, sentences }: Pick<ParagraphClaims, 'assertions' | 'cites' | 'sentences'>,
  habit: number,
  preset: Preset,
  isDismissed: (index: number) => boolean = () => false,
): readonly (Level | null)[] {
  if (!assertions.some(isOpen)) return assertions.map(() => null);
  const limits = thresholds[preset];
  const weights = assertions.map((assertion) => (isOpen(assertion) ? weightOf(assertion.held) : 0));
  const evidence = weights.reduce((sum, weight) => sum + Math.max(0, weight), habit + sentenceWeight * sentences);
  const isSpokenOf = evidence >= limits.paragraph;
  const levels = assertions.map((assertion, index): Level | null => {
    if (!isOpen(assertion)) return null;
    if (isCertain(assertion)) return 'warning';
    const isSaid = cites ? isWorthSayingBeside(assertion, weights[index] ?? 0, limits) : isSpokenOf;
    if (!isSaid) return null;
    return isStrong(assertion) ? 'warning' : 'info';
  });
  return cites || preset === 'strict' ? levels : oneForEach(levels, assertions, weights, isDismissed);
}

/** A claim that nothing covers. */
function isOpen({ coverage, held }: Assertion): boolean {
  return coverage.kind === 'none' && held.length > 0;
}

/** What is said whatever stands around it: somebody's words, and what somebody has asked a source for. */
function isCertain({ held, coverage }: Assertion): boolean {
  const isFar = coverage.kind === 'none' && coverage.why === 'too-far';
  return held.some(
    ({ reason, strength }) => strength === 'strong' && (reason === 'marked' || (reason === 'quotation' && !isFar)),
  );
}

function isWorthSayingBeside(assertion: Assertion, weight: number, { beside }: Thresholds): boolean {
  const { coverage } = assertion;
  const isPlain = coverage.kind === 'none' && (coverage.why === 'names-another' || coverage.why === 'elsewhere');
  return (isPlain && isStrong(assertion)) || weight >= beside;
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
  isDismissed: (index: number) => boolean,
): readonly (Level | null)[] {
  const rank = (index: number): number => (levels[index] === 'warning' ? 100 : 0) + (weights[index] ?? 0);
  const order = [...levels.keys()].filter((index) => levels[index] !== null).sort((a, b) => rank(b) - rank(a));
  const kept = new Set<number>();
  let speaking = 0;
  // The sentences that those kept speak for: linear, as a paragraph without an end has thousands.
  const spokenFor = new Set<number>();
  for (const index of order) {
    const assertion = assertions[index];
    if (assertion === undefined) continue;
    const isWarning = levels[index] === 'warning';
    const isSpokenFor = isWarning ? spokenFor.has(assertion.index) : speaking > 0;
    if (isSpokenFor && !isCertain(assertion) && !isDismissed(index)) continue;
    kept.add(index);
    if (isDismissed(index)) continue;
    speaking += 1;
    for (let at = assertion.index - oneCitation; at <= assertion.index + oneCitation; at += 1) spokenFor.add(at);
  }
  return levels.map((level, index) => (kept.has(index) ? level : null));
}
