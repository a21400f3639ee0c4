import type { Block } from '../article/article.ts';
import type { Passage } from './passage.ts';

/**
 * Whether the sentences of a block may be claims of the article: those of paragraphs and list items, not of footnotes,
 * headings, tables, code or captions.
 *
 * @param prose the block's words, as `proseOf` gives them
 */
export function mayHoldClaims({ kind, containers, sentences }: Block, prose: string): boolean {
  if (kind !== 'paragraph' || sentences.length === 0 || containers.includes('footnote-definition')) return false;
  return !caption.test(prose.slice(0, 40)) && !hatnote.test(prose.slice(0, 80));
}

const caption =
  /^\s*(?:figure|fig\.|table|tab\.|image|photo|source|sources|credit|note|listing|box)\s?\d{0,3}[.:\u2013-]/i;

/** Lines that only lead readers on, as wikis set them above a section. */
const hatnote =
  /^\s*(?:main articles?|further information|see also|for (?:other|more|the|a)\b.{1,60}\bsee\b|this article is about|not to be confused with|coordinates)\b/i;

/** A sentence shorter than this makes no claim worth a source, unless it quotes or counts (CLAIMS: measured on Wikipedia). */
const shortest = 50;

/** Why a sentence makes no claim that a source could cover. */
export type Exempt = 'leads-on' | 'question' | 'instruction' | 'own-voice' | 'cross-reference' | 'derivation' | 'short';

/**
 * Why a sentence needs no source whatever it says, or null when it is looked at. Language-neutral where it can be: the
 * phrases are English.
 */
export function exemptionOf({ prose, source }: Passage): Exempt | null {
  const words = prose.trim();
  if (words.endsWith(':')) return 'leads-on';
  if (/\?["\u201d')]*$/.test(words)) return 'question';
  const opening = words.slice(0, 60);
  if (instruction.test(opening)) return 'instruction';
  if (derivation.test(opening)) return 'derivation';
  if (mayBeOwnVoice.test(prose) && ownVoice.test(withoutQuotations(prose))) return 'own-voice';
  if (mayPoint.test(prose) && crossReference.test(prose)) return 'cross-reference';
  if (words.length < shortest && !/["\u201c\u201e\u00ab%]|\bper ?cent\b|\[citation/i.test(source)) return 'short';
  return null;
}

const instruction =
  /^(?:note|notice|consider|see|let|suppose|assume|imagine|use|click|recall|remember|observe|compare|take|think of|for example, (?:if|let|suppose|consider|imagine)|if you|try|make sure|do not|don't|please)\b(?! (?:that )?(?:was|is|of)\b)/i;

/** "Thus" and "therefore" draw on what was said before, which is where a source belongs. */
const derivation =
  /^(?:thus|therefore|hence|consequently|it follows|in other words|that is|put differently|in summary|to summarize|in short|equivalently)\b/i;

const mayBeOwnVoice = /\b(?:I|we|We|my|My|our|Our|us)\b/;
const ownVoice = /\b(?:I|I'm|we|my|our|us)\b(?!\.)/i;

function withoutQuotations(prose: string): string {
  return prose.replace(/"[^"]{0,600}"|\u201c[^\u201d]{0,600}\u201d/g, ' ');
}

const mayPoint = /\b(?:above|below|earlier|section|chapter|figure|table|previously|following|next)\b/i;
const crossReference =
  /\b(?:(?:discussed|described|mentioned|shown|defined|given|listed|noted|explained|introduced|outlined|presented|quoted) (?:above|below|earlier|previously|in the (?:next|following|previous|preceding) (?:section|chapter|paragraph))|see (?:above|below|section|chapter|figure|table|the section)|(?:this|the next|the following|the previous) (?:section|chapter|article) (?:describes|discusses|explains|gives|lists|covers|presents|deals))\b/i;
