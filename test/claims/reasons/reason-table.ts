import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/article/parse.ts';
import { passageOf, proseOf, type Passage } from '../../../src/claims/passage.ts';
import { reasonsFor } from '../../../src/claims/reasons/find.ts';
import type { Reason, Strength } from '../../../src/claims/reasons/reason.ts';

/** Sentences, each with the words for which the reason holds. */
type Caught = readonly (readonly [sentence: string, words: string])[];

interface ReasonTable {
  /** What makes a warning by itself. */
  readonly strong?: Caught;
  /** What weighs only beside other things. */
  readonly medium?: Caught;
  /** What the reason does not hold for, though it looks like it. */
  readonly not: readonly string[];
}

/** Tests of a reason as a table. The first sentence of each text is looked at. */
export function describeReason(reason: Reason, { strong = [], medium = [], not }: ReasonTable): void {
  describe(reason.id, () => {
    if (strong.length > 0)
      it.each(strong)('is strong: %s', (text, words) => expectFound(reason, text, 'strong', words));
    if (medium.length > 0)
      it.each(medium)('is medium: %s', (text, words) => expectFound(reason, text, 'medium', words));
    it.each(not)('is not: %s', (text) => {
      expect(found(reason, text)).toBeNull();
    });
    it('says what it is, and what would satisfy it, in sentences', () => {
      expect(reason.summary).toMatch(/^[A-Z].*\.$/);
      expect(reason.satisfiedBy).toMatch(/^[A-Z].*\.$/);
      expect(reason.message).toMatch(/^A? ?[A-Za-z].*[a-z]$/);
    });
  });
}

function expectFound(reason: Reason, text: string, strength: Strength, words: string): void {
  expect(found(reason, text)).toEqual({ words, strength });
}

/** The words of a text's first sentence for which a reason holds, or null. */
function found({ id }: Reason, text: string): { words: string; strength: Strength } | null {
  const passage = firstPassage(text);
  const held = reasonsFor(passage, true).find(({ reason }) => reason === id);
  if (held === undefined) return null;
  return { words: passage.source.slice(held.range.start, held.range.end), strength: held.strength };
}

/** The first sentence of a text as reasons look at it. */
export function firstPassage(text: string): Passage {
  const chunk = parse(text).chunks[0]?.chunk ?? expect.fail('There is no text.');
  const sentence = chunk.blocks[0]?.sentences[0] ?? expect.fail('There is no sentence.');
  return passageOf(chunk, proseOf(chunk), sentence);
}
