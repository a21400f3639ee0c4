import { rangeIn, type MentionReader, type Sentence, type VenueMention } from './mention.ts';

const word = String.raw`\p{Lu}[\p{L}\p{N}&.\u2019'-]{0,30}`;
const name = `${word}(?: (?:(?:of|and|the|in|for|on|&) ){0,2}${word}){0,10}`;
const volume = String.raw`(?:,? (?:volume |vol\.? ?)?(\d{1,4})(?!\d))?(?:,? (?:issue|number|no\.?) ?(\d{1,4})|\((\d{1,4})\))?`;

interface Place {
  /** What the sentence must hold, which most do not. */
  readonly gate: RegExp;
  /** The name, and where the text gives them volume and issue. */
  readonly at: RegExp;
}

const places: readonly Place[] = [
  // "published in AI Magazine volume 43, issue 3", "presented at the First Conference on ..."
  {
    gate: /published|appeared|printed|presented/,
    at: new RegExp(`\\b(?:published|appeared|(?:re)?printed|presented) (?:in|at|by) (?:the )?(${name})${volume}`, 'gu'),
  },
  // "(Foresight 21, 2018)", "(Philosophical Studies, 2025)", "(IJCAI 2017)", and the same behind a title
  { gate: /\d{4}/, at: new RegExp(`(?:\\(|["\\u201d] )(${name})${volume},? (?=(?:1[5-9]|20)\\d\\d)`, 'gu') },
  // "Minds and Machines volume 22, issue 2"
  {
    gate: /volume|vol\./,
    at: new RegExp(
      `(?<![\\p{L}\\p{N}-])(${name}) (?:volume|vol\\.) ?(\\d{1,4})(?:,? (?:issue|no\\.) ?(\\d{1,4}))?`,
      'gu',
    ),
  },
  // "on LessWrong", "posted to arXiv", "the Arbital entry"
  {
    gate: /\b(?:[Oo]n|[Tt]he|[Pp]osted to|for|in) (?:[A-Z]|arXiv)/,
    at: new RegExp(
      `\\b(?:[Pp]osted (?:to|on)|[Ww]riting (?:on|in|for)|[Oo]n|[Tt]he(?= [^ ]{1,30} (?:entry|page|wiki|blog|forum)\\b)) (?:the )?(${word}|arXiv)(?= (?:in|entry|page|wiki|blog|forum)\\b|,| and\\b|\\))`,
      'gu',
    ),
  },
  // "their NeurIPS 2021 paper", "AGI-08"
  {
    gate: /[A-Z][A-Za-z]{0,6}[ -]\d\d/,
    at: /(?<![\p{L}\p{N}])(\p{Lu}\p{Ll}{0,12}\p{Lu}\p{L}{0,12})(?:[ -](?=(?:1[5-9]|20)?\d\d(?!\d)))/gu,
  },
];

/** Journals, conferences and sites that a work has appeared in. */
export const venues: MentionReader = {
  kind: 'venue',
  read: (sentence) => {
    const taken = new Map<number, VenueMention>();
    for (const { gate, at } of places) {
      if (!gate.test(sentence.passage.prose)) continue;
      for (const venue of venuesAt(at, sentence)) {
        if (!taken.has(venue.range.start)) taken.set(venue.range.start, venue);
      }
    }
    return [...taken.values()].sort((a, b) => a.range.start - b.range.start);
  },
};

function venuesAt(at: RegExp, { passage }: Sentence): readonly VenueMention[] {
  return [...passage.prose.matchAll(at)].map(
    ({ 0: whole, 1: text = '', 2: number, 3: issue, 4: inBrackets, index }) => ({
      kind: 'venue',
      range: rangeIn(passage, index + whole.indexOf(text), text.length),
      text,
      volume: number ?? null,
      issue: issue ?? inBrackets ?? null,
    }),
  );
}
