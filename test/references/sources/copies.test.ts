import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../../src/article/article.ts';
import { unpaywall } from '../../../src/references/sources/unpaywall.ts';
import { wayback } from '../../../src/references/sources/wayback.ts';
import { ask } from './ask-source.ts';

const byDoi: IdentifierName = { kind: 'doi', value: '10.5555/12345678' };

describe('Unpaywall', () => {
  const work = { doi: '10.5555/12345678', is_oa: true };
  const at = (best_oa_location: unknown) => ask(unpaywall, { ...work, best_oa_location }).openAccess(byDoi);

  it('names the PDF of the best free copy, else its page, else none', async () => {
    expect(await at({ url_for_pdf: 'https://example.org/a.pdf', url: 'https://example.org/a' })).toBe(
      'https://example.org/a.pdf',
    );
    expect(await at({ url_for_pdf: null, url: 'https://example.org/a' })).toBe('https://example.org/a');
    expect(await at({ url: 'javascript:alert(1)' })).toBeNull();
    expect(await at(null)).toBeNull();
  });

  it('is asked with the contact address', async () => {
    const asked = ask(unpaywall, work, { contactEmail: 'reader@example.org' });
    await asked.openAccess(byDoi);
    expect(asked.paths).toEqual(['/v2/10.5555/12345678?email=reader@example.org']);
  });

  it('does not know every DOI, and is refused what is no answer about this one', async () => {
    expect(await ask(unpaywall, '', { status: 404 }).openAccess(byDoi)).toBeNull();
    await expect(ask(unpaywall, { error: true }, { status: 422 }).openAccess(byDoi)).rejects.toThrow('it answered 422');
    await expect(ask(unpaywall, { ...work, doi: '10.5555/another' }).openAccess(byDoi)).rejects.toThrow('did not say');
    await expect(ask(unpaywall, { doi: work.doi }).openAccess(byDoi)).rejects.toThrow('did not say');
  });
});

describe('The Wayback Machine', () => {
  const url = 'http://web.archive.org/web/20130919044612/http://www.example.com:80/page';
  const closest = { status: '200', available: true, url, timestamp: '20130919044612' };
  const asked = (archived_snapshots: unknown) => ask(wayback, { archived_snapshots });
  const page = 'https://example.com/page';

  it('has a copy of a page, by a safe address and with its date', async () => {
    const copy = { url: url.replace('http:', 'https:'), date: '2013-09-19' };
    expect(await asked({ closest }).archived(page)).toEqual(copy);
  });

  it('has none, or only one of an error', async () => {
    expect(await asked({}).archived(page)).toBeNull();
    expect(await asked({ closest: { ...closest, status: '404' } }).archived(page)).toBeNull();
    expect(await asked({ closest: { ...closest, available: false } }).archived(page)).toBeNull();
  });

  it('is asked for the whole address', async () => {
    const question = asked({});
    await question.archived('https://example.com/a?b=c&d=e#f');
    expect(question.paths).toEqual(['/wayback/available?url=https://example.com/a?b=c&d=e#f']);
  });

  it.each([
    ['no answer', undefined],
    ['a copy of another host', { closest: { ...closest, url: url.replace('example.com', 'example.net') } }],
    [
      'a copy that lies elsewhere',
      { closest: { ...closest, url: 'https://example.net/web/20130919044612/https://example.com/' } },
    ],
    ['a copy without a time', { closest: { ...closest, url: 'https://web.archive.org/web/http://example.com/' } }],
    ['a text for a copy', { closest: url }],
  ])('is refused %s', async (_what, snapshots) => {
    await expect(asked(snapshots).archived(page)).rejects.toThrow('gave no usable answer');
  });
});
