import { defined, objectsOf, textOf, type JsonObject } from './answer.ts';

/**
 * What every reference to an arXiv preprint says of itself, whichever service described it. APA prints the number in
 * brackets behind the title, and a genre or version would stand there with it.
 */
export function arxivFields(id: string): JsonObject {
  return {
    type: 'article',
    genre: undefined,
    version: undefined,
    publisher: 'arXiv',
    number: `arXiv:${id}`,
    URL: `https://arxiv.org/abs/${id}`,
  };
}

/**
 * An entry of arXiv's Atom feed as a CSL record, with the DOI that arXiv itself registers for it. The DOI that it
 * may name is that of the published version, which is another record.
 */
export function arxivRecord(entry: JsonObject): JsonObject {
  const id = arxivIdOf(entry);
  return defined({
    ...arxivFields(id),
    title: textOf(entry.title),
    author: objectsOf(entry.author).map((author) => nameOf(textOf(author.name) ?? '')),
    issued: dateOf(textOf(entry.published)),
    abstract: textOf(entry.summary),
    DOI: `10.48550/arxiv.${id.toLowerCase()}`,
  });
}

/** The ID in `http://arxiv.org/abs/hep-th/9901001v2`, without its version: the reference is to the work. */
export function arxivIdOf(entry: JsonObject): string {
  return /\/abs\/(.{1,60}?)(?:v\d{1,3})?$/.exec(textOf(entry.id) ?? '')?.[1] ?? '';
}

const particles = /^(?:van|von|der|den|de|del|della|di|da|dos|la|le|ten|ter|zu|af|al|el|bin|ibn)$/i;
const suffixes = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** arXiv gives names in one piece: the last word is the family name, with the particles before it. */
function nameOf(name: string): JsonObject {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const last = words.at(-1);
  const suffix = last !== undefined && words.length > 2 && suffixes.test(last) ? words.pop() : undefined;
  if (words.length < 2 || /collaboration|team|group|consortium/i.test(name)) return { literal: name };
  let start = words.length - 1;
  while (start > 1 && particles.test(words[start - 1] ?? '')) start -= 1;
  return defined({ family: words.slice(start).join(' '), given: words.slice(0, start).join(' '), suffix });
}

function dateOf(published: string | undefined): JsonObject | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '');
  return parts === null ? undefined : { 'date-parts': [parts.slice(1).map(Number)] };
}
