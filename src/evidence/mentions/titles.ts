import { quotesIn } from '../../claims/quotes.ts';
import { isWrittenLikeTitle } from '../../references/written-titles.ts';
import { rangeIn, type MentionReader, type Sentence, type TitleMention } from './mention.ts';

const emphasis = /(?<![*\w])([*_]{1,2})([^*_]{3,300})\1(?![*\w])/g;

/** The longest title, in characters. */
const longest = 300;

/** What makes quoted words a title however they are written: an owner or the word for a work in front of them. */
const introduced =
  /(?:\p{L}['\u2019]s?|\b(?:papers?|articles?|essays?|books?|monograph|stud(?:y|ies)|reports?|thesis|chapter|preprint|follow-up|titled|entitled|called|in),?)(?: (?:1[5-9]|20)\d\d)? $/u;

/** A title between a place for one and a bracket with a year: "in Superintelligence: Paths, Dangers (Oxford, 2014)". */
const capital = String.raw`\p{Lu}[\p{L}\p{N}\u2019'-]{0,30}`;
const bare = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:in|[Bb]ook|novel|of) (${capital}(?:[:,]? (?:(?:of|and|the|in|for|on|a|an|to|with|&) ){0,3}${capital}){0,14}) \\((?=[^()]{0,60}(?:1[5-9]|20)\\d\\d\\))`,
  'gu',
);

/** Titles in quotation marks, in emphasis, and bare ones with a year behind them. */
export const titles: MentionReader = {
  kind: 'title',
  read: (sentence) =>
    [...quoted(sentence), ...emphasized(sentence), ...unmarked(sentence)].sort((a, b) => a.range.start - b.range.start),
};

function quoted({ passage }: Sentence): readonly TitleMention[] {
  const { prose } = passage;
  return quotesIn(prose).spans.flatMap(({ start, end }): readonly TitleMention[] => {
    const text = trimmed(prose.slice(start + 1, end - 1));
    if (text.length < 3 || text.length > longest) return [];
    const isIntroduced = introduced.test(prose.slice(Math.max(0, start - 40), start)) && text.split(' ').length >= 3;
    const isTitle = isWrittenLikeTitle(text) || isIntroduced;
    return [{ kind: 'title', range: rangeIn(passage, start, end - start), text, form: 'quoted', isTitle }];
  });
}

function emphasized({ passage }: Sentence): readonly TitleMention[] {
  const { source } = passage;
  if (!source.includes('*') && !source.includes('_')) return [];
  return [...source.matchAll(emphasis)].map(({ 0: whole, 2: inner = '', index }) => {
    const text = trimmed(inner);
    const isTitle = isWrittenLikeTitle(text);
    return { kind: 'title', range: rangeIn(passage, index, whole.length), text, form: 'emphasized', isTitle };
  });
}

function unmarked({ passage }: Sentence): readonly TitleMention[] {
  if (!passage.prose.includes('(')) return [];
  return [...passage.prose.matchAll(bare)].map(({ 0: whole, 1: text = '', index }) => {
    const range = rangeIn(passage, index + whole.indexOf(text), text.length);
    return { kind: 'title', range, text, form: 'bare', isTitle: text.includes(' ') };
  });
}

/** Without the punctuation that American usage puts inside the marks, and with single spaces where markup was. */
function trimmed(text: string): string {
  return text
    .trim()
    .replace(/\s{2,}/g, ' ')
    .replace(/[.,;:]{1,2}$/, '');
}
