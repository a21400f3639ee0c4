import fc from 'fast-check';

const label = fc.constantFrom('1', '2', '3', '7', '12', 'note', 'Smith2020', 'a-b');
const word = fc.constantFrom(
  'claim',
  'tends',
  'power',
  '\u{1F600}',
  'na\u00efve',
  '*stress*',
  '10.1000/182',
  '(see x)',
);
const marker = label.map((name) => `[^${name}]`);
const sentence = fc
  .tuple(
    fc.array(word, { minLength: 1, maxLength: 6 }),
    fc.constantFrom('.', ',', '!'),
    fc.array(marker, { maxLength: 3 }),
    fc.boolean(),
  )
  .map(([words, end, markers, before]) => words.join(' ') + (before ? markers.join('') + end : end + markers.join('')));
const definition = fc
  .tuple(
    label,
    fc.constantFrom('A work.', '', 'Source needed: "x".', 'Two lines\n    of a note.', 'One.\n\n    Two paragraphs.'),
  )
  .map(([name, text]) => `[^${name}]: ${text}`);
const block = fc.oneof(
  { weight: 5, arbitrary: fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' ')) },
  {
    weight: 4,
    arbitrary: fc.array(definition, { minLength: 1, maxLength: 3 }).map((definitions) => definitions.join('\n')),
  },
  { weight: 1, arbitrary: definition.map((one) => `> ${one.replaceAll('\n', '\n> ')}`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '# Heading',
      '- item\n- item',
      '> quote',
      '```\n[^1]: code\n```',
      '| a | b |\n| - | - |',
    ),
  },
);

/** Small Markdown articles with footnotes of every kind, with each line end and with and without a byte order mark. */
export const generatedArticles: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(block, { maxLength: 7 }),
    fc.constantFrom('\n\n', '\n\n\n'),
    fc.constantFrom('', '\n', '\n\n', '  \n'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(
    ([blocks, gap, end, lineEnd, mark]) => (mark ? '\uFEFF' : '') + (blocks.join(gap) + end).replaceAll('\n', lineEnd),
  );
