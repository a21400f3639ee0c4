import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../../src/article/article.ts';
import { pubmed } from '../../../src/references/sources/pubmed.ts';
import { ask } from './ask-source.ts';

const byPmid: IdentifierName = { kind: 'pmid', value: '29424689' };
const byPmcid: IdentifierName = { kind: 'pmcid', value: 'PMC5832410' };
const record = { PMID: '29424689', PMCID: 'PMC5832410', title: 'A title.', type: 'article-journal' };

describe('PubMed', () => {
  it('is asked for a PMID, with the name of the program and the contact address', async () => {
    const asked = ask(pubmed, record, { contactEmail: 'reader@example.org' });
    await asked.lookup(byPmid);
    expect(asked.paths).toEqual([
      '/lit/ctxp/v1/pubmed/?format=csl&id=29424689&tool=citation-review&email=reader@example.org',
    ]);
  });

  it('is asked for a PMCID by its digits', async () => {
    const asked = ask(pubmed, record);
    expect((await asked.lookup(byPmcid))?.item).toMatchObject({ PMCID: 'PMC5832410', PMID: '29424689' });
    expect(asked.paths).toEqual(['/lit/ctxp/v1/pmc/?format=csl&id=5832410&tool=citation-review']);
  });

  it('knows a work, alone or in a list of one, or says that there is none', async () => {
    expect((await ask(pubmed, [record]).lookup(byPmid))?.item.PMID).toBe('29424689');
    expect(await ask(pubmed, 'Not found', { status: 404 }).lookup(byPmid)).toBeNull();
    await expect(ask(pubmed, []).lookup(byPmid)).rejects.toThrow('PubMed gave no usable answer: it sent no work');
  });

  it('gives titles without the full stop that styles print themselves', async () => {
    const titled = async (title: string) => (await ask(pubmed, { ...record, title }).lookup(byPmid))?.item.title;
    expect(await titled('A title.')).toBe('A title');
    expect(await titled('And so on...')).toBe('And so on...');
    expect(await titled('Is it?')).toBe('Is it?');
  });

  it('links to its own page only where there is no DOI, and has no date of access', async () => {
    const accessed = { 'date-parts': [[2026, 1, 1]] };
    const item = async (fields: object, by = byPmid) =>
      (await ask(pubmed, { ...record, accessed, ...fields }).lookup(by))?.item;
    expect(await item({})).toMatchObject({ URL: 'https://pubmed.ncbi.nlm.nih.gov/29424689/' });
    expect(await item({}, byPmcid)).toMatchObject({ URL: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5832410/' });
    expect(await item({ DOI: '10.7554/elife.32822' })).not.toHaveProperty('URL');
    expect(await item({})).not.toHaveProperty('accessed');
  });

  it('is refused the record of another work', async () => {
    await expect(ask(pubmed, { ...record, PMID: '1' }).lookup(byPmid)).rejects.toThrow(
      'it sent the record of 1 instead',
    );
    await expect(ask(pubmed, { title: 'A title' }).lookup(byPmcid)).rejects.toThrow('the record of no number');
  });
});
