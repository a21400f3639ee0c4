import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../src/claims/claims.ts';
import { articleOf, reasons, reported, strict } from './claiming.ts';

const figure = 'In the survey of the coast, 96 percent of the keepers burned oil.';
const dated = 'The tower was built in 1872 by a company that has long been forgotten.';

describe('what is looked at', () => {
  it.each([
    ['a paragraph', [figure]],
    ['a paragraph over two lines', ['In the survey of the coast, 96 percent', 'of the keepers burned oil.']],
    ['a paragraph under any other heading', ['# Lamps', '', '## Oil', '', figure]],
    ['a list item', [`- ${figure}`]],
    ['a numbered list item', [`1. ${figure}`]],
    ['a nested list item', ['- Oil', `  - ${figure}`]],
    ['a short sentence with a percentage', ['Of these, 96 percent burned oil.']],
  ])('%s', (_, lines) => {
    expect(reasons(lines)).toEqual(['statistic']);
  });
});

describe('what is not looked at', () => {
  it.each([
    ['front matter', ['---', `description: ${figure}`, '---']],
    ['headings', [`# ${figure}`, '', `## ${figure}`]],
    ['underlined headings', [figure, '===']],
    ['fenced code', ['```', figure, '```']],
    ['indented code', [`    ${figure}`]],
    ['code in a line', [`Write \`${figure}\` into the log of the lighthouse, in the column behind the date.`]],
    ['math', ['$$', '96 \\% \\text{ of the keepers burned oil in all of the years since}', '$$']],
    ['tables', ['| place | oil |', '| --- | --- |', `| here | ${figure} |`]],
    ['captions of figures', [`Figure 3: ${figure}`]],
    ['captions of tables', [`Table 1. ${figure}`]],
    ['lines that name a source', [`Source: ${figure}`]],
    ['alternative texts', [`![${figure}](lamp.png)`]],
    ['HTML', ['<div>', figure, '</div>']],
    ['comments', [`<!-- ${figure} -->`]],
    ['footnote definitions', [`Oil was dear.[^1]`, '', `[^1]: ${figure}`]],
    ['sentences that lead on to a list', ['In the survey of the coast, 96 percent of the keepers burned these oils:']],
    ['questions', ['Who has said that 96 percent of the keepers of the coast burned oil?']],
    ['questions in quotation marks', ['Is it so that "96 percent of the keepers of the coast burned oil?"']],
    ['instructions', ['Consider a coast on which 96 percent of the keepers burn oil in their lamps.']],
    ['suppositions', ['Suppose that 96 percent of the keepers of the coast burned oil in their lamps.']],
    ['requests to readers', ['Note that 96 percent of the keepers of the coast burned oil in their lamps.']],
    ['the first person', ['We found that 96 percent of the keepers of the coast burned oil in their lamps.']],
    ['the first person, singular', ['In my count, 96 percent of the keepers of the coast burned oil in their lamps.']],
    ['references to other places', ['As mentioned above, 96 percent of the keepers of the coast burned oil.']],
    ['what the article says of itself', ['This section describes how 96 percent of the keepers came to burn oil.']],
    ['derivations', ['Therefore, 96 percent of the keepers of the coast burned oil in their lamps.']],
    ['derivations with "thus"', ['Thus 96 percent of the keepers of the coast burned oil in their lamps.']],
    [
      'lines that lead readers to other articles',
      ['See also: the 96 percent of the keepers of the coast, who burned oil.'],
    ],
    ['main articles', ['Main article: The 96 percent of the keepers of the coast who burned oil']],
  ])('%s', (_, lines) => {
    expect(reasons(lines)).toEqual([]);
  });

  it('is a short sentence that neither quotes nor counts', () => {
    expect(reported(['The tower was built in 1872.'])).toEqual([]);
    expect(reasons([dated])).toEqual(['historical']);
  });

  it('is a short sentence, unless it quotes or is marked', () => {
    expect(reasons(['He said: "The light is out for good."'])).toEqual(['quotation']);
    expect(reasons(['It is old [citation needed].'])).toEqual(['marked']);
  });

  it('is not the first person of somebody who is quoted', () => {
    expect(reasons(['The keeper wrote: "We have burned nothing but oil, and I am proud of it."'])).toEqual([
      'quotation',
    ]);
  });

  it('is not the word "US" or "WE" in capitals', () => {
    expect(reasons(['In the US, 96 percent of the keepers burned oil in the lamps of the coast.'])).toEqual([
      'statistic',
    ]);
  });
});

