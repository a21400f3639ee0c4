import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../src/article/article.ts';
import { memoryCache } from '../ports/memory.ts';
import { createNodeHttp } from '../../src/ports/node/http.ts';
import type { CouldNotCheck } from '../../src/references/resolution.ts';
import type { QuestionPorts } from '../../src/references/cached-question.ts';
import type { NetworkOptions } from '../../src/references/network/network.ts';
import { createResolver } from '../../src/references/resolve.ts';
import { createServices } from '../../src/references/services.ts';
import { hastyClock } from './hasty-clock.ts';
import { startFaultServer, type FaultName, type ServiceId } from './server.ts';

/** For each service a work that nobody else can describe. */
const onlyThere: Readonly<Partial<Record<ServiceId, IdentifierName>>> = {
  crossref: { kind: 'doi', value: '10.1007/s11023-012-9281-3' },
  'doi.org': { kind: 'doi', value: '10.1430/8105' },
  datacite: { kind: 'doi', value: '10.5281/zenodo.1239' },
  arxiv: { kind: 'arxiv', value: '2206.13353' },
};

const expected: Readonly<Record<FaultName, CouldNotCheck['code']>> = {
  '429 with Retry-After': 'rate-limited',
  '429 with a long Retry-After': 'rate-limited',
  '429 without Retry-After': 'rate-limited',
  '403': 'refused',
  '500': 'server-error',
  '503': 'server-error',
  'no answer at all': 'timeout',
  'headers that never end': 'timeout',
  'a body that drips': 'timeout',
  'a body that is cut off': 'network',
  'a connection that is reset': 'network',
  'a web page with status 200': 'bad-answer',
  'another content type': 'bad-answer',
  'a huge body': 'bad-answer',
  'a gzip bomb': 'bad-answer',
  'a body that is not the gzip it says': 'network',
  'half a body that says it is whole': 'bad-answer',
  'an XML entity bomb': 'bad-answer',
  'JSON of another shape': 'bad-answer',
  'JSON nested without end': 'bad-answer',
  'an empty body': 'bad-answer',
  'the record of another work': 'bad-answer',
  'a redirect in a circle': 'refused',
  'a redirect to this machine': 'refused',
  'a redirect to a cloud’s metadata': 'refused',
  'a redirect to a decimal address': 'refused',
  'a redirect to a file': 'refused',
  'a redirect with a password': 'refused',
};

const cases = Object.entries(onlyThere).flatMap(([service, identifier]) =>
  Object.entries(expected).map(([fault, code]) => {
    return { service: service as ServiceId, fault: fault as FaultName, code, identifier };
  }),
);

const patient = createNodeHttp();
const impatient = createNodeHttp({ timeoutMs: 250 });

describe('A service that fails', () => {
  it.concurrent.each(cases)(
    '$service with $fault is $code, and mends',
    async ({ service, fault, code, identifier }) => {
      const server = await startFaultServer();
      const clock = hastyClock();
      const cache = memoryCache(clock);
      const stored: string[] = [];
      let http = code === 'timeout' ? impatient : patient;
      const ports: NetworkOptions & QuestionPorts = {
        http: { send: (request) => http.send(request) },
        cache: { ...cache, set: (key, value) => (stored.push(key), cache.set(key, value)) },
        clock,
        log: { info: () => undefined, warn: () => undefined },
        settings: { contactEmail: '', services: server.services },
      };
      const resolver = createResolver(createServices(ports), ports);
      try {
        server.fail(service, fault);
        const failed = await resolver.resolve(identifier, { network: true });
        expect(failed).toMatchObject({ outcome: 'could-not-check', code });
        expect(stored).toEqual([]);

        server.fail(service, null);
        http = patient;
        clock.advance(3_600_000);
        const mended = await resolver.resolve(identifier, { network: true });
        expect(mended).toMatchObject({ outcome: 'resolved', source: service, stale: false });
        expect(stored).toHaveLength(1);
      } finally {
        await server.close();
      }
    },
  );
});
