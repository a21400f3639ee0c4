import type { IdentifierProblem } from '../article.ts';
import type { Found, KindOfIdentifier, Reading } from './kind.ts';

/**
 * arXiv IDs: `1912.01683` since April 2007 (four digits behind the full stop until 2014, five since), before that
 * `hep-th/9901001`. A bare number with a full stop is too common to be taken for one.
 *
 * @see https://info.arxiv.org/help/arxiv_identifier.html
 */
export const arxiv: KindOfIdentifier = {
  kind: 'arxiv',
  sign: /xiv|\/\d{7}/i,
  hosts: ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'],
  find,
  read(text) {
    const id = text.replace(prefix, '');
    return id !== text || oldStyle.test(id) || /^\d{4}\.\d{4,5}(?:v\d{1,3})?$/i.test(id) ? readId(id) : null;
  },
  readUrl,
  url: ({ value, version }) => `https://arxiv.org/abs/${value}${version ?? ''}`,
  describe: ({ value, version }) => `arXiv:${value}${version ?? ''}`,
  equivalents: (value) => [{ kind: 'doi', value: `10.48550/arxiv.${value}` }],
};

/** The arXiv ID in a DOI that arXiv gave it, without version; null for every other DOI. */
export function arxivIdOfDoi(doi: string): string | null {
  const id = /^10\.48550\/arxiv\.(.+)$/is.exec(doi)?.[1];
  const reading = id === undefined ? null : readId(id);
  return reading?.problem === null ? reading.value : null;
}

/** All archives that gave IDs of the old style. */
const ARCHIVES =
  'acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|' +
  'funct-an|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|mtrl-th|nlin|nucl-ex|nucl-th|patt-sol|physics|plasm-ph|' +
  'q-alg|q-bio|quant-ph|solv-int|supr-con';
/** An archive, its subject class, year, month and number. */
const OLD_STYLE = `(?:${ARCHIVES})(?:\\.[a-z]{2})?\\/\\d{7}(?:v\\d{1,3})?`;

const oldStyle = new RegExp(`^(${ARCHIVES})(?:\\.[a-z]{2})?\\/(\\d{2})(\\d{2})\\d{3}(v\\d{1,3})?$`, 'i');
const newStyle = /^(\d{2})(\d{2})\.(\d{1,9})(v\d{1,3})?$/i;
/** Behind "arXiv:" whatever looks meant as an ID; behind the bare name, an ID; without the name, only the old style. */
const candidate = new RegExp(
  `(?<![\\w.-])arxiv\\s?[:：]\\s?(?:(?=\\d)[\\d./-]{4,20}(?:v\\d{1,3})?|[a-z-]{2,10}(?:\\.[a-z]{2})?\\/\\d{1,9}(?:v\\d{1,3})?)(?!\\w)` +
    `|(?<![\\w./-])(?:arxiv\\s)?${OLD_STYLE}(?![\\w/])|(?<![\\w.-])arxiv\\s\\d{4}\\.\\d{4,5}(?:v\\d{1,3})?(?!\\w)`,
  'gi',
);
const prefix = /^arxiv(?:\s?[:：]\s?|\s)/i;

function* find(text: string): Generator<Found> {
  for (const match of text.matchAll(candidate)) {
    const raw = match[0].replace(/[./-]{1,20}$/, '');
    yield { ...readId(raw.replace(prefix, '')), start: match.index, end: match.index + raw.length };
  }
}

function readUrl(url: URL): Reading | null {
  if (!arxiv.hosts.includes(url.hostname)) return null;
  const id = /^\/(?:abs|pdf|html|format|ps|src|e-print)\/(.+?)(?:\.pdf)?\/?$/i.exec(url.pathname)?.[1];
  return id === undefined ? null : readId(id);
}

function readId(id: string): Reading {
  const old = oldStyle.exec(id);
  const recent = newStyle.exec(id);
  const version = (old?.[4] ?? recent?.[4])?.toLowerCase();
  const plain = version === undefined ? id : id.slice(0, -version.length);
  return {
    kind: 'arxiv',
    // The subject class (`math.GT/...`) is not part of the ID.
    value: old === null ? plain : plain.toLowerCase().replace(/\.[a-z]{2}\//, '/'),
    ...(version !== undefined && { version }),
    problem: problemOf(old, recent, version),
  };
}

function problemOf(
  old: RegExpExecArray | null,
  recent: RegExpExecArray | null,
  version: string | undefined,
): IdentifierProblem | null {
  if (version !== undefined && /^v0+$/.test(version)) return { message: 'versions are counted from v1' };
  if (old !== null) return monthProblem(old[3]) ?? oldDateProblem(`${old[2] ?? ''}${old[3] ?? ''}`);
  if (recent === null) return { message: 'an arXiv ID is written as 1912.01683 or hep-th/9901001' };
  return monthProblem(recent[2]) ?? digitsProblem(`${recent[1] ?? ''}${recent[2] ?? ''}`, recent[3] ?? '');
}

function monthProblem(month = ''): IdentifierProblem | null {
  if (month >= '01' && month <= '12') return null;
  return { message: `its third and fourth digit are a month, and there is no month ${month}` };
}

/** arXiv opened in August 1991 and gave IDs of the old style until March 2007. */
function oldDateProblem(date: string): IdentifierProblem | null {
  if (date >= '9107' || date <= '0703') return null;
  return { message: 'IDs with an archive and a slash were given from 1991 to March 2007 only' };
}

function digitsProblem(date: string, digits: string): IdentifierProblem | null {
  if (date < '0704') return { message: 'IDs of this form were given from April 2007 (0704) on' };
  const wanted = date < '1501' ? 4 : 5;
  if (digits.length === wanted) return null;
  const when = date < '1501' ? 'until the end of 2014' : 'since 2015';
  return { message: `${when}, ${String(wanted)} digits follow the full stop, and here are ${String(digits.length)}` };
}
