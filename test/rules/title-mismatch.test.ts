import { describe, expect, it } from 'vitest';
import { titleMismatch as rule } from '../../src/rules/title-mismatch.ts';
import { afterFix, check } from './checking.ts';
import { cohen } from './mismatching.ts';

const definition = ['', '[^1]: doi:10.1002/aaai.12064'];
const nearly = 'Hutter, in "Advanced Artificial Agents Intervene in Reward Provision," says so.[^1]';

function found(sentence: string): readonly string[] {
  return check(rule, [sentence, ...definition], { items: [cohen], known: () => resolved }).map(
    ({ message }) => message,
  );
}
const resolved = { outcome: 'resolved', item: cohen, source: 'library', retrievedAt: null, stale: false } as const;

describe('a title that is nearly the work\u2019s', () => {
  it('is reported against what the footnote stands for', () => {
    expect(found(nearly)).toEqual([
      'The work is called "Advanced Artificial Agents Intervene in the Provision of Re\u2026", and not ' +
        '"Advanced Artificial Agents Intervene in Reward Provision". Correct the title, or cite the work that is meant.',
    ]);
  });

  it('is corrected when asked, within its quotation marks', () => {
    expect(afterFix(rule, [nearly, ...definition], { items: [cohen], known: () => resolved })[0]).toBe(
      'Hutter, in "Advanced Artificial Agents Intervene in the Provision of Reward," says so.[^1]',
    );
  });
});

describe('a title that is not reported', () => {
  it.each([
    ['is the work\u2019s', nearly.replace('Reward Provision', 'the Provision of Reward')],
    ['differs in signs and capitals', nearly.replace('Reward Provision', 'the provision of reward')],
    [
      'is that of another work',
      nearly.replace('Advanced Artificial Agents Intervene in Reward Provision', 'A Theory of Almost Everything'),
    ],
    ['stands beside another marker', `${nearly}[^2]`],
  ])('%s', (_, sentence) => {
    expect(found(sentence)).toEqual([]);
  });
});
