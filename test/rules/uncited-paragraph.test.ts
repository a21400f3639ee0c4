import { describe, expect, it } from 'vitest';
import { uncitedParagraph } from '../../src/rules/uncited-paragraph.ts';
import { reported } from './checking.ts';

const plain = 'The garden has three parts, which were laid out by different hands and are kept in different ways.';

describe('uncited-paragraph', () => {
  it('reports a paragraph that cites nothing, once, at its first sentence', () => {
    expect(reported(uncitedParagraph, [`${plain} Each part has a gate of its own, and a bench to sit on.`])).toEqual([
      plain,
    ]);
  });

  it('leaves one alone that cites something anywhere', () => {
    expect(reported(uncitedParagraph, [`${plain} Each part has a gate.[^1]`])).toEqual([]);
    expect(reported(uncitedParagraph, [`${plain} See [the plan](https://example.org/plan).`])).toEqual([]);
  });

  it('leaves one to unsourced-claim in which a sentence stands out', () => {
    expect(reported(uncitedParagraph, [`${plain} In 2019, 96 percent of the visitors said so.`])).toEqual([]);
  });

  it('leaves short paragraphs, lists, quotes and the lead of an article with sections alone', () => {
    expect(reported(uncitedParagraph, ['The garden is closed.'])).toEqual([]);
    expect(reported(uncitedParagraph, [`- ${plain}`, '', `> ${plain}`])).toEqual([]);
    expect(reported(uncitedParagraph, ['# Garden', '', plain, '', '## Parts', '', 'See below.'])).toEqual([]);
  });

  it('leaves one alone that a comment dismisses', () => {
    expect(reported(uncitedParagraph, ['<!-- citation-review-ignore common-knowledge -->', plain])).toEqual([]);
    expect(reported(uncitedParagraph, ['<!-- citation-review-ignore-file -->', '', plain])).toEqual([]);
  });
});
