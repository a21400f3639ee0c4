import type { IdentifierProblem } from '../article.ts';
import { arxivIdOfDoi } from './arxiv.ts';
import { endOfDoi, withoutTail } from './extent.ts';
import type { Found, KindOfIdentifier, Reading } from './kind.ts';

/**
 * Digital Object Identifiers: `10.`, a registrant's number of four digits or more, a slash, and a suffix of any
 * characters. Odd suffixes are accepted: only the registry can tell whether a DOI exists.
 *
 * @see https://www.doi.org/the-identifier/resources/handbook/
 */
export const doi: KindOfIdentifier = {
  kind: 'doi',
  sign: /doi[:：/\s]|10[.．]|１０[.．]/i,
  hosts: ['doi.org', 'dx.doi.org', 'www.doi.org'],
  find,
  read(text) {
    const [found] = find(text);
    if (found?.start !== 0 || found.end < withoutTail(text).length) return null;
    return { kind: 'doi', value: found.value, problem: found.problem };
  },
  readUrl,
  url: ({ value }) => `https://doi.org/${escapeForUrl(value)}`,
  describe: ({ value }) => `doi:${value}`,
  equivalents(value) {
    const id = arxivIdOfDoi(value);
    return id === null ? [] : [{ kind: 'arxiv', value: id }];
  },
};

/** Characters that cannot be seen, put in by publishers and word processors where a line may be broken. */
const INVISIBLE = '[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]';
/** Up to and with the slash; full-width forms and invisible characters too, so that they can be reported. */
const HEAD = `(?:10|１０)[.．]${INVISIBLE}?[\\d０-９]{4,9}(?:[.．][\\d０-９]{1,9}){0,4}${INVISIBLE}?[/／]`;
const PREFIX = '(?:(?:info:|urn:)?doi(?:\\s?[:：]\\s{0,2}|\\/|\\s))';
/** Not inside a word, a number, a path or a query: a DOI in another address is part of that address. */
const NOT_INSIDE = '(?<![\\w./=%&?#@-])';
/** What says "doi:" and goes on with a digit, an address or a code is meant as one. Prose does not. */
const MEANT = '(?:(?:info:|urn:)?doi[:：]\\s?(?=\\d|https?:\\/\\/)|doi:(?=[^\\s\\d]{0,30}\\d))';

const candidate = new RegExp(`${NOT_INSIDE}(?:${PREFIX}?(${HEAD})|${MEANT})`, 'giu');
const whole = new RegExp(`^${HEAD}.`, 'isu');

function* find(text: string): Generator<Found> {
  for (const match of text.matchAll(candidate)) {
    const prefix = match[0].slice(0, match[0].length - (match[1] ?? '').length);
    const begin = match.index + prefix.length;
    const end = endOfDoi(text, begin);
    const body = text.slice(begin, end);
    // Without a prefix, `10.1000/` at the end of a sentence is as likely a number.
    if (body === '' || (prefix === '' && !whole.test(body))) continue;
    yield { ...readBody(body, (value) => prefix + value), start: match.index, end };
  }
}

function readUrl(url: URL): Reading | null {
  if (!doi.hosts.includes(url.hostname)) return null;
  const path = decode(url.pathname.slice(1));
  const prefix = /^(?:info:|urn:)?doi[:/]\s?/i.exec(path)?.[0] ?? '';
  const body = path.slice(prefix.length);
  // Other pages of doi.org, such as its handbook or a short DOI (10/abcd), are pages.
  if (!/^(?:10|１０)[.．]/.test(body)) return null;
  const write = (value: string): string => `https://doi.org/${escapeForUrl(value)}`;
  const reading = readBody(body, write);
  if (reading.problem !== null) return reading;
  if (prefix !== '') {
    const problem = { message: `"${prefix.trim()}" does not belong in the address`, replacement: write(body) };
    return { ...reading, problem };
  }
  const kept = withoutTail(body);
  if (kept.length === body.length) return reading;
  const message = `it ends in "${body.slice(kept.length)}", which is hardly part of the DOI ${kept}`;
  return { ...reading, value: canonical(kept), problem: { message } };
}

/** Reads what follows the prefix. `write` gives it its prefix back, for the mend. */
function readBody(body: string, write: (doi: string) => string): Reading {
  const addressed = /^https?:/i.test(body) && URL.canParse(body) ? readUrl(new URL(body)) : null;
  if (addressed !== null) return addressed;
  return { kind: 'doi', value: canonical(mend(body)), problem: problemOf(body, write) };
}

const invisible = new RegExp(INVISIBLE, 'gu');
const fullWidth = /[\uFF01-\uFF5E]/g;
const typesetHyphen = /[\u2010\u2011\u2212]/g;

/** Undoes what typesetting does to a DOI, where there is no doubt. */
function mend(written: string): string {
  return written
    .replace(invisible, '')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(typesetHyphen, '-');
}

/** DOIs are compared without regard to the case of ASCII letters only. */
function canonical(written: string): string {
  return written.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function problemOf(written: string, write: (doi: string) => string): IdentifierProblem | null {
  const mended = mend(written);
  if (!whole.test(mended)) return { message: shapeProblem(mended) };
  if (written.includes('\u2013')) return { message: 'it holds an en dash (–), but DOIs are written with a hyphen (-)' };
  return mended === written ? null : { message: characterProblem(written), replacement: write(mended) };
}

function shapeProblem(body: string): string {
  if (/^https?:/i.test(body)) return 'what follows "doi:" is an address of another site, and not a DOI';
  if (/^10\.\d{1,3}(?:[./]|$)/.test(body)) return 'the number after "10." has four digits or more in every DOI';
  const breaksOff = /^10\.\d{4,9}(?:\.\d{1,9}){0,4}\/?$/.test(body);
  if (breaksOff) return 'it breaks off: a DOI goes on behind a slash, as in 10.1000/182';
  return 'a DOI is "10.", a number, a slash and more, as in 10.1000/182';
}

function characterProblem(written: string): string {
  if (new RegExp(INVISIBLE, 'u').test(written)) return 'it holds a character that cannot be seen';
  const [wide] = written.match(fullWidth) ?? [];
  if (wide !== undefined) return `it holds the full-width character "${wide}"`;
  return 'it holds a typographic hyphen in place of the plain one (-)';
}

/** What the path of an address may hold stays readable; all else is percent-encoded. */
function escapeForUrl(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /%(?:2F|3A|3B|2C|24|40|3D|2B)/g,
    decodeURIComponent,
  );
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
