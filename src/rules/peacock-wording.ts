import type { Chunk, Range } from '../article/article.ts';
import { perChunk, placed } from '../article/chunk-list.ts';
import { contains } from '../article/ranges.ts';
import { sourceSections } from '../article/sections.ts';
import { isEnglish } from '../claims/language.ts';
import { isName, ownSentences, type Sign } from './own-words.ts';
import { quote } from './quote.ts';
import type { Rule } from './rule.ts';

/**
 * Praise that tells nothing one could check: "legendary", "world-renowned", "one of the most prestigious". Off unless it is switched
 * on, as it is a matter of style: such words do not show that a source is missing (measured on Wikipedia articles: lift about 1.0). The list is short on
 * purpose; words that also have a plain sense ("leading", "unique", "famous") are not in it.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Words_to_watch#Puffery
 */
export const peacockWording: Rule = {
  id: 'peacock-wording',
  summary: 'Reports praise that tells nothing, such as "legendary" or "one of the most prestigious".',
  defaultSeverity: 'off',
  *check({ article }) {
    const found = article.list(praises);
    if (found.length === 0 || !isEnglish(article)) return;
    const skipped = sourceSections(article);
    for (const { start, value } of found) {
      const range = placed(value, start);
      if (skipped.some((section) => contains(section, range))) continue;
      const { word } = value;
      yield {
        message: `${quote(word)} praises and tells nothing. Say what was done, or who says so.`,
        range,
        data: { word },
        fixes: () => [],
      };
    }
  },
};

/** Behind "legendary" and "iconic": what is told in legends, and what is an icon. "may be legendary" is meant so too. */
const ofLegends =
  'accounts?|ancestors?|animals?|beasts?|beings?|birds?|characters?|cit(?:y|ies)|creatures?|dynast(?:y|ies)|emperors?|figures?|founders?|founding|hero(?:es)?|histor(?:y|ies)|islands?|kings?|lands?|origins?|periods?|persons?|princes?|princess|queens?|rulers?|stor(?:y|ies)|swords?|tales?|traditions?|warriors?';
const ofIcons = 'gestures?|memory|models?|relations?|representations?|signs?|storage|symbols?';

const praise = new RegExp(
  String.raw`(?<!\b(?:be|is|are|was|were|largely|partly|or|and|semi)[ -])\blegendary\b(?! (?:${ofLegends})\b)|\biconic\b(?! (?:${ofIcons})\b)|\bground-?breaking\b(?! ceremon)|\b(?:world|internationally|nationally|universally)[- ](?:renowned|famous|acclaimed)\b|\b(?:widely|critically|highly|universally) acclaimed\b|\bone of the most (?:acclaimed|admired|beloved|brilliant|celebrated|distinguished|gifted|iconic|prestigious|renowned|respected|revered|talented)\b|\b(?:awe-inspiring|breathtaking|game-changing|illustrious|prestigious|renowned|second[\W_]{1,5}to[\W_]{1,5}none|trail-?blazing|unparalleled|unrivall?ed|visionary|world-class)\b`,
  'g',
);

/** A quick look before the slow one. */
const signs =
  /egendary|conic|breaking|amous|cclaimed|ne[\W_]{1,5}of[\W_]{1,5}the[\W_]{1,5}most|nspiring|reathtaking|ame-chang|llustrious|restigious|enowned|econd[\W_]{1,5}to[\W_]{1,5}none|blazing|nparallel|nrivall?ed|isionary|orld-class/;

const praiseSigns: readonly Sign[] = [{ inChunk: signs, isIn: (sentence) => signs.test(sentence) }];

interface Praise extends Range {
  /** As written. */
  readonly word: string;
}

const praises = perChunk(praisesIn);

function praisesIn(chunk: Chunk): readonly Praise[] {
  return ownSentences(chunk, praiseSigns).flatMap((sentence) =>
    [...sentence.lower.matchAll(praise)].flatMap(({ 0: { length }, index }): readonly Praise[] => {
      if (isName(sentence, index)) return [];
      const range = sentence.rangeOf(index, index + length);
      return [{ ...range, word: chunk.text.slice(range.start, range.end).replace(/\s+/g, ' ') }];
    }),
  );
}
