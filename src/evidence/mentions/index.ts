import { authors } from './authors.ts';
import { identifiers } from './identifiers.ts';
import type { Mention, MentionReader, Sentence } from './mention.ts';
import { organizations } from './organizations.ts';
import { publishers } from './publishers.ts';
import { titles } from './titles.ts';
import { venues } from './venues.ts';
import { years } from './years.ts';

/**
 * Every kind of mention; another is added by one line. Of two that stand in one place the kind that comes first counts: what
 * is inside a title is no year, and a publisher's name no person.
 */
const readers: readonly MentionReader[] = [identifiers, titles, publishers, venues, organizations, authors, years];

/** All that a sentence may say of works, in order. */
export function mentionsIn(sentence: Sentence): readonly Mention[] {
  const found: Mention[] = [];
  for (const { read } of readers) {
    const earlier = found.length;
    for (const mention of read(sentence)) {
      const isTaken = found.some(
        ({ range }, index) => index < earlier && range.start < mention.range.end && mention.range.start < range.end,
      );
      if (!isTaken) found.push(mention);
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}
