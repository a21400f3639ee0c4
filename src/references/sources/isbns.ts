import { parseIdentifier } from '../../article/identifiers/index.ts';

const mostIsbns = 200;

/** The ISBNs in a text or a list of texts, each of 13 digits; malformed ones are left out. */
export function isbnsIn(value: unknown): readonly string[] {
  const texts = [value]
    .flat()
    .slice(0, mostIsbns)
    .filter((text) => typeof text === 'string');
  return texts.flatMap((text) => text.split(/[,;]|\s(?=97[89])/)).flatMap(isbnIn);
}

function isbnIn(text: string): readonly string[] {
  const read = parseIdentifier(`ISBN ${text.trim().slice(0, 40)}`);
  return read?.kind === 'isbn' && read.problem === null ? [read.value] : [];
}
