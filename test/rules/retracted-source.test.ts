import { describe, expect, it } from 'vitest';
import { retractedSource as rule } from '../../src/rules/retracted-source.ts';
import { check, reported } from './checking.ts';
import { stands, unknown, wakefield } from './standing.ts';

const { lines, retraction } = wakefield;

describe('a source that was retracted', () => {
  it('is reported where it is cited, with who said so, when and where', () => {
    const circumstances = stands({ notices: [retraction] });
    expect(reported(rule, lines, circumstances)).toEqual(['https://doi.org/10.1016/S0140-6736(97)11096-0']);
    expect(check(rule, lines, circumstances)[0]).toMatchObject({
      message:
        '"https://doi.org/10.1016/S0140-6736(97)11096-0" was retracted on 2010-02-06, said the publisher ' +
        '(notice: doi:10.1016/s0140-6736(10)60175-4). Do not lean a claim on it.',
      data: { notice: { kind: 'retraction', source: 'publisher' } },
    });
  });

  it('is reported when a published work was withdrawn', () => {
    const withdrawal = { kind: 'withdrawal', source: 'retraction-watch' } as const;
    expect(check(rule, lines, stands({ notices: [withdrawal] }))[0]?.message).toContain(
      'was withdrawn, said Retraction Watch.',
    );
    expect(check(rule, lines, stands({ isPreprint: true, notices: [withdrawal] }))).toEqual([]);
  });

  it('is only information where the text says so itself', () => {
    const [first, ...others] = lines;
    const said = [...others.map((line) => line.replace('1998.', '1998 (retracted).')), first];
    const [finding] = check(rule, said, stands({ notices: [retraction] }));
    expect(finding).toMatchObject({ ownSeverity: 'info' });
    expect(finding?.message).toMatch(/ The text says so\.$/);
  });

  it.each([
    'Smith J. (2010). Public concerns about vaccine safety.',
    'Quantum error correction with qubits.',
    'Wakefield, A. (1998). RETRACTED: Ileal-lymphoid-nodular hyperplasia. *The Lancet*, *351*, 637-641.',
    'There is growing concern that vaccines harm children.',
  ])('is no information where the text only sounds so: %s', (words) => {
    const [finding] = check(rule, [`${words} doi:10.1016/S0140-6736(97)11096-0`], stands({ notices: [retraction] }));
    expect(finding).not.toHaveProperty('ownSeverity');
  });

  it('is reported for a work of the library, by its key and by its title', () => {
    const items = [
      {
        id: 'wakefield1998',
        type: 'article-journal',
        title: 'Ileal-lymphoid-nodular hyperplasia',
        DOI: '10.1016/S0140-6736(97)11096-0',
      },
    ];
    const article = [
      'It was claimed [@wakefield1998].[^1]',
      '',
      '[^1]: Ileal-lymphoid-nodular hyperplasia. The Lancet',
    ];
    expect(reported(rule, article, { items, ...stands({ notices: [retraction] }) })).toEqual([
      '@wakefield1998',
      'Ileal-lymphoid-nodular hyperplasia. The Lancet',
    ]);
  });
});

describe('whether a source was retracted', () => {
  it('is said not to be known when nobody could say', () => {
    expect(check(rule, lines, unknown('server-error'))[0]).toMatchObject({
      severity: 'info',
      message:
        'Whether "https://doi.org/10.1016/S0140-6736(97)11096-0" was retracted could not be checked: Crossref answered 503. Try again later.',
    });
  });

  it('is said not to be known when only some could say, and they know of nothing', () => {
    const unchecked = ['Crossref answered 503'];
    expect(check(rule, lines, stands({}, { unchecked }))[0]?.message).toContain('could only be checked in part');
    expect(check(rule, lines, stands({ notices: [retraction] }, { unchecked }))).toHaveLength(1);
  });

  it.each(['offline', 'unsupported', 'cancelled'] as const)('is not spoken of when nobody was asked: %s', (code) => {
    expect(check(rule, lines, unknown(code))).toEqual([]);
  });

  it('is not spoken of for a source that stands', () => {
    expect(check(rule, lines, stands({}))).toEqual([]);
    expect(check(rule, lines)).toEqual([]);
  });
});
