import type { Block } from '../article/article.ts';
import type { Passage } from './passage.ts';

/**
 * Whether the sentences of a block may be claims of the article: those of paragraphs and list items, not of footnotes,
 * headings, tables, code or captions.
 *
 * @param prose the beginning of the block's words, as `proseOf` gives them
 */
export function mayHoldClaims({ kind, containers, sentences }: Block, prose: string): boolean {
  if (kind !== 'paragraph' || sentences.length === 0 || containers.includes('footnote-definition')) return false;
  const opening = prose.slice(0, 80).trimStart().toLowerCase();
  return !caption.test(opening) && !hatnote.test(opening);
}

const caption = /^(?:figure|fig\.|table|tab\.|image|photo|source|sources|credit|note|listing|box)\s?\d{0,3}[.:\u2013-]/;

/** Lines that only lead readers on, as wikis set them above a section. */
const hatnote =
  /^(?:main articles?|further information|see also|for (?:other|more|the|a)\b[^.]{1,60}\bsee\b|this article is about|not to be confused with|coordinates)\b/;

/** A sentence shorter than this makes no claim worth a source, unless it quotes or counts (measured on Wikipedia). */
const shortest = 50;

/** Why a sentence makes no claim that a source could cover. */
export type Exempt = 'leads-on' | 'question' | 'instruction' | 'own-voice' | 'cross-reference' | 'derivation' | 'short';

/** Why a sentence of this form makes no claim whatever it says, or null. Language-neutral where it can be: the phrases are English. */
export function exemptByForm({ lower, source }: Passage): Exempt | null {
  const words = lower.trim();
  if (words.endsWith(':')) return 'leads-on';
  if (question.test(words.slice(-6))) return 'question';
  if (instruction.test(words)) return 'instruction';
  if (derivation.test(words)) return 'derivation';
  return words.length < shortest && !tellsMuch.test(source) ? 'short' : null;
}

/** Why a sentence needs no source for what it says: it speaks of the article or its author. Null for most. */
export function exemptByWords({ prose, lower }: Passage): Exempt | null {
  if (ownVoice.test(prose) && ownVoice.test(withoutQuotations(prose))) return 'own-voice';
  return pointing.test(lower) && crossReference.test(lower) ? 'cross-reference' : null;
}

const question = /\?["\u201d')]{0,4}$/;

const instruction =
  /^(?:note|notice|consider|see|let|suppose|assume|imagine|use|click|recall|remember|observe|compare|take|think of|for example, (?:if|let|suppose|consider|imagine)|if you|try|make sure|do not|don't|please)\b(?! (?:that )?(?:was|is|of)\b)/;

/** "Thus" and "therefore" draw on what was said before, which is where a source belongs. */
const derivation =
  /^(?:thus|therefore|hence|consequently|it follows|in other words|that is|put differently|in summary|to summarize|in short|equivalently)\b/;

/** `I` and `US` are words of the first person only as these are written. */
const ownVoice = /\b(?:I|I'm|[Ww]e|[Mm]y|[Oo]ur|us)\b(?!\.)/;

/** What a short sentence may hold that is worth a source. */
const tellsMuch = /["\u201c\u201e\u00ab%$\u00a3\u20ac]|\b[Pp]er ?cent\b|\[[Cc]itation/;

function withoutQuotations(prose: string): string {
  return prose.replace(/"[^"]{0,600}"|\u201c[^\u201d]{0,600}\u201d/g, ' ');
}

/** A word that every cross-reference has. */
const pointing = /above|below|earlier|previous|section|chapter|article|figure|table/;
const crossReference =
  /\b(?:(?:discussed|described|mentioned|shown|defined|given|listed|noted|explained|introduced|outlined|presented|quoted) (?:above|below|earlier|previously|in the (?:(?:next|following|previous|preceding) (?:section|chapter|paragraph)|section (?:above|below)))|see (?:above|below|section|chapter|figure|table|the section)|(?:this|the next|the following|the previous) (?:section|chapter|article) (?:describes|discusses|explains|gives|lists|covers|presents|deals))\b/;
