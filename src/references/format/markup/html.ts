import type { Segment } from '../marked-text.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A reference as HTML: escaped text within `i`, `b`, `sup`, `sub`, `span` for small capitals, and `a` to http and https
 * addresses, and nothing else.
 */
export function writeHtml(segments: readonly Segment[]): string {
  return segments.map(writeSegment).join('');
}

function writeSegment(segment: Segment): string {
  let html = escapeHtml(segment.text);
  if (segment.link !== null) html = `<a href="${escapeHtml(segment.link)}">${html}</a>`;
  if (segment.script !== null) html = segment.script === 'raised' ? `<sup>${html}</sup>` : `<sub>${html}</sub>`;
  if (segment.smallCaps) html = `<span style="font-variant: small-caps">${html}</span>`;
  if (segment.bold) html = `<b>${html}</b>`;
  return segment.italic ? `<i>${html}</i>` : html;
}

/** A text with every character that HTML could take for markup as a character reference, in double-quoted attributes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
