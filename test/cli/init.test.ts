import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/review/config.ts';
import { workplace } from './command-line.ts';

describe('init', () => {
  it('writes a config that explains and sets every setting a project may set, without a fault', async () => {
    const place = await workplace({ 'a.md': 'A claim.[^1]\n' });
    expect((await place.run(['init'])).code).toBe(0);
    const text = await place.read('.citation-review.json');
    expect(readConfig(text, place.path('.citation-review.json'), 'discovered')).toMatchObject({
      problems: [],
      settings: { library: [], style: 'apa', locale: 'en-US', rules: {}, network: 'whenAsked' },
    });
    expect(text).toContain('undefined-footnote');
    expect(await place.run(['check', 'a.md'])).toMatchObject({ code: 1, err: '' });
  });

  it('writes what the schema of the config file allows', async () => {
    const place = await workplace({});
    await place.run(['init']);
    const schema = JSON.parse(await readFile('schemas/config.schema.json', 'utf8')) as object;
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
    validate(parse(await place.read('.citation-review.json')));
    expect(validate.errors).toBeNull();
    validate({ styl: 'apa', rules: { 'undefined-footnote': 'loud' } });
    expect(validate.errors).toHaveLength(2);
  });

  it('never overwrites a config', async () => {
    const place = await workplace({ '.citation-review.json': '{}' });
    const { code, err } = await place.run(['init']);
    expect(code).toBe(2);
    expect(err).toBe('.citation-review.json is there already, and was left as it is.\n');
    expect(await place.read('.citation-review.json')).toBe('{}');
  });
});
