import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { FileReport } from '../../src/cli/reporters/file-report.ts';
import { lines, workplace, type Workplace } from './command-line.ts';

const library = JSON.stringify([
  {
    id: 'omohundro2008',
    type: 'paper-conference',
    title: 'The Basic AI Drives',
    author: [{ family: 'Omohundro', given: 'Stephen M.' }],
    issued: { 'date-parts': [[2008]] },
    DOI: '10.1000/182',
  },
]);

const article = lines(
  '# On drives',
  '',
  'Agents resist change.[^1] Some do not (doi:10.1000/182).[^2][^3]',
  '',
  '[^2]: Omohundro, S. M. (2008). *The Basic AI Drives*. <https://doi.org/10.1000/182>',
  '[^3]: See <https://doi.org/10.1000/183>',
  '[^4]:',
);

interface JsonReport {
  readonly files: readonly FileReport[];
  readonly summary: { readonly files: number; readonly findings: Readonly<Record<string, number>> };
}

async function json(place: Workplace, ...args: string[]): Promise<JsonReport> {
  const { out } = await place.run(['check', '--format', 'json', ...args]);
  return JSON.parse(out) as JsonReport;
}

async function firstFile(place: Workplace, ...args: string[]): Promise<FileReport> {
  const [file] = (await json(place, ...args)).files;
  if (file === undefined) throw new Error('No file was reviewed');
  return file;
}

describe('--format json', () => {
  it('is as its schema says', async () => {
    const schema = JSON.parse(await readFile('docs/check-output.schema.json', 'utf8')) as object;
    const validate = new Ajv({ strictTypes: true, allErrors: true }).compile(schema);
    const place = await workplace({
      'a.md': article,
      'references.json': library,
      'empty.md': '',
      'plain.md': 'Words.\n',
    });
    validate(await json(place, 'a.md', 'empty.md', 'plain.md', 'none.md'));
    expect(validate.errors).toBeNull();
  });

  it('counts words and sentences of the body, and says the status', async () => {
    const place = await workplace({ 'a.md': article });
    expect(await firstFile(place, 'a.md')).toMatchObject({
      path: 'a.md',
      words: 9,
      sentences: 3,
      status: 'needs-citations',
      claims: { total: 2, cited: 2, covered: 0, unsourced: 0, dismissed: 0, pending: 1 },
    });
  });

  it('lists every footnote with what is known of it, in the order of first use', async () => {
    const place = await workplace({ 'a.md': article, 'references.json': library });
    const { footnotes } = await firstFile(place, 'a.md', '--offline');
    expect(footnotes).toMatchObject([
      { label: '1', uses: 1, defined: false, text: null, identifiers: [], reference: null, resolution: 'none' },
      {
        label: '2',
        uses: 1,
        defined: true,
        text: 'Omohundro, S. M. (2008). *The Basic AI Drives*. <https://doi.org/10.1000/182>',
        identifiers: [{ kind: 'doi', value: '10.1000/182' }],
        reference: { id: 'omohundro2008', title: 'The Basic AI Drives' },
        resolution: 'resolved',
      },
      {
        label: '3',
        defined: true,
        identifiers: [{ kind: 'doi', value: '10.1000/183' }],
        reference: null,
        resolution: 'could-not-check',
      },
      { label: '4', uses: 0, defined: false, text: '', resolution: 'none' },
    ]);
  });

  it('places findings by lines and columns from 1 and offsets from 0, in UTF-16 code units', async () => {
    const text = '\uFEFF# 😀\r\n\r\n😀\tAgents resist change.[^1]\r\n';
    const place = await workplace({ 'a.md': text });
    const file = await firstFile(place, 'a.md');
    const offset = text.indexOf('[^1]');
    expect(file.findings.find(({ rule }) => rule === 'undefined-footnote')).toMatchObject({
      line: 3,
      column: 25,
      endLine: 3,
      endColumn: 29,
      offset,
      length: 4,
    });
  });

  it('does not count the byte order mark as a column', async () => {
    const place = await workplace({ 'a.md': '\uFEFFA claim.[^1]\n' });
    const { findings } = await firstFile(place, 'a.md');
    expect(findings[0]).toMatchObject({ line: 1, column: 9, offset: 9 });
  });

  it('gives fixes as edits that can be applied, with references from the library formatted', async () => {
    const place = await workplace({
      'a.md': lines('Agents resist change (doi:10.1000/182).[^1]'),
      'references.json': library,
    });
    const { findings } = await firstFile(place, 'a.md', '--offline');
    const titles = findings.flatMap(({ fixes }) => fixes);
    expect(titles.length).toBeGreaterThan(0);
    const inserted = titles.flatMap(({ edits }) => edits.map(({ text }) => text));
    expect(inserted.some((text) => text.startsWith('\n\n[^1]: ') && text.includes('*'))).toBe(true);
  });

  it('leaves out a fix for which a service would have to be asked', async () => {
    const place = await workplace({ 'a.md': lines('Agents resist change (doi:10.1000/999).[^1]') });
    const { findings } = await firstFile(place, 'a.md', '--offline');
    for (const { fixes } of findings) for (const { edits } of fixes) expect(edits.length).toBeGreaterThan(0);
  });

  it('prints nothing but JSON, even when a file cannot be read', async () => {
    const place = await workplace({});
    const { code, out } = await place.run(['check', '--format', 'json', 'none.md']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      files: [],
      summary: { files: 0, findings: { error: 0, warning: 0, info: 0, hint: 0 } },
    });
  });
});

