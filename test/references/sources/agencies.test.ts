import { describe, expect, it } from 'vitest';
import type { Http } from '../../../src/ports/ports.ts';
import { Agencies } from '../../../src/references/sources/agencies.ts';
import { Asker } from '../../../src/references/sources/asker.ts';
import { datacite } from '../../../src/references/sources/datacite.ts';
import { doiOrg } from '../../../src/references/sources/doi-org.ts';
import { stubPorts } from '../stub-services.ts';

/** The agencies as doi.org names them with this body, and how often it was asked. */
function agenciesBy(body: string) {
  const requests: string[] = [];
  const http: Http = {
    send: ({ url }) => {
      requests.push(url);
      return Promise.resolve({ status: 200, headers: {}, body, url });
    },
  };
  const agencies = new Agencies(
    new Asker([datacite, doiOrg], { ...stubPorts(), http, settings: { contactEmail: '', services: {} } }),
  );
  const mayKnow = (doi: string): Promise<boolean> =>
    agencies.mayKnow(datacite, { kind: 'doi', value: doi }, new AbortController().signal);
  return { mayKnow, requests };
}

describe('The agency of a prefix', () => {
  it.each([
    ['that of the source', '[{"DOI":"10.5555","RA":"DataCite"}]', true],
    ['another', '[{"DOI":"10.5555","RA":"mEDRA"}]', false],
    ['none', '[{"DOI":"10.5555","status":"DOI does not exist"}]', false],
  ])('is asked for once, also when it is %s', async (_what, body, may) => {
    const { mayKnow, requests } = agenciesBy(body);
    expect([await mayKnow('10.5555/1'), await mayKnow('10.5555/2'), await mayKnow('10.5555/3')]).toEqual([
      may,
      may,
      may,
    ]);
    expect(requests).toEqual(['https://doi.org/ra/10.5555']);
  });
});
