import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dismissalReasons, type Dismissal } from '../../src/claims/dismissal.ts';
import { readLedger, writeLedger } from '../../src/review/ledger-file.ts';
import { isFieldName } from '../../src/review/ledger-schema.ts';
import { emptyLedger, withDismissal, without } from '../../src/review/ledger.ts';

const apollo = 'Apollo emphasized that these results do not show intent.';
const bostrom = 'Bostrom argued that most final goals share instrumental ones.';
const zebra = 'Zebras were never tamed.';

function file(...lines: string[]): string {
  return ['{', ...lines, '}', ''].join('\n');
}

function line(key: string, fields = '"state": "dismissed", "reason": "irrelevant"'): string {
  return `  ${JSON.stringify(key)}: { ${fields} },`;
}

function ledgerOf(...keys: string[]) {
  return keys.reduce((ledger, key) => withDismissal(ledger, key, { reason: 'irrelevant' }), emptyLedger);
}

const last = '  "version": 1';

describe('writing a ledger', () => {
  it('puts one claim on a line, in order, and the version last', () => {
    const ledger = withDismissal(ledgerOf(zebra), apollo, {
      on: '2026-11-24',
      by: 'A. Reviewer',
      note: 'two\nlines',
      reason: 'common-knowledge',
    });
    const fields =
      '"state": "dismissed", "reason": "common-knowledge", "note": "two\\nlines", "by": "A. Reviewer", "on": "2026-11-24"';
    expect(writeLedger(ledger)).toBe(file(line(apollo, fields), line(zebra), last));
    expect(writeLedger(emptyLedger)).toBe(file(last));
  });

  it('keeps states and fields that it does not know, to the digit', () => {
    const text = file(
      '  "$schema": "https://example.org/ledger.schema.json",',
      line(apollo, '"state": "verified", "source": { "__proto__": [1, {}], "page": 12345678901234567890.0 }'),
      line(zebra, '"state": "dismissed", "reason": "other", "__proto__": null, "seen": ["a", "\\u0041"]'),
      '  "reviewers": ["A", "B"],',
      last,
    );
    const { ledger, problems } = readLedger(text);
    expect(problems).toEqual([]);
    expect(ledger.dismissalOf(apollo)).toBeNull();
    expect(ledger.entries.get(apollo)?.state).toBe('verified');
    expect(writeLedger(ledger)).toBe(text);
  });

  it('keeps the unknown fields of a claim that is dismissed again', () => {
    const { ledger } = readLedger(file(line(apollo, '"state": "disputed", "reason": 7, "talk": [1]'), last));
    expect(writeLedger(withDismissal(ledger, apollo, { reason: 'other' }))).toBe(
      file(line(apollo, '"state": "dismissed", "reason": "other", "talk": [1]'), last),
    );
  });

  it('keeps the line ends of the file', () => {
    const text = file(line(apollo), last).replaceAll('\n', '\r\n');
    const { ledger } = readLedger(text);
    expect(writeLedger(ledger)).toBe(text);
    expect(writeLedger(without(ledger, [apollo]))).toBe('{\r\n  "version": 1\r\n}\r\n');
  });

  it('gives what its schema allows, and the schema refuses a mistyped state', () => {
    const schema = JSON.parse(readFileSync('schemas/ledger.schema.json', 'utf8')) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    const text = writeLedger(withDismissal(ledgerOf(zebra), apollo, { reason: 'other', on: '2026-11-24' }));
    expect(validate(JSON.parse(text))).toBe(true);
    expect(validate({ [apollo]: { state: 'dismised', reason: 'other' }, version: 1 })).toBe(false);
    expect(validate({ later: [], version: 1 })).toBe(true);
  });

  it('gives what reads as the same ledger, whatever the claims are', () => {
    const text = fc.string({ unit: 'binary' });
    const key = fc
      .oneof(text, fc.constantFrom('__proto__', 'constructor', 'He said "no".', 'a\\', '\uD800', '<<<<<<<', '\u2028'))
      .filter((name) => !isFieldName(name));
    const dismissal: fc.Arbitrary<Dismissal> = fc.record(
      {
        reason: fc.constantFrom(...dismissalReasons.map(({ reason }) => reason)),
        note: text,
        by: text,
        on: fc.constant('2026-11-24'),
      },
      { requiredKeys: ['reason'] },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, dismissal)), (claims) => {
        const ledger = claims.reduce((before, claim) => withDismissal(before, ...claim), emptyLedger);
        const read = readLedger(writeLedger(ledger));
        expect(read.problems).toEqual([]);
        expect([...read.ledger.entries]).toEqual([...ledger.entries]);
        expect(writeLedger(read.ledger)).toBe(writeLedger(ledger));
      }),
    );
  });
});

