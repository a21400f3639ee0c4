/** A title in quotation marks or emphasis, of at most 300 characters. */
const marked =
  /["\u201c\u201e\u00ab]([^"\u201c\u201d\u00ab\u00bb]{3,300})["\u201d\u00bb]|(?<![*\w])[*_]{1,2}([^*_]{3,300})[*_]{1,2}/g;

/** What stands in quotation marks or emphasis. */
export interface MarkedText {
  readonly text: string;
  /** Where it begins and ends in the text around it, marks included. */
  readonly start: number;
  readonly end: number;
}

/** What stands in quotation marks or emphasis, in order. */
export function markedTexts(text: string): readonly MarkedText[] {
  return [...text.matchAll(marked)].map(({ 0: whole, 1: quoted, 2: emphasized, index }) => {
    return { text: quoted ?? emphasized ?? '', start: index, end: index + whole.length };
  });
}

/** True for three words or more, most of them with a capital. */
export function isWrittenLikeTitle(text: string): boolean {
  const words = text.split(/[\s-]+/).filter((word) => /^\p{L}{4,}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return text.trim().split(/\s+/).length >= 3 && capitals.length >= 2 && capitals.length * 3 >= words.length * 2;
}
