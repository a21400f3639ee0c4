import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../../src/article/article.ts';
import { bostrom, online, useStage } from '../resolver-stage.ts';

const stage = useStage();
const sciHub: IdentifierName = { kind: 'pmid', value: '29424689' };
const noWork: IdentifierName = { kind: 'pmid', value: '99999999' };

/** The services that were asked, each once. */
const asked = (): readonly string[] => [
  ...new Set(stage.server.requests.map((request) => request.split(' ', 1)[0] ?? '')),
];

describe('A service that stands behind others', () => {
  it('is not asked for what they know', async () => {
    expect(await stage.resolver.resolve(bostrom, online)).toMatchObject({ source: 'crossref' });
    expect(await stage.resolver.resolve(sciHub, online)).toMatchObject({ source: 'pubmed' });
    expect(asked()).toEqual(['crossref', 'pubmed']);
  });

  it('is not asked for what they say does not exist', async () => {
    const invented: IdentifierName = { kind: 'doi', value: '10.1007/no-such-work' };
    expect(await stage.resolver.resolve(invented, online)).toMatchObject({ outcome: 'not-found', source: 'doi.org' });
    expect(await stage.resolver.resolve(noWork, online)).toMatchObject({ outcome: 'not-found', source: 'pubmed' });
    expect(asked()).toEqual(['crossref', 'doi.org', 'pubmed']);
  });

  it('describes a work when they fail', async () => {
    for (const service of ['crossref', 'doi.org', 'pubmed'] as const) stage.server.fail(service, '500');
    const title = expect.stringMatching(/^The Superintelligent Will/) as unknown;
    expect(await stage.resolver.resolve(bostrom, online)).toMatchObject({ source: 'openalex', item: { title } });
    expect(await stage.resolver.resolve(sciHub, online)).toMatchObject({
      source: 'europe-pmc',
      item: { title: 'Sci-Hub provides access to nearly all scholarly literature', DOI: '10.7554/elife.32822' },
    });
  });

  it('that does not know a work does not make it one that does not exist', async () => {
    stage.server.fail('pubmed', '500');
    expect(await stage.resolver.resolve(noWork, online)).toMatchObject({
      outcome: 'could-not-check',
      reason: 'PubMed answered 500',
    });
  });
});
