import { defined, objectsOf, textOf, type JsonObject } from './answer.ts';
import { dateIn } from './record.ts';
import { wholeName } from './whole-name.ts';

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
    author: objectsOf(entry.author).map((author) => wholeName(textOf(author.name) ?? '')),
    issued: dateIn(textOf(entry.published)),
    abstract: textOf(entry.summary),
    DOI: `10.48550/arxiv.${id.toLowerCase()}`,
  });
}

/** The ID in `http://arxiv.org/abs/hep-th/9901001v2`, without its version: the reference is to the work. */
export function arxivIdOf(entry: JsonObject): string {
  return /\/abs\/(.{1,60}?)(?:v\d{1,3})?$/.exec(textOf(entry.id) ?? '')?.[1] ?? '';
}
