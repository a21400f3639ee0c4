import { describe, expect, it } from 'vitest';
import { works } from '../references/format/works.ts';
import { workplace } from './command-line.ts';

const library = JSON.stringify([works['journal article']]);

describe('cite', () => {
  it('prints the reference for a key of a library that stands here, or is named', async () => {
    const here = await workplace({ 'references.json': library });
    const { code, out, err } = await here.run(['cite', 'bostrom2012', '--offline']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Bostrom, N\. \(2012\)\. The superintelligent will\. \*Minds and Machines\*, \*22\*\(2\), 71–85\. /,
    );
    expect(out.trim().split('\n')).toHaveLength(1);
    const elsewhere = await workplace({ 'sub/mine.json': library });
    expect(await elsewhere.run(['cite', '@bostrom2012', '--offline', '--library', 'sub/mine.json'])).toMatchObject({
      out,
    });
  });

  it('finds the work of an identifier in the library, however it is written', async () => {
    const place = await workplace({ 'references.json': library });
    const { out } = await place.run(['cite', 'bostrom2012', '--offline']);
    for (const identifier of ['10.1007/S11023-012-9281-3', 'https://doi.org/10.1007/s11023-012-9281-3']) {
      expect(await place.run(['cite', identifier, '--offline'])).toMatchObject({ code: 0, out });
    }
  });

  it('writes in the style and the form that are asked for', async () => {
    const place = await workplace({ 'references.json': library });
    const cite = async (...args: string[]) => (await place.run(['cite', 'bostrom2012', '--offline', ...args])).out;
    expect(await cite('--to', 'text')).toMatch(
      /^Bostrom, N\. \(2012\)\. The superintelligent will\. Minds and Machines, 22/,
    );
    expect(await cite('--to', 'html')).toContain('<i>Minds and Machines</i>');
    expect(await cite('--style', 'vancouver', '--to', 'text')).toMatch(/^Bostrom N\. The superintelligent will\./);
    expect(await cite('--to', 'bibtex')).toMatch(/^@article\{bostrom2012,/);
    expect(await cite('--to', 'ris')).toMatch(/^TY {2}- JOUR\r?\n/);
    expect(JSON.parse(await cite('--to', 'csl-json'))).toMatchObject([{ id: 'bostrom2012', page: '71-85' }]);
  });

  it('ends with 1 for what is neither a key nor an identifier, and still prints the others', async () => {
    const place = await workplace({ 'references.json': library });
    const { code, out, err } = await place.run(['cite', 'nobody1999', 'bostrom2012', '--offline']);
    expect(code).toBe(1);
    expect(err).toBe(
      '"nobody1999" is no key of a library (the library here has 1 key), and no DOI, arXiv ID, ISBN, PMID, PMCID or URL.\n',
    );
    expect(out).toContain('Bostrom');
    const mistyped = await place.run(['cite', 'bostrom2021', '--offline']);
    expect(mistyped.err).toContain('Did you mean "bostrom2012"?');
  });

  it('says what is wrong with an identifier that cannot be one', async () => {
    const place = await workplace({});
    const { code, err } = await place.run(['cite', 'ISBN 978-0-306-40615-8', '--offline']);
    expect(code).toBe(1);
    expect(err).toMatch(/check digit/);
  });

  it('names an unknown style and those there are', async () => {
    const place = await workplace({ 'references.json': library });
    const { code, out, err } = await place.run(['cite', 'bostrom2012', '--offline', '--style', 'vancuver']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/no citation style "vancuver".*vancouver/);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
