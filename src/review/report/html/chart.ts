import { cut } from '../../../references/clean/plain-text.ts';
import { inHtml, type Html } from '../marked.ts';

/** How a part of a bar looks: told apart by its pattern as well as by its colour. */
export type Fill = 'full' | 'striped' | 'hollow';

export interface Bar {
  readonly label: string;
  /** What is written behind the bar. */
  readonly value: string;
  readonly parts: readonly { readonly fill: Fill; readonly count: number }[];
}

export interface Chart {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** For those who do not see it: what it comes to, in a sentence. */
  readonly description: string;
  readonly bars: readonly Bar[];
}

const width = 760;
const rowHeight = 30;
const barHeight = 16;
/** Where the bars begin, and how long the longest is. */
const barStart = 286;
const barRoom = 374;
const labelRoom = barStart - 12;
const longestLabel = 34;
const gap = 2;
const outlineWidth = 1.5;
/** Nothing that is there looks as if it were not. */
const shortest = 6;

/**
 * Bars one below the other, as long as what they count, with their labels and values. Colours come from the style; the
 * picture can be read without them.
 */
export function drawBars({ id, title, description, bars }: Chart): Html {
  const longest = Math.max(1, ...bars.map(({ parts }) => sum(parts)));
  const height = bars.length * rowHeight + 4;
  return inHtml`<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-about" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="${id}-title">${title}</title>
<desc id="${id}-about">${description}</desc>
<defs>${stripes(id)}</defs>
${bars.map((bar, index) => drawBar(bar, id, index * rowHeight + 2, barRoom / longest))}
</svg>
`;
}

/** The label stands in a picture of its own, which cuts off what is too long for it whatever the font. */
function drawBar({ label, value, parts }: Bar, id: string, top: number, scale: number): Html {
  const middle = top + rowHeight / 2;
  let start = barStart;
  const rectangles = parts
    .filter(({ count }) => count > 0)
    .map(({ fill, count }) => {
      const length = Math.max(shortest, count * scale);
      const drawn = drawPart(fill, id, start, top + (rowHeight - barHeight) / 2, length - gap);
      start += length;
      return drawn;
    });
  return inHtml`<g>
<svg x="0" y="${top}" width="${labelRoom}" height="${rowHeight}"><text class="label" y="${rowHeight / 2}">${cut(label, longestLabel)}</text></svg>
${rectangles}
<text class="value" x="${round(start + 8)}" y="${middle}">${value}</text>
</g>
`;
}

function drawPart(fill: Fill, id: string, x: number, y: number, length: number): Html {
  const outline = fill === 'full' ? 0 : outlineWidth;
  const place = inHtml`x="${round(x + outline / 2)}" y="${y + outline / 2}" width="${round(length - outline)}" height="${barHeight - outline}" rx="2"`;
  if (fill !== 'striped') return inHtml`<rect class="${fill}" ${place}/>`;
  return inHtml`<rect class="striped" fill="url(#${id}-stripes)" ${place}/>`;
}

function stripes(id: string): Html {
  return inHtml`<pattern id="${id}-stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="6" height="6"/><rect class="stripe" width="3" height="6"/></pattern>`;
}

/** The same as in the bars, for a legend. */
export function drawSample(fill: Fill, id: string): Html {
  return inHtml`<svg class="chart sample" aria-hidden="true" viewBox="0 0 26 16" width="26" height="16"><defs>${stripes(id)}</defs>${drawPart(fill, id, 1, 0, 24)}</svg>`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}

function sum(parts: Bar['parts']): number {
  return parts.reduce((total, { count }) => total + count, 0);
}
