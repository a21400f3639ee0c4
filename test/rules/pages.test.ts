import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asThePagesSay } from './standing.ts';
import { rules } from '../../src/rules/index.ts';
import { check } from './checking.ts';

const pages = new URL('../../docs/rules/', import.meta.url);

function read(name: string): string {
  return readFileSync(new URL(name, pages), 'utf8');
}

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('the rule $id', ({ id, rule }) => {
  it('has a page that says its severity and how it is set', () => {
    const page = read(`${id}.md`);
    expect(page).toMatch(new RegExp(`^# ${id}\n`));
    expect(page).toContain(`Severity: ${rule.defaultSeverity}.`);
    expect(page).toContain(`"citationReview.rules.${id}"`);
    expect(page).toContain(`{ "rules": { "${id}": `);
  });

  it('finds what its page gives as the example, and not what the fix makes of it', () => {
    const [before = '', after = ''] = [...read(`${id}.md`).matchAll(/^```markdown\n([^]*?)^```$/gm)].map(
      ([, text]) => text ?? '',
    );
    const found = (text: string) => check(rule, text.split('\n'), asThePagesSay).length;
    expect(found(before)).toBeGreaterThan(0);
    expect(found(after)).toBe(0);
  });

  it('has a test', () => {
    expect(existsSync(new URL(`${id}.test.ts`, import.meta.url))).toBe(true);
  });

  it('has a summary of one sentence', () => {
    expect(rule.summary).toMatch(/^Reports [^.]+\.$/);
  });
});

describe('the table of all rules', () => {
  it('says what the rules say', () => {
    const rows = read('README.md').match(/^\| \[`.*$/gm) ?? [];
    const cells = rows.map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );
    expect(cells).toEqual(
      rules.map(({ id, defaultSeverity, summary }) => [`[\`${id}\`](${id}.md)`, defaultSeverity, summary]),
    );
  });

  it('has no page for a rule that is gone', () => {
    const names = readdirSync(pages).filter((name) => name !== 'README.md');
    expect(names.toSorted()).toEqual(rules.map(({ id }) => `${id}.md`).toSorted());
  });
});