describe('reading a ledger', () => {
  it('takes an empty file and a byte order mark', () => {
    expect(readLedger(' \r\n')).toMatchObject({ problems: [], readOnly: false });
    const { ledger, problems } = readLedger(`\uFEFF${file(line(apollo), last)}`);
    expect(problems).toEqual([]);
    expect(ledger.keys).toEqual([apollo]);
  });

  it('takes a file that a formatter has written anew', () => {
    const text = JSON.stringify({ version: 1, [apollo]: { reason: 'irrelevant', state: 'dismissed' } }, null, 8);
    expect(writeLedger(readLedger(text).ledger)).toBe(file(line(apollo), last));
  });

  it('never pollutes an object', () => {
    const { ledger } = readLedger(file(line('__proto__'), '  "constructor": { "prototype": { "a": 1 } },', last));
    expect(ledger.dismissalOf('__proto__')).toEqual({ reason: 'irrelevant' });
    expect(({} as Record<string, unknown>)['state']).toBeUndefined();
  });
});

describe('a ledger of which nothing can be told', () => {
  const cases: readonly [what: string, text: string, line: number, message: string][] = [
    [
      'broken JSON',
      file(line(apollo).slice(0, -1), line(zebra), last),
      3,
      'This is not valid JSON: put a comma before this.',
    ],
    [
      'a comma behind the last line',
      file(line(apollo), `${last},`),
      4,
      'This is not valid JSON: put the name in quotes, or take out the comma before this.',
    ],
    ['a comment', file('  // ours', last), 2, 'This is not valid JSON: take out the comment.'],
    ['a text that is cut off', `{\n${line(apollo)}\n  "Zeb`, 3, 'This is not valid JSON: put the closing quote.'],
    [
      'a merge that is not finished',
      file(line(apollo), '<<<<<<< ours', line(bostrom), '=======', line(zebra), '>>>>>>> theirs', last),
      3,
      'A merge is not finished here ("<<<<<<<"): keep the claims of both sides, each of them once, and take out the lines of marks.',
    ],
    [
      'a mark that a merge left behind',
      file(line(apollo), '>>>>>>> theirs', last).replaceAll('\n', '\r\n'),
      3,
      'A merge is not finished here (">>>>>>>"): keep the claims of both sides, each of them once, and take out the lines of marks.',
    ],
    [
      'a later version',
      file(line(apollo), '  "version": 2'),
      3,
      'A later Citation Review wrote this file ("version": 2): update yours.',
    ],
    [
      'a version that is none',
      file(line(apollo), '  "version": "1"'),
      3,
      'There is no such version. If the file is a ledger, make this "version": 1.',
    ],
    [
      'no version',
      '{ "reviews": [] }',
      1,
      'The file has no version. If it is a ledger, make "version": 1 its last line.',
    ],
    ['a list', '\n[]', 2, 'The file must be an object in braces, not a list.'],
    [
      'a value nested too deeply',
      file(`  "a": ${'['.repeat(70)}${']'.repeat(70)},`, last),
      2,
      'This is nested too deeply: take it out.',
    ],
    ['a nesting that exhausts the parser', '['.repeat(1_000_000), 1, 'This is nested too deeply: take it out.'],
    [
      'more than 10 million characters',
      ' '.repeat(10_000_001),
      1,
      'This has more than 10 million characters, and is no ledger: move it away.',
    ],
  ];
  for (const [what, text, line, message] of cases) {
    it(`has ${what}: it decides nothing, and names the line and the mend`, () => {
      const { ledger, problems, readOnly } = readLedger(text);
      expect(problems).toEqual([{ message, line }]);
      expect(readOnly).toBe(true);
      expect(ledger.keys).toEqual([]);
    });
  }
});

