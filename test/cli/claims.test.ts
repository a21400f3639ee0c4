import { describe, expect, it } from 'vitest';
import { lines, workplace } from './command-line.ts';

const uncited = 'In the survey of 2019, 96 percent of the respondents said that they had never read a footnote.';
const cited =
  'The lighthouse keeper wrote that "no ship has ever passed this rock without a greeting" in his diary.[^1]';
const article = lines(
  '# Footnotes',
  '',
  '## Surveys',
  '',
  uncited,
  '',
  '## Diaries',
  '',
  cited,
  '',
  '[^1]: Keeper. (1911). *Diary*.',
);
const dismissed = (sentence: string): string =>
  `${JSON.stringify({ [sentence]: { state: 'dismissed', reason: 'common-knowledge' }, version: 1 })}\n`;

describe('claims on the command line', () => {
  it('are reported as warnings, which fail a build only where it is asked for', async () => {
    const place = await workplace({ 'a.md': article });
    const { code, out } = await place.run(['check', 'a.md']);
    expect(code).toBe(0);
    expect(out).toMatch(/5:24 {2}warning {2}A statistic needs a source: "96 percent"\./);
    expect((await place.run(['check', 'a.md', '--fail-on', 'warning'])).code).toBe(1);
  });

  it('are counted, with a bar for each section', async () => {
    const place = await workplace({ 'a.md': article });
    const { out } = await place.run(['check', 'a.md']);
    expect(out).toContain(
      'Surveys  \u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591\u2591  0 of 1',
    );
    expect(out).toContain(
      'Diaries  \u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588\u2588  1 of 1',
    );
    expect(out).toContain('1 of 2 claims sourced');
  });

  it('are counted in JSON, each with its reason, its words and what covers it', async () => {
    const place = await workplace({ 'a.md': article });
    const { out } = await place.run(['check', 'a.md', '--format', 'json']);
    const [file] = (JSON.parse(out) as { files: { claims: object; findings: { rule: string; data: object }[] }[] })
      .files;
    expect(file?.claims).toEqual({ total: 2, cited: 1, covered: 0, unsourced: 1, dismissed: 0, pending: 0 });
    const finding = file?.findings.find(({ rule }) => rule === 'unsourced-claim');
    const start = article.indexOf('96 percent');
    expect(finding?.data).toMatchObject({
      reason: 'statistic',
      trigger: [start, start + '96 percent'.length],
      coverage: { kind: 'none', why: 'nothing-cited', citation: null },
      satisfiedBy: expect.stringMatching(/^The census/) as unknown,
    });
  });

  it('do not count as sourced while their footnote has no definition', async () => {
    const place = await workplace({ 'a.md': article.replace(/\[\^1\]:.*/, '') });
    expect((await place.run(['check', 'a.md'])).out).toContain('0 of 2 claims sourced');
  });

  it('are left out where the ledger beside the article dismisses them', async () => {
    const place = await workplace({ 'a.md': article, 'a.review.json': dismissed(uncited) });
    const { out } = await place.run(['check', 'a.md']);
    expect(out).not.toContain('unsourced-claim');
    expect(out).toContain('1 of 1 claim sourced');
  });

  it('are left out where a comment in the text dismisses them', async () => {
    const place = await workplace({
      'a.md': article.replace(uncited, `<!-- citation-review-ignore common-knowledge -->\n${uncited}`),
    });
    expect((await place.run(['check', 'a.md'])).out).not.toContain('unsourced-claim');
  });

  it('are all back when the ledger cannot be read, which is said with its line and ends with 2', async () => {
    const broken = `{\n${dismissed(uncited).slice(1, 40)}\n`;
    const place = await workplace({ 'a.md': article, 'a.review.json': broken });
    const { code, out, err } = await place.run(['check', 'a.md']);
    expect(code).toBe(2);
    expect(err).toMatch(/^a\.review\.json:\d+ /m);
    expect(out).toContain('unsourced-claim');
    expect((await place.run(['fix', 'a.md', '--write'])).code).toBe(2);
    expect(await place.read('a.review.json')).toBe(broken);
  });

  it('leave stale dismissals that "check" reports and "fix" takes out of the ledger', async () => {
    const place = await workplace({ 'a.md': article, 'a.review.json': dismissed('A sentence that is gone.') });
    expect((await place.run(['check', 'a.md'])).out).toContain('stale-dismissal');
    const dry = await place.run(['fix', 'a.md']);
    expect(dry.err).toContain('would      Remove 1 stale dismissal from the ledger');
    expect(await place.read('a.review.json')).toContain('A sentence that is gone.');
    const { err } = await place.run(['fix', 'a.md', '--write']);
    expect(err).toContain('done       Remove 1 stale dismissal from the ledger');
    expect(JSON.parse(await place.read('a.review.json'))).toEqual({ version: 1 });
    expect((await place.run(['check', 'a.md'])).out).not.toContain('stale-dismissal');
  });

  it('are looked for as the config file says', async () => {
    const config = JSON.stringify({ claims: { reasons: { statistic: 'hint' }, preset: 'strict' } });
    const place = await workplace({ 'a.md': article, '.citation-review.json': config });
    expect((await place.run(['check', 'a.md'])).out).toMatch(/5:24 {2}hint/);
  });

  it('have a setting that is mistyped named with its line', async () => {
    const place = await workplace({
      'a.md': article,
      '.citation-review.json': '{\n  "claims": { "preset": "strickt" }\n}\n',
    });
    const { code, err } = await place.run(['check', 'a.md']);
    expect(code).toBe(2);
    expect(err).toMatch(/\.citation-review\.json:2 "claims\.preset" must be one of .* Did you mean "strict"\?/);
  });
});
