/** Words that say nothing of what a work is about: grammar, and what half of all titles have. */
const everyday: ReadonlySet<string> = new Set(
  (
    'a about after against all also among an and another any are as at be because been before between both but by can could did do ' +
    'does during each for from further had has have he her here his how however if in into is it its itself later less may might more ' +
    'most much must no nor not of off on one only or other our out over own same she should since so some such than that the their ' +
    'them then there these they this those through to toward towards two under until up upon use used using very via was we were what ' +
    'when where whether which while who whose why will with within without would you your ' +
    'analysis approach article based book case new paper report results review study survey work works ' +
    'das dem den der des die ein eine et für im la las le les los mit un una und une von y zur'
  ).split(' '),
);

const everydayWeight = 0.1;
const shortWeight = 0.4;
const longestShort = 3;

/**
 * How much it says that a word stands in two texts: a word that most texts have says next to nothing, a short one less than a
 * long one. A list and not a frequency, as nobody knows how often a word stands in all titles there are.
 *
 * @param word folded, as `fold` gives it
 */
export function weightOf(word: string): number {
  if (everyday.has(word)) return everydayWeight;
  return word.length > longestShort || /\d/.test(word) ? 1 : shortWeight;
}

/** The weights of words, added up. */
export function weightOfAll(words: Iterable<string>): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word);
  return sum;
}
