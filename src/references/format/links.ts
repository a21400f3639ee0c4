import { identifierUrl } from '../../article/identifiers/index.ts';
import type { Item } from '../item.ts';
import type { Segment } from './marked-text.ts';

interface Link {
  /** As a style prints it. */
  readonly text: string;
  readonly address: string;
}

/**
 * The segments with links on the item's DOI and URL where they are printed. citeproc can mark them itself, but not in
 * every style, and it takes the full stop behind an address into the link.
 */
export function withLinks(segments: readonly Segment[], item: Pick<Item, 'DOI' | 'URL'>): readonly Segment[] {
  let linked = segments;
  for (const link of linksOf(item)) linked = withLink(linked, link);
  return linked;
}

/** The longer ways to print an address come first: a DOI is part of its own address. */
function linksOf({ DOI, URL }: Pick<Item, 'DOI' | 'URL'>): readonly Link[] {
  const links: Link[] = [];
  const address = DOI === undefined ? '' : identifierUrl({ kind: 'doi', value: DOI });
  for (const prefix of ['https://doi.org/', 'http://doi.org/', 'https://dx.doi.org/', 'http://dx.doi.org/']) {
    if (DOI !== undefined) links.push({ text: prefix + DOI, address });
  }
  if (URL !== undefined && /^https?:\/\/[^\s]+$/i.test(URL)) links.push({ text: URL, address: URL });
  if (DOI !== undefined) links.push({ text: DOI, address });
  return links;
}

/** Links the last place where the text stands, which no title can come after. */
function withLink(segments: readonly Segment[], { text, address }: Link): readonly Segment[] {
  const index = segments.findLastIndex((segment) => segment.link === null && segment.text.includes(text));
  const segment = segments[index];
  if (segment === undefined) return segments;
  const start = segment.text.lastIndexOf(text);
  const pieces: Segment[] = [
    { ...segment, text: segment.text.slice(0, start) },
    { ...segment, text, link: address },
    { ...segment, text: segment.text.slice(start + text.length) },
  ];
  const inPlace = pieces.filter((piece) => piece.text !== '');
  return [...segments.slice(0, index), ...inPlace, ...segments.slice(index + 1)];
}