describe('list items and block quotes', () => {
  it('are looked at for strong reasons only', () => {
    expect(reasons([dated])).toEqual(['historical']);
    expect(reported([`- ${dated}`])).toEqual([]);
    expect(reported([`> ${dated}`])).toEqual([]);
    expect(reported([`1. Oil`, `   - ${dated}`])).toEqual([]);
    expect(reasons([`- ${figure}`])).toEqual(['statistic']);
  });
});

describe('the lead of an article that has sections', () => {
  const body = ['', '## Oil', '', 'Oil was dear.[^1]', '', '[^1]: Smith.'];

  it('needs sources for quotations and figures', () => {
    expect(reasons(['# Lamps', '', figure, ...body])).toEqual(['statistic']);
    expect(
      reasons(['# Lamps', '', 'The keeper wrote: "No ship has passed here without a greeting."', ...body]),
    ).toEqual(['quotation']);
  });

  it('needs none for what it sums up', () => {
    expect(reported(['# Lamps', '', dated, ...body])).toEqual([]);
    expect(reported([dated, ...body])).toEqual([]);
  });

  it('is no lead where there are no sections', () => {
    expect(reasons(['# Lamps', '', dated])).toEqual(['historical']);
    expect(reasons([dated])).toEqual(['historical']);
  });

  it('ends at the first section', () => {
    expect(reasons(['# Lamps', '', dated, '', '## Oil', '', dated])).toEqual(['historical']);
  });

  it('is not spoken of as a paragraph without a source', () => {
    const { bareParagraphs } = claimsOf(articleOf(['# Lamps', '', dated, '', '## Oil', '', dated]), strict);
    expect(bareParagraphs).toHaveLength(1);
  });
});

describe('sections that make no claims', () => {
  it.each([
    'References',
    'REFERENCES',
    'Sources',
    'Source',
    'Bibliography',
    'Works cited',
    'Literature',
    'Literature cited',
    'Further reading',
    'External links',
    'See also',
    'Notes',
    'Footnotes',
    'Plot',
    'Plot summary',
    'Synopsis',
    'Cast',
    'Characters',
  ])('%s', (title) => {
    expect(reported(['# Lamps', '', '## Oil', '', 'Oil was dear.', '', `## ${title}`, '', figure])).toEqual([]);
  });

  it.each(['Plot of the harbour', 'Notes on oil', 'Sources of light', 'Storytelling', 'Oil'])(
    'are not those with another title: %s',
    (title) => {
      expect(reasons(['# Lamps', '', `## ${title}`, '', figure])).toEqual(['statistic']);
    },
  );

  it('take the sections below them along, and end with the next of their level', () => {
    expect(reported(['# Lamps', '', '## References', '', '### Books', '', figure])).toEqual([]);
    expect(reasons(['# Lamps', '', '## References', '', 'None.', '', '## Oil', '', figure])).toEqual(['statistic']);
  });

  it('are not the whole article where its title reads like one', () => {
    expect(reasons(['# Literature', '', figure])).toEqual(['statistic']);
    expect(reasons(['# Plot', '', '## Oil', '', figure])).toEqual(['statistic']);
    expect(reasons(['Literature', '===', '', figure])).toEqual(['statistic']);
  });

  it('are known with marks behind the heading, and underlined', () => {
    expect(reported(['# Lamps', '', '## References ##', '', figure])).toEqual([]);
    expect(reported(['# Lamps', '', 'References', '---', '', figure])).toEqual([]);
  });
});
