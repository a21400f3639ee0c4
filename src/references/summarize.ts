import { cut } from './clean/plain-text.ts';
import type { Item, Name } from './item.ts';

/** Where a name or title is cut, in UTF-16 code units. */
const LONGEST = 60;

/**
 * A work in a few words, as authors cite it in running text: "Bostrom 2014", "Turner and Tadepalli 2022", "Turner et al.
 * 2021". Without authors its editors stand for it, then its shortened title or its id; without year "n.d.".
 */
export function summarize(item: Item): string {
  return `${creators(item)} ${yearOf(item) ?? 'n.d.'}`;
}

/** The year of publication, or null. */
export function yearOf(item: Item): number | null {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  if (year !== undefined) return year;
  const written = /\b(\d{4})\b/.exec(item.issued?.literal ?? '')?.[1];
  return written === undefined ? null : Number(written);
}

/** The name by which a person or body is sorted and cited, particle included. */
export function familyName(name: Name): string {
  const particle = name['non-dropping-particle'];
  return [particle, name.family ?? name.literal ?? name.given].filter((part) => part !== undefined).join(' ');
}

function creators(item: Item): string {
  const names = (item.author ?? item.editor ?? []).map(familyName);
  const [first, second] = names;
  if (first === undefined) return shortTitle(item);
  if (second === undefined) return cut(first, LONGEST);
  return names.length === 2 ? `${cut(first, LONGEST)} and ${cut(second, LONGEST)}` : `${cut(first, LONGEST)} et al.`;
}

function shortTitle(item: Item): string {
  return cut(item['title-short'] ?? item.title ?? item['container-title'] ?? item.id, LONGEST);
}
