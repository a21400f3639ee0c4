import { defined, isObject, objectsOf, textOf, type JsonObject } from './answer.ts';
import { pagesOf } from './record.ts';
import { writtenDate } from './written-date.ts';
import { wholeName, wholeNames } from './whole-name.ts';

/** The types of schema.org that a page may be about, the most telling first, as CSL's. */
const types: ReadonlyMap<string, string> = new Map([
  ['ScholarlyArticle', 'article-journal'],
  ['MedicalScholarlyArticle', 'article-journal'],
  ['Thesis', 'thesis'],
  ['Report', 'report'],
  ['Chapter', 'chapter'],
  ['Book', 'book'],
  ['Dataset', 'dataset'],
  ['NewsArticle', 'article-newspaper'],
  ['ReportageNewsArticle', 'article-newspaper'],
  ['AnalysisNewsArticle', 'article-newspaper'],
  ['OpinionNewsArticle', 'article-newspaper'],
  ['BlogPosting', 'post-weblog'],
  ['TechArticle', 'webpage'],
  ['Article', 'webpage'],
  ['WebPage', 'webpage'],
]);

const mostNodes = 500;
const deepestWhole = 4;

/**
 * What a page's JSON-LD says of the work that the page is, as a CSL record; empty when it says nothing. Texts that are no
 * JSON are passed over. `site` is the name of the whole web site.
 *
 * @see https://schema.org/CreativeWork
 */
export function linkedRecord(texts: readonly string[]): JsonObject {
  const nodes = texts.flatMap((text) => nodesIn(parse(text))).slice(0, mostNodes);
  const ranks = [...types.keys()];
  const rankOf = (node: JsonObject): number => {
    const found = ranks.findIndex((type) => typesOf(node).includes(type));
    return found === -1 ? ranks.length : found;
  };
  const [work] = nodes.filter((node) => rankOf(node) < ranks.length).sort((a, b) => rankOf(a) - rankOf(b));
  const site = nodes.find((node) => typesOf(node).includes('WebSite'));
  const record = work === undefined ? {} : recordOf(work, types.get(ranks[rankOf(work)] ?? ''), new Graph(nodes));
  return defined({ ...record, site: textOf(site?.name) });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The things that are described: alone, in a list, or in a graph. */
function nodesIn(value: unknown): readonly JsonObject[] {
  const top = objectsOf(value).slice(0, mostNodes);
  return top.flatMap((node) => {
    const inner = [...objectsOf(node['@graph']), ...objectsOf(node.mainEntity)];
    return [node, ...inner.slice(0, mostNodes)];
  });
}

function typesOf(node: JsonObject): readonly unknown[] {
  return [node['@type']].flat().map((type) => (typeof type === 'string' ? type.replace(/^.*[/:]/s, '') : type));
}

/** Things may be named by their `@id` and described elsewhere. */
class Graph {
  readonly #byId: ReadonlyMap<unknown, JsonObject>;

  constructor(nodes: readonly JsonObject[]) {
    this.#byId = new Map(nodes.filter((node) => node['@type'] !== undefined).map((node) => [node['@id'], node]));
  }

  /** The things that a property has, as objects: a text is the name of one. */
  all(value: unknown): readonly JsonObject[] {
    return [value].flat().flatMap((one) => {
      if (typeof one === 'string') return [{ name: one }];
      if (!isObject(one)) return [];
      const isReference = one['@id'] !== undefined && one.name === undefined;
      return [isReference ? (this.#byId.get(one['@id']) ?? one) : one];
    });
  }
}

function recordOf(work: JsonObject, type: string | undefined, graph: Graph): JsonObject {
  const names = (value: unknown): readonly JsonObject[] => graph.all(value).flatMap(nameOf);
  const authors = names(work.author ?? work.creator);
  const publisher = textOf(graph.all(work.publisher)[0]?.name);
  const isPage = type === 'webpage' || type === 'post-weblog';
  return defined({
    ...placeOf(work, graph),
    type,
    title: textOf(work.headline) ?? textOf(work.name),
    author: authors.length === 0 ? undefined : authors,
    editor: work.editor === undefined || isPage ? undefined : names(work.editor),
    issued: writtenDate(textOf(work.datePublished) ?? (type === 'dataset' ? textOf(work.dateCreated) : undefined)),
    publisher,
    abstract: textOf(work.abstract),
    language: textOf(graph.all(work.inLanguage)[0]?.name),
    ISBN: textOf(work.isbn),
    DOI: doiIn([work.identifier, work.sameAs, work['@id'], work.doi].flat()),
  });
}

function nameOf(person: JsonObject): readonly JsonObject[] {
  const family = textOf(person.familyName);
  if (family !== undefined) return [defined({ family, given: textOf(person.givenName) })];
  const name = textOf(person.name);
  if (name === undefined || /^https?:/i.test(name)) return [];
  if (typesOf(person).some((type) => typeof type === 'string' && type.endsWith('Organization')))
    return [{ literal: name }];
  return person['@type'] === undefined ? wholeNames(name) : [wholeName(name)];
}

/** Where an article stands: its journal, which may be the whole of a volume, which is the whole of an issue. */
function placeOf(work: JsonObject, graph: Graph): JsonObject {
  const wholes: JsonObject[] = [work];
  while (wholes.length <= deepestWhole) {
    const [next] = graph.all(wholes.at(-1)?.isPartOf);
    if (next === undefined) break;
    wholes.push(next);
  }
  const first = (...names: string[]): string | undefined =>
    wholes.flatMap((whole) => names.map((name) => textOf(whole[name]))).find((text) => text !== undefined);
  const isWhole = (whole: JsonObject): boolean =>
    !typesOf(whole).some((type) => type === 'WebPage' || type === 'WebSite');
  const container = wholes.slice(1).find((whole) => textOf(whole.name) !== undefined && isWhole(whole));
  return {
    'container-title': textOf(container?.name),
    volume: first('volumeNumber'),
    issue: first('issueNumber'),
    page: textOf(work.pagination) ?? pagesOf(textOf(work.pageStart), textOf(work.pageEnd)),
    ISSN: first('issn'),
  };
}

function doiIn(values: readonly unknown[]): string | undefined {
  const texts = values.flatMap((value) => (isObject(value) ? [value.value, value['@value'], value['@id']] : [value]));
  const isDoi = (text: unknown): text is string =>
    typeof text === 'string' && /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:)?\s*10\.\d{4,9}\//i.test(text);
  return texts.find(isDoi);
}
