import type { IdentifierName } from '../article/article.ts';
import { equivalents, findIdentifiers, identifierFromUrl, parseIdentifier } from '../article/identifiers/index.ts';
import type { Item } from './item.ts';
import { resolutionKey } from './resolution.ts';

/**
 * The identifiers an item carries, each once: its DOI, the arXiv ID in its number, container ("arXiv preprint
 * arXiv:1606.06565") or note, its ISBN, PMID and PMCID, and what its URL stands for. Malformed ones are left out.
 */
export function identifiersOfItem(item: Item): IdentifierName[] {
  const found = [
    parse(item.DOI),
    ...arxivIn(item.number),
    ...arxivIn(item['container-title']),
    ...arxivIn(item.note),
    parse(item.ISBN, 'ISBN '),
    parse(item.PMID, 'PMID: '),
    parse(item.PMCID),
    item.URL === undefined ? null : wellFormed(identifierFromUrl(item.URL)),
  ];
  const unique = new Map<string, IdentifierName>();
  for (const identifier of found) {
    if (identifier !== null) unique.set(resolutionKey(identifier), identifier);
  }
  return [...unique.values()];
}

/** The keys of all identifiers of an item and of those that stand for the same. */
export function identifierKeys(item: Item): readonly string[] {
  const names = identifiersOfItem(item);
  return names.flatMap((name) => [name, ...equivalents(name)]).map(resolutionKey);
}

function parse(value: string | undefined, prefix = ''): IdentifierName | null {
  if (value === undefined) return null;
  const identifier = parseIdentifier(prefix + value);
  return identifier === null ? null : wellFormed(identifier);
}

function arxivIn(text: string | undefined): readonly IdentifierName[] {
  if (text === undefined || !/arxiv/i.test(text)) return [];
  return findIdentifiers(text)
    .filter((identifier) => identifier.kind === 'arxiv')
    .flatMap((identifier) => wellFormed(identifier) ?? []);
}

function wellFormed({ kind, value, problem }: IdentifierName & { readonly problem: unknown }): IdentifierName | null {
  return problem === null ? { kind, value } : null;
}
