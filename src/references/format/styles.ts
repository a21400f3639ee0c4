/** The styles that need no file, by the names that citation-js has for them. */
const INCLUDED = ['apa', 'harvard1', 'vancouver'] as const;

/** Those taken from the CSL repository by `scripts/build-styles.mjs`, with their file's name there. */
export const generatedStyles = {
  'chicago-author-date': 'chicago-author-date',
  ieee: 'ieee',
  mla: 'modern-language-association',
} as const;

/** The locales of citation-js. */
const INCLUDED_LOCALES = ['de-DE', 'en-US', 'es-ES', 'fr-FR', 'nl-NL'] as const;

/** Locales beside those, generated too. */
export const generatedLocales = ['en-GB', 'it-IT', 'ja-JP', 'pl-PL', 'pt-BR', 'ru-RU', 'sv-SE', 'zh-CN'] as const;

/** Every style that can be asked for by name. */
export const styleNames: readonly string[] = [...INCLUDED, ...Object.keys(generatedStyles)].sort();

/** What users may call them instead. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['american-psychological-association', 'apa'],
  ['chicago', 'chicago-author-date'],
  ['harvard', 'harvard1'],
  ['modern-language-association', 'mla'],
  ['nlm', 'vancouver'],
]);

/** Every locale that there is. */
const locales: readonly string[] = [...INCLUDED_LOCALES, ...generatedLocales].sort();

/** The locale that a language tag is written in: itself, or else another of its language. Null when there is none. */
export function localeFor(tag: string): string | null {
  const language = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const same = locales.find((locale) => locale.toLowerCase() === tag.toLowerCase());
  const preferred = language === 'en' ? 'en-US' : locales.find((locale) => locale.startsWith(`${language}-`));
  return same ?? preferred ?? null;
}

/** The error for a language that references cannot be written in. */
export function unknownLocale(tag: string): Error {
  return new Error(`There is no locale "${tag}". Locales: ${locales.join(', ')}.`);
}

const LONGEST_STYLE = 1024 * 1024;

/** A group is left out with its words when none of its variables has a value; these stand in one with the address. */
const WORDS_AND_DATE = /<text ([^<>]*)\/>\s*<group [^<>]*>\s*<date ([^<>]*)\/>\s*<text term="from"\/>\s*<\/group>/g;

/** A style that cannot be used; the message says which and why, and what to do. */
export class StyleError extends Error {
  override readonly name = 'StyleError';
}

/** The error for a style that is neither a known name nor a file. */
export function unknownStyle(name: string): StyleError {
  const lowerCase = name.toLowerCase();
  const near = OTHER_NAMES.get(lowerCase) ?? styleNames.find((style) => style.startsWith(lowerCase.slice(0, 3) || ' '));
  const suggestion = near === undefined ? '' : ` Did you mean "${near}"?`;
  const known = styleNames.join(', ');
  return new StyleError(
    `There is no citation style "${name}".${suggestion} Styles: ${known}, or the path of a .csl file.`,
  );
}

/**
 * Checks that a text is a CSL style that can format references by itself.
 *
 * @throws StyleError with what is wrong: too large, no CSL, a document type (which could hold entities), only the name
 * of another style, or without a bibliography.
 */
export function checkStyle(text: string, file: string): void {
  const fail = (why: string): never => {
    throw new StyleError(`The style file ${file} ${why}`);
  };
  if (text.length > LONGEST_STYLE) fail('is larger than 1 MB: it cannot be a CSL style.');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) fail('has a document type declaration: remove it.');
  if (!/^<style[\s>]/.test(rootOf(text))) fail('is not a CSL style: its root element must be <style>.');
  const parent = text.match(/<link\s[^<>]*>/g)?.find((link) => link.includes('rel="independent-parent"'));
  const address = /href="([^"<>]*)"/.exec(parent ?? '')?.[1] ?? 'another style';
  if (parent !== undefined) fail(`only points to ${address}: name the file of that style instead.`);
  if (!/<bibliography[\s>]/.test(text)) fail('has no <bibliography>, which references are written by.');
}

/** The text from the root element on: without byte order mark, declaration, comments and white space before it. */
function rootOf(text: string): string {
  let rest = text.replace(/^\ufeff/, '').trimStart();
  while (rest.startsWith('<?') || rest.startsWith('<!--')) {
    const close = rest.startsWith('<?') ? '?>' : '-->';
    const end = rest.indexOf(close);
    if (end === -1) return '';
    rest = rest.slice(end + close.length).trimStart();
  }
  return rest;
}

/**
 * The style as footnotes need it: without the number that it puts before a reference, as the footnote's label is its
 * number; and, in APA, with "Retrieved" only where the date of it stands behind: an item without one would read
 * "Retrieved https://...".
 */
export function forFootnotes(style: string): string {
  return style
    .replace(WORDS_AND_DATE, (both, words: string, date: string) => {
      const isRetrievedOn = words.includes('term="retrieved"') && date.includes('variable="accessed"');
      return isRetrievedOn ? `<group delimiter=" ">${both}</group>` : both;
    })
    .replace(/<(?:text|number)\s[^<>]*\/>/g, (tag) => (/\svariable=["']citation-number["']/.test(tag) ? '' : tag))
    .replace(/\ssecond-field-align=(?:"[^"<>]*"|'[^'<>]*')/g, '');
}
