import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

interface Pattern {
  readonly match?: string;
  readonly patterns?: readonly Pattern[];
}

const { repository } = JSON.parse(
  readFileSync(join(root, 'syntaxes/citation-review.injection.tmLanguage.json'), 'utf8'),
) as { readonly repository: Readonly<Record<string, Pattern>> };

/** What the patterns of one part of the grammar match in a text. The patterns are such as JavaScript reads too. */
function matches(part: string, text: string): readonly string[] {
  const { match, patterns = [] } = repository[part] ?? {};
  const all = [match, ...patterns.map((pattern) => pattern.match)].filter((one) => one !== undefined);
  return all.flatMap((one) => {
    const isCaseless = one.startsWith('(?i)');
    const expression = new RegExp(one.replace('(?i)', ''), isCaseless ? 'gim' : 'gm');
    return [...text.matchAll(expression)].map(([found]) => found);
  });
}

describe('the grammar', () => {
  it.each([
    ['marker', 'A claim.[^1] Another.[^a:b-c]', ['[^1]', '[^a:b-c]']],
    ['marker', 'No [^marker with spaces] and no [link].', []],
    ['definition', '[^1]: A text.\n  [^two]: Another.\nNot [^3]: here.', ['[^1]:', '  [^two]:']],
    [
      'identifier',
      'See doi:10.1000/182, 10.1002/(SICI)1097-4571(199009).',
      ['doi:10.1000/182', '10.1002/(SICI)1097-4571(199009'],
    ],
    ['identifier', 'arXiv:1912.01683v2 and arXiv:hep-th/9901001.', ['arXiv:1912.01683v2', 'arXiv:hep-th/9901001']],
    ['identifier', 'ISBN 978-0-19-967811-2; ISBN 0-19-967811-X.', ['ISBN 978-0-19-967811-2', 'ISBN 0-19-967811-X']],
    ['identifier', 'PMID: 123456 and PMC7654321.', ['PMID: 123456', 'PMC7654321']],
    ['identifier', 'Version 10.5 of 2021.', []],
    ['citation-key', 'As [@doe2020; -@roe:1999, p. 3] and @smith.', ['@doe2020', '-@roe:1999', '@smith']],
    ['citation-key', 'Write to me@example.org.', []],
  ])('finds in a text each %s: %j', (part, text, found) => {
    expect(matches(part, text)).toEqual(found);
  });
});
