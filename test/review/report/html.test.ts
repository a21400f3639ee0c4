import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { style } from '../../../src/review/report/html/style.ts';
import { reported, written } from './reporting.ts';

const quotation = 'The keeper wrote that "no ship has ever passed this rock without a greeting" in his diary.';
const lines = ['# Keepers', '', `${quotation}[^1]`, '', '## Ships', '', quotation, '', '[^1]: doi:10.1000/182'];

describe('the page of a report', () => {
  const page = written('html', [reported(lines)]);

  it('allows its own style and nothing else', () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const [, css = ''] = /<style>([^]*?)<\/style>/.exec(page) ?? [];
    const digest = createHash('sha256').update(css).digest('base64');
    expect(policy).toBe(
      `default-src &#39;none&#39;; style-src &#39;sha256-${digest}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    );
  });

  it('has the same bytes for the same review', () => {
    expect(written('html', [reported(lines)])).toBe(page);
  });

  it('names each picture and says what it comes to', () => {
    expect(page).toContain('role="img" aria-labelledby="article-1-coverage-title article-1-coverage-about"');
    expect(page).toContain('<title id="article-1-coverage-title">Claims by section</title>');
    expect(page).toContain(
      '<desc id="article-1-coverage-about">Keepers: 1 of 1 with a source. Ships: 0 of 1 with a source.</desc>',
    );
  });

  it('has the numbers of a picture in a table, with links to the sections', () => {
    expect(page).toContain(
      '<th scope="row"><a href="./article.md#L5"><bdi>Ships</bdi></a></th><td class="count">0</td><td class="count">0</td><td class="count">1</td>',
    );
  });

  it('leads from a finding to its line, where the article stands somewhere', () => {
    expect(page).toContain('line <a href="./article.md#L7">7</a>');
    expect(written('html', [reported(lines, { address: null })])).not.toMatch(/href="(?!https:)/);
  });

  it('tells parts of bars apart by pattern and words, not by colour alone', () => {
    const mixed = written('html', [
      reported([`${quotation}[^1] In 2019, 96 percent said so.[^2]`, '', quotation, '', '[^1]: A.']),
    ]);
    for (const fill of ['full', 'striped', 'hollow']) expect(mixed).toContain(`<rect class="${fill}"`);
    for (const name of ['with a source', 'marker without a source', 'without a marker']) expect(mixed).toContain(name);
  });

  it('has an overview, and ids that are unique, where there are several articles', () => {
    const both = written('html', [reported(lines), reported(lines)], ['"c.md" is not there.']);
    expect(both).toContain('<a href="#article-2">');
    expect(both).toContain('is not there');
    const ids = [...both.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has headings that skip no level', () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });
});

describe('the colours of a report', () => {
  const themes = style.split('@media (prefers-color-scheme: dark)');
  const colors = (css: string): ReadonlyMap<string, string> =>
    new Map([...css.matchAll(/--([a-z-]+): (#[0-9a-f]+)/g)].map(([, name = '', value = '']) => [name, value]));

  it.each([
    ['light', colors(themes[0] ?? '')],
    ['dark', colors((themes[1] ?? '').split('@media')[0] ?? '')],
    ['print', colors(style.split('@media print')[1] ?? '')],
  ])('have the contrast that texts and pictures need: %s', (_, theme) => {
    const between = (a: string, b: string): number => contrast(theme.get(a) ?? '', theme.get(b) ?? '');
    for (const text of ['ink', 'soft', 'link']) {
      for (const ground of ['paper', 'raised']) expect(between(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const [text, ground] of [
      ['bad', 'bad-ground'],
      ['open', 'open-ground'],
      ['good', 'good-ground'],
      ['bad', 'paper'],
      ['open', 'paper'],
    ] as const) {
      expect(between(text, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const drawn of ['full', 'stripe', 'hollow']) expect(between(drawn, 'paper')).toBeGreaterThanOrEqual(3);
    expect(between('stripe', 'ground')).toBeGreaterThanOrEqual(3);
  });
});

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const long = color.length === 4 ? color.replace(/[0-9a-f]/g, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
