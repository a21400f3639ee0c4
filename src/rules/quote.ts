/** A text as a message quotes it: on one line, in quotation marks, shortened to 60 characters. */
export function quote(text: string): string {
  return `"${shorten(text, 60)}"`;
}

/** A marker as a message names it: `[^label]`, a long label shortened. */
export function marker(label: string): string {
  return `[^${shorten(label, 40)}]`;
}

/** "1 marker", "2 markers". */
export function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function shorten(text: string, longest: number): string {
  const line = text
    .slice(0, longest * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}\u2026`;
}
