import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../src/article/article.ts';
import { createLibrary } from '../../src/references/library/library.ts';
import { createResearch } from '../../src/references/research.ts';
import type { Services } from '../../src/references/services.ts';
import { Enquiries } from '../../src/review/enquiries.ts';
import { day, stubPorts, stubServices } from '../references/stub-services.ts';

const url = 'https://example.org/report.html';
const pageName: IdentifierName = { kind: 'url', value: url };
const item = { id: 'report', type: 'webpage', title: 'A report', URL: url };
const inLibrary = createLibrary([{ item, file: '/wiki/references.json' }]);
const asked = { asked: true };

/** Enquiries by services like these, on ports of their own, and what was asked of whom. */
function enquiriesBy(services: Partial<Services>, ports = stubPorts()) {
  const calls: string[] = [];
  const access: Services['access'] = ({ value }) => {
    calls.push(`access ${value}`);
    const archived = { url: `https://web.archive.org/web/20200101000000/${value}`, date: '2020-01-01' };
    return Promise.resolve({ outcome: 'checked', openAccess: null, archived });
  };
  const link: Services['link'] = (address) => {
    calls.push(`link ${address}`);
    return Promise.resolve({ outcome: 'dead', status: 404 });
  };
  const stub = stubServices({ access, link, ...services });
  return { calls, ports, enquiries: new Enquiries(createResearch(stub, ports), 'whenAsked') };
}

describe('Where a web page can be read', () => {
  it('is asked of an archive only when the page is gone', async () => {
    const { enquiries, calls, ports } = enquiriesBy({});
    expect(await enquiries.findAccess(pageName, inLibrary, asked)).toBeNull();
    await enquiries.lookUp([pageName], inLibrary, asked);
    expect(calls).toEqual([`link ${url}`]);
    ports.clock.advance(8 * day);
    await enquiries.lookUp([pageName], inLibrary, asked);
    expect(calls).toEqual([`link ${url}`, `link ${url}`, `access ${url}`]);
    expect(enquiries.knownAccess(pageName, inLibrary)?.archived?.date).toBe('2020-01-01');
  });

  it('is known to the next program without a network', async () => {
    const first = enquiriesBy({});
    await first.enquiries.lookUp([pageName], inLibrary, asked);
    first.ports.clock.advance(8 * day);
    await first.enquiries.lookUp([pageName], inLibrary, asked);
    const { enquiries } = enquiriesBy({}, first.ports);
    expect(await enquiries.recall([pageName], inLibrary)).toBe(true);
    expect(enquiries.link(url)).toMatchObject({ outcome: 'dead' });
    expect(enquiries.knownAccess(pageName, inLibrary)?.archived?.date).toBe('2020-01-01');
  });

  it('is asked of nobody for a copy in an archive', async () => {
    const { enquiries, calls } = enquiriesBy({});
    const copy: IdentifierName = { kind: 'url', value: `https://web.archive.org/web/2020/${url}` };
    const library = createLibrary([{ item: { ...item, URL: copy.value }, file: '/wiki/references.json' }]);
    await enquiries.lookUp([copy], library, asked);
    expect(calls).toEqual([]);
  });
});

describe('Whether a work stands', () => {
  it('is asked of a work of the library by its DOI, though the library says what it is', async () => {
    const names: string[] = [];
    const standing: Services['standing'] = ({ kind, value }) => {
      names.push(`${kind}:${value}`);
      return Promise.resolve({ outcome: 'checked', facts: { notices: [] }, sources: ['crossref'], unchecked: [] });
    };
    const { enquiries } = enquiriesBy({ standing });
    const known = { id: 'a', type: 'article-journal', title: 'A', DOI: '10.5555/a', PMID: '19478180' };
    const library = createLibrary([{ item: known, file: '/wiki/references.json' }]);
    await enquiries.lookUp([{ kind: 'pmid', value: '19478180' }], library, asked);
    expect(names).toEqual(['doi:10.5555/a']);
  });

  it('is not asked without the user’s asking, where the settings want that', async () => {
    const { enquiries } = enquiriesBy({});
    const doi: IdentifierName = { kind: 'doi', value: '10.5555/a' };
    expect(await enquiries.checkStanding(doi, inLibrary, { asked: false })).toMatchObject({ code: 'offline' });
  });
});
