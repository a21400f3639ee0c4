/**
 * What citeproc writes for us: plain text in which single characters of Unicode's private use area mark where italics
 * and the like begin and end. Escaping then happens once, on whole texts, in the writers of `markup/`, instead
 * of on fragments inside citeproc, and nothing an item holds can pass for markup.
 */

/** A piece of a formatted reference, in one kind of type. */
export interface Segment {
  readonly text: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly smallCaps: boolean;
  readonly script: 'raised' | 'lowered' | null;
  /** Where it leads, or null. */
  readonly link: string | null;
}

type Style = Omit<Segment, 'text' | 'link'>;

const PLAIN: Style = { italic: false, bold: false, smallCaps: false, script: null };

/** By citeproc's name of a decoration: what it changes. The position in the list gives its opening mark. */
const decorations: readonly (readonly [name: string, change: Partial<Style>])[] = [
  ['@font-style/italic', { italic: true }],
  ['@font-style/oblique', { italic: true }],
  ['@font-style/normal', { italic: false }],
  ['@font-variant/small-caps', { smallCaps: true }],
  ['@font-variant/normal', { smallCaps: false }],
  ['@font-weight/bold', { bold: true }],
  ['@font-weight/normal', { bold: false }],
  ['@vertical-align/sup', { script: 'raised' }],
  ['@vertical-align/sub', { script: 'lowered' }],
  ['@vertical-align/baseline', { script: null }],
];

const FIRST_MARK = 0xe010;
const CLOSE = '\ue000';
/** Stand for `<` and `>` of an item, which citeproc would read as tags. */
const LESS = '\ue001';
const GREATER = '\ue002';

const opening = (index: number): string => String.fromCharCode(FIRST_MARK + index);

type Decorate = (state: CiteprocState, text: string) => string;

/** As much of a citeproc engine as an output format needs. */
interface CiteprocState {
  getTerm(name: string): string;
}

const keep: Decorate = (_, text) => text;
const quote =
  (open: string, close: string, single: string | null): ((state: CiteprocState, text?: string) => string) =>
  (state, text) =>
    text === undefined ? (single ?? state.getTerm(open)) : state.getTerm(open) + text + state.getTerm(close);

/** The output format for `CSL.Output.Formats`. */
export const markedFormat: Readonly<Record<string, unknown>> = {
  text_escape: (text: string | undefined) => text ?? '',
  bibstart: '',
  bibend: '',
  ...Object.fromEntries(decorations.map(([name], index) => [name, `${opening(index)}%%STRING%%${CLOSE}`])),
  '@font-weight/light': false,
  '@text-decoration/none': false,
  '@text-decoration/underline': false,
  '@passthrough/true': keep,
  '@strip-periods/true': keep,
  '@strip-periods/false': keep,
  '@quotes/true': quote('open-quote', 'close-quote', null),
  '@quotes/inner': quote('open-inner-quote', 'close-inner-quote', '’'),
  '@quotes/false': false,
  '@cite/entry': keep,
  '@bibliography/entry': keep,
  '@display/block': ((_, text) => ` ${text}`) satisfies Decorate,
  '@display/left-margin': ((_, text) => `${text} `) satisfies Decorate,
  '@display/right-inline': keep,
  '@display/indent': ((_, text) => ` ${text}`) satisfies Decorate,
  '@showid/true': keep,
  '@URL/true': keep,
  '@DOI/true': keep,
};

/** A text of an item for citeproc: without private-use characters, and with no `<` or `>` that it could take for a tag. */
export function shielded(text: string): string {
  return text
    .replace(/[\ue000-\uf8ff]/g, '')
    .replaceAll('<', LESS)
    .replaceAll('>', GREATER);
}

/** Reads what citeproc wrote into segments, on one line, neighbours of one kind joined. */
export function readMarkedText(marked: string): readonly Segment[] {
  const segments: Segment[] = [];
  const styles: Style[] = [PLAIN];
  for (const piece of marked
    .replace(/\s+/g, ' ')
    .trim()
    .split(/([\ue000\ue010-\ue01f])/)) {
    const style = styles.at(-1) ?? PLAIN;
    const change = decorations[piece.charCodeAt(0) - FIRST_MARK]?.[1];
    if (change !== undefined) styles.push({ ...style, ...change });
    else if (piece !== CLOSE) addText(segments, style, piece);
    else if (styles.length > 1) styles.pop();
  }
  return segments;
}

function addText(segments: Segment[], style: Style, marked: string): void {
  const text = marked
    .replaceAll(LESS, '<')
    .replaceAll(GREATER, '>')
    .replace(/[\ue000-\uf8ff]/g, '');
  const before = segments.at(-1);
  if (text === '') return;
  if (before !== undefined && isSame(before, style)) segments.splice(-1, 1, { ...before, text: before.text + text });
  else segments.push({ ...style, text, link: null });
}

function isSame(a: Style, b: Style): boolean {
  return a.italic === b.italic && a.bold === b.bold && a.smallCaps === b.smallCaps && a.script === b.script;
}
