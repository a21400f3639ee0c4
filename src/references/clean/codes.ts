import { plainText } from './plain-text.ts';

/** Fields whose value is a code rather than words, each brought to one form; an empty string when it cannot be that code. */
export const codes = {
  /** As written, since it is shown so; only arXiv's own capital letter is lost by services and put back. */
  DOI: (raw: string): string => {
    const doi = decode(plainText(raw, 2048)).replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, '');
    return /^10\.\d{4,9}(?:\.\d{1,9})*\/\S+$/.test(doi) ? doi.replace(/^10\.48550\/arxiv\./i, '10.48550/arXiv.') : '';
  },
  URL: (raw: string): string => {
    const url = raw.trim();
    if (url.length > 2048 || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return '';
    const parsed = new URL(url);
    if (parsed.username !== '' || parsed.password !== '') return '';
    return /^[\x21-\x7e]+$/.test(url) && !/[<>"`\\^{|}]/.test(url) ? url : encodeRest(parsed.href);
  },
  ISBN: (raw: string): string => /[\dX][\dX -]{8,16}[\dX]/i.exec(raw.slice(0, 200))?.[0].toUpperCase() ?? '',
  ISSN: (raw: string): string => /\d{4}-?\d{3}[\dX]/i.exec(raw.slice(0, 200))?.[0].toUpperCase() ?? '',
  PMID: (raw: string): string => /^(?:PMID:?\s*)?([1-9]\d{0,8})$/i.exec(raw.trim().slice(0, 40))?.[1] ?? '',
  PMCID: (raw: string): string => {
    const digits = /^(?:PMC(?:ID)?:?\s*)?(?:PMC)?(\d{1,9})(?:\.\d{1,3})?$/i.exec(raw.trim().slice(0, 40))?.[1];
    return digits === undefined ? '' : `PMC${digits}`;
  },
} as const;

function decode(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

/** What `URL` leaves as it stands but Markdown's `<...>` or HTML's quotes would end at. */
function encodeRest(url: string): string {
  return url.replace(/[<>"`\\^{|}\s]/g, (character) => encodeURIComponent(character));
}
