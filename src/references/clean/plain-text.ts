import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** How much longer than its cap a text may be before its markup is read: the rest is cut off unseen. */
const MARKUP_ALLOWANCE = 4;

const TAG_NAMES = new Set(
  (
    'a abstract alternatives annotation b bold br div em emphasis ext-link font formula i inline-formula italic list ' +
    'list-item math mfenced mfrac mi mml mn mo monospace mover mrow ms mspace mstyle msub msubsup msup msqrt mtable mtd ' +
    'mtext mtr munder munderover named-content nobr p roman sc scp sec semantics small span strike strong sub sup title ' +
    'tt u underline xref'
  ).split(' '),
);

/** Tags between which words must not run together. */
const BLOCK_TAGS = new Set(['br', 'div', 'list', 'list-item', 'p', 'sec', 'title']);

/** An HTML, JATS or MathML tag; the attributes must look like attributes, so that "a<b and c>d" stays text. */
const TAG =
  /<\/?(?:jats:|mml:)?([a-z][a-z-]{0,20})((?:\s+[\w:-]{1,40}\s*=\s*(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'))*)\s*\/?>/gi;

/** What is left of a tag or character reference where a text was cut. */
const HALF_A_TAG = /[<&][^<>&;]{0,400}$/;

/** A short raised or lowered text, such as the 2 of CO2. */
const SCRIPT = /<(?:jats:)?(sub|sup)>([0-9+=()\u2212-]{1,12})<\/(?:jats:)?\1>/gi;

const CHARACTER_REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,30}));/g;

/** Controls, lone surrogates, bidirectional overrides and isolates, and characters without width or meaning of their own. */
const UNSAFE = /[\p{Cc}\p{Cs}\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;

const SCRIPT_CHARACTERS = '0123456789+-=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';

/**
 * A text of a bibliographic record as plain text on one line: HTML, JATS and MathML tags removed, character references
 * decoded (twice, since many records are escaped twice), raised and lowered digits as Unicode has them, control and
 * bidirectional characters removed, white space collapsed, and cut to `cap` UTF-16 code units with "…" at the cut.
 */
export function plainText(raw: string, cap: number): string {
  const allowed = cap * MARKUP_ALLOWANCE;
  const read = raw.length > allowed ? raw.slice(0, allowed).replace(HALF_A_TAG, '') : raw;
  let text = read.replace(/\s+/g, ' ');
  if (text.includes('<')) text = withoutTags(text);
  for (let pass = 0; pass < 2 && text.includes('&'); pass += 1) {
    text = withoutTags(text.replace(CHARACTER_REFERENCE, decodeReference));
  }
  return cut(text.replace(/\s+/g, ' ').replace(UNSAFE, '').trim(), cap);
}

/** At most `cap` UTF-16 code units of the text, not ending in half a character, with "…" where it was cut. */
export function cut(text: string, cap: number): string {
  if (text.length <= cap) return text;
  const kept = text.slice(0, cap - 1);
  return `${kept.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}

function withoutTags(text: string): string {
  return text
    .replace(SCRIPT, (_, tag: string, digits: string) =>
      inScript(digits, tag.toLowerCase() === 'sup' ? RAISED : LOWERED),
    )
    .replace(TAG, (tag, name: string) => {
      const known = name.toLowerCase();
      if (!TAG_NAMES.has(known)) return tag;
      return BLOCK_TAGS.has(known) ? ' ' : '';
    });
}

function inScript(digits: string, script: string): string {
  return Array.from(
    digits,
    (digit) => script[SCRIPT_CHARACTERS.indexOf(digit === '\u2212' ? '-' : digit)] ?? digit,
  ).join('');
}

function decodeReference(reference: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return decodeNamedCharacterReference(name) || reference;
  const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
