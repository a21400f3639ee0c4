import { describe, expect, it } from 'vitest';
import type { CouldNotCheck, Resolution } from '../../src/references/resolution.ts';
import { unresolvedIdentifier as rule } from '../../src/rules/unresolved-identifier.ts';
import { check, reported } from './checking.ts';

const lines = ['See doi:10.1000/182.', '', '[^1]: Also doi:10.1000/182'];

function answer(resolution: Resolution | null) {
  return { known: () => resolution };
}

function couldNotCheck(code: CouldNotCheck['code']) {
  return answer({ outcome: 'could-not-check', reason: 'Crossref answered 503', code });
}

describe('an identifier that was looked up', () => {
  it('is reported wherever it stands when it does not exist, with who said so and when', () => {
    const circumstances = answer({ outcome: 'not-found', source: 'doi.org', retrievedAt: '2026-01-02T03:04:05Z' });
    expect(reported(rule, lines, circumstances)).toEqual(['doi:10.1000/182', 'doi:10.1000/182']);
    expect(check(rule, lines, circumstances)[0]?.message).toBe(
      '"doi:10.1000/182" does not exist, said doi.org on 2026-01-02. Compare it with the work itself.',
    );
  });

  it('is only information when it could not be checked, whatever the settings say of the rule', () => {
    const [finding] = check(rule, lines, couldNotCheck('server-error'));
    expect(finding).toMatchObject({
      severity: 'info',
      message: '"doi:10.1000/182" could not be checked: Crossref answered 503. Try again later.',
    });
  });

  it.each(['offline', 'unsupported', 'cancelled'] as const)('is not reported when nobody was asked: %s', (code) => {
    expect(check(rule, lines, couldNotCheck(code))).toEqual([]);
  });

  it('is not reported when nothing is known of it', () => {
    expect(check(rule, lines)).toEqual([]);
  });

  it('is not reported when it cannot be one, which is a fault of its own', () => {
    const circumstances = answer({ outcome: 'not-found', source: 'library', retrievedAt: '2026-01-02T03:04:05Z' });
    expect(check(rule, ['ISBN 978-0-19-967811-3'], circumstances)).toEqual([]);
  });
});
