import { italic, quotationMark, type Reason, type Trigger } from './reason.ts';
import { titlesIn } from '../titles.ts';

/**
 * A work that the text names, by its title and author, year or venue, or as somebody's paper of a year, and does not cite.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Citing_sources#When_and_why_to_cite_sources
 */
export const namedWork: Reason = {
  id: 'named-work',
  summary: 'A work that the text names, such as a paper by its title and year, but does not cite.',
  message: 'A work named in the text needs its reference',
  satisfiedBy: 'The reference of the work itself.',
  isLanguageNeutral: true,
  cues: [
    quotationMark,
    italic,
    'paper',
    'papers',
    'book',
    'study',
    'article',
    'essay',
    'report',
    'monograph',
    'thesis',
    'dissertation',
    'survey',
    'experiments',
    'research',
    'critique',
    'experiment',
    'work',
    'evaluations',
  ],
  find: (passage): Trigger | null => {
    const [title] = titlesIn(passage).filter(({ isWork }) => isWork);
    if (title !== undefined) return { range: title.range, strength: 'strong', confidence: 0.85 };
    const match = /['\u2019]/.test(passage.prose) ? possessive.exec(passage.prose) : null;
    if (match === null) return null;
    const isDated = /\d{4}/.test(match[0]);
    const range = { start: match.index, end: match.index + match[0].length };
    return {
      range,
      strength: isDated || match[1] !== undefined ? 'strong' : 'medium',
      confidence: isDated ? 0.85 : 0.7,
    };
  },
};

/** "Bostrom's 2012 paper", "Palisade Research's experiments showing". */
const possessive =
  /\p{Lu}[\p{L}\u2019'-]{1,30}['\u2019]s? (?:(?:1[5-9]|20)\d\d )(?:[\p{L}-]{2,20} ){0,3}(?:paper|book|study|article|essay|report|monograph|thesis|dissertation|survey|experiments?|critique|work|evaluations?)\b|\p{Lu}[\p{L}\u2019'-]{1,30}['\u2019]s? (?:[\p{L}-]{2,20} ){0,3}(?:paper|study|article|essay|report|survey|experiments?|critique|research|evaluations?) (showing|shows|showed|finds|found|finding|demonstrat\w{1,4}|argu\w{1,4}|conclud\w{1,4}|suggest\w{0,3}|report\w{1,3})\b/u;
