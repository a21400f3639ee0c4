import type { Range } from '../../article/article.ts';
import type { Passage } from '../passage.ts';

/** Every reason why a sentence may need a source; each has one file here. */
export type ReasonId =
  | 'marked'
  | 'quotation'
  | 'statistic'
  | 'attribution'
  | 'vague-attribution'
  | 'named-work'
  | 'finding'
  | 'medical'
  | 'controversial'
  | 'private-life'
  | 'superlative'
  | 'comparison'
  | 'biographical'
  | 'historical'
  | 'causal';

/**
 * How much a reason counts. `strong`: by itself it makes an unsourced claim a warning. `medium`: information, where two of them
 * meet or the paragraph cites nothing.
 */
export type Strength = 'strong' | 'medium';

/** The words of a sentence for which a reason holds. */
export interface Trigger {
  /** In the offsets of the passage's text (0 = its first character). */
  readonly range: Range;
  readonly strength: Strength;
  /** How likely such a sentence needs a source, 0 to 1. */
  readonly confidence: number;
}

/** Signs that are cues like words are. */
export const digit = '0';
export const quotationMark = '"';
export const italic = '*';
export const bracket = '[';

/** One reason why a sentence may need a source: its phrases, and what is said of it. */
export interface Reason {
  readonly id: ReasonId;
  /** One sentence for settings and documentation. */
  readonly summary: string;
  /** What is said of a sentence without a source, before the words that say so: "A statistic needs a source". */
  readonly message: string;
  /** What kind of source would do, as a sentence. */
  readonly satisfiedBy: string;
  /** True when it holds in any language. */
  readonly isLanguageNeutral: boolean;
  /**
   * Words in lower case (or signs, such as `digit`) of which a sentence must hold one to be asked about. They make a review
   * quick: most sentences are never asked.
   */
  readonly cues: readonly string[];
  /** The words for which it holds, or null. Looks at the passage alone. */
  readonly find: (passage: Passage) => Trigger | null;
}

/** The first match of an expression as a trigger, or null. */
export function triggerAt(expression: RegExp, prose: string, strength: Strength, confidence: number): Trigger | null {
  const match = expression.exec(prose);
  if (match === null) return null;
  const start = match.index + (/^[\s,;]*/.exec(match[0])?.[0].length ?? 0);
  return { range: { start, end: match.index + match[0].trimEnd().length }, strength, confidence };
}

/** Words that are told apart by spaces. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