describe('a ledger with a faulty line', () => {
  const cases: readonly [what: string, text: string, message: string][] = [
    ['a claim that is no object', `  "${zebra}": true,`, `"${zebra}" must be an object in braces, not true.`],
    ['no state', line(zebra, '"reason": "other"'), 'This claim has no "state": add one, such as "state": "dismissed".'],
    [
      'no reason',
      line(zebra, '"state": "dismissed"'),
      'This claim has no "reason": add one, such as "reason": "other".',
    ],
    ['a state that is no text', line(zebra, '"state": 1'), `"${zebra}.state" must be a text in quotes, not 1.`],
    [
      'a reason that is none',
      line(zebra, '"state": "dismissed", "reason": "irelevant"'),
      `"${zebra}.reason" must be one of "common-knowledge", "cited-elsewhere", "not-a-claim", "irrelevant", "other", not "irelevant". Did you mean "irrelevant"?`,
    ],
    [
      'a note that is no text',
      line(zebra, '"state": "dismissed", "reason": "other", "note": null'),
      `"${zebra}.note" must be a text in quotes, not null.`,
    ],
    [
      'a day in words',
      line(zebra, '"state": "dismissed", "reason": "other", "on": "Monday"'),
      `"${zebra}.on" is "Monday". A day is written as 2026-11-24.`,
    ],
    [
      'a field twice',
      line(zebra, '"state": "dismissed", "state": "verified", "reason": "other"'),
      '"state" stands here for the second time: keep one.',
    ],
  ];
  for (const [what, faulty, message] of cases) {
    it(`has ${what}: that claim is undecided and the others stay dismissed`, () => {
      const { ledger, problems, readOnly } = readLedger(file(line(apollo), line(bostrom), faulty, last));
      expect(problems).toEqual([{ message, line: 4 }]);
      expect(readOnly).toBe(true);
      expect(ledger.keys).toEqual([apollo, bostrom]);
    });
  }

  it('has a claim twice: it is undecided, and the second one is named', () => {
    const { ledger, problems } = readLedger(file(line(zebra), line(apollo), line(zebra), last));
    expect(problems).toEqual([{ message: `"${zebra}" stands here for the second time: keep one.`, line: 4 }]);
    expect(ledger.keys).toEqual([apollo]);
  });

  it('names every fault in order of lines, up to a hundred', () => {
    const faulty = Array.from({ length: 150 }, (_, at) => line(`Claim ${at}`, '"state": 1'));
    const { problems } = readLedger(file(line(zebra), ...faulty, line(zebra), last));
    expect(problems.map(({ line }) => line)).toEqual(Array.from({ length: 100 }, (_, at) => at + 3));
  });

  it('is neither edited nor written: the error names the line and the mend', () => {
    const { ledger } = readLedger(file(line(apollo), line(zebra, '"state": 1'), last));
    const message = `The ledger stays as it is until its line 3 is mended. "${zebra}.state" must be a text in quotes, not 1.`;
    expect(() => withDismissal(ledger, bostrom, { reason: 'other' })).toThrow(message);
    expect(() => without(ledger, [apollo])).toThrow(message);
    expect(() => writeLedger(ledger)).toThrow(message);
  });
});

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.skipIf(!hasGit)('merging ledgers with git (skipped where git is missing)', () => {
  function merged(base: string, ours: string, theirs: string, ...options: string[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    try {
      const files = Object.entries({ ours, base, theirs }).map(([name, text]) => {
        writeFileSync(join(folder, name), text);
        return join(folder, name);
      });
      return execFileSync('git', ['merge-file', '-p', ...options, ...files], { encoding: 'utf8', stdio: 'pipe' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('joins what two people dismissed in different places, the end of the file among them', () => {
    const base = writeLedger(ledgerOf(bostrom));
    const ours = writeLedger(ledgerOf(apollo, bostrom));
    const theirs = writeLedger(ledgerOf(bostrom, zebra));
    expect(merged(base, ours, theirs)).toBe(writeLedger(ledgerOf(apollo, bostrom, zebra)));
  });

  it('joins a claim that was taken out at the end with one that was changed before', () => {
    const base = ledgerOf(apollo, bostrom, zebra);
    const ours = writeLedger(without(base, [zebra]));
    const theirs = writeLedger(withDismissal(base, apollo, { reason: 'other', note: 'changed' }));
    expect(merged(writeLedger(base), ours, theirs)).toBe(
      writeLedger(withDismissal(ledgerOf(apollo, bostrom), apollo, { reason: 'other', note: 'changed' })),
    );
  });

  it('joins two claims of the same place too where git is told merge=union', () => {
    const ours = writeLedger(ledgerOf(apollo, zebra));
    const theirs = writeLedger(ledgerOf(bostrom));
    const { ledger, problems } = readLedger(merged(writeLedger(emptyLedger), ours, theirs, '--union'));
    expect(problems).toEqual([]);
    expect(ledger.keys).toEqual([apollo, bostrom, zebra]);
  });
});