describe('--format sarif', () => {
  interface SarifRule {
    readonly id: string;
    readonly help: { readonly text: string };
  }

  interface Sarif {
    readonly version: string;
    readonly runs: readonly [
      {
        readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
        readonly columnKind: string;
        readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
        readonly results: readonly {
          readonly ruleId: string;
          readonly ruleIndex: number;
          readonly level: string;
          readonly locations: readonly [{ readonly physicalLocation: object }];
        }[];
      },
    ];
  }

  it('names every rule, and each result by its rule, level and region', async () => {
    const place = await workplace({ 'a b.md': 'A claim.[^1]\n' });
    const { code, out } = await place.run(['check', '--format', 'sarif', 'a b.md']);
    const { version, runs } = JSON.parse(out) as Sarif;
    const [{ tool, columnKind, results, invocations }] = runs;
    expect({ code, version, columnKind }).toEqual({ code: 1, version: '2.1.0', columnKind: 'utf16CodeUnits' });
    expect(invocations[0].executionSuccessful).toBe(true);
    for (const { id, help } of tool.driver.rules) expect(help.text).toContain(`docs/rules/${id}.md`);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    expect(results.find(({ ruleId }) => ruleId === 'undefined-footnote')).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b.md', uriBaseId: 'WORKING_FOLDER' },
            region: { startLine: 1, startColumn: 9, endLine: 1, endColumn: 13, charOffset: 8, charLength: 4 },
          },
        },
      ],
    });
  });

  it('says when a file could not be reviewed', async () => {
    const place = await workplace({});
    const { out } = await place.run(['check', '--format', 'sarif', 'none.md']);
    expect(JSON.parse(out)).toMatchObject({
      runs: [{ invocations: [{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] }] }],
    });
  });
});

describe('--format github', () => {
  it('is one workflow command a finding, with what has a meaning in one escaped', async () => {
    const place = await workplace({ 'a,b:100%.md': 'A claim.[^1%]\n' });
    const { code, out } = await place.run(['check', '--format', 'github', 'a,b:100%.md']);
    expect(code).toBe(1);
    const [command] = out.split('\n');
    expect(command).toMatch(
      /^::error file=a%2Cb%3A100%25\.md,line=1,endLine=1,col=9,endColumn=14,title=undefined-footnote::/,
    );
    expect(command?.replace(/^.*?::/, '')).not.toMatch(/%(?!25|0A|0D|3A|2C)/);
  });

  it('reports a file that cannot be read as an error', async () => {
    const place = await workplace({});
    const { out } = await place.run(['check', '--format', 'github', 'none.md']);
    expect(out).toMatch(/^::error::.*none\.md/);
  });
});
