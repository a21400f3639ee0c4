import { describe, expect, it } from 'vitest';
import { memoryCache } from '../ports/memory.ts';
import { createNodeHttp } from '../../src/ports/node/http.ts';
import type { Http } from '../../src/ports/ports.ts';
import type { CouldNotCheck } from '../../src/references/resolution.ts';
import type { QuestionPorts } from '../../src/references/cached-question.ts';
import type { NetworkOptions } from '../../src/references/network/network.ts';
import { createServices } from '../../src/references/services.ts';
import { sourceNames } from '../../src/references/sources/names.ts';
import { errands, listErrands, type Errand } from './errands.ts';
import { hastyClock } from './hasty-clock.ts';
import { serviceIds, startFaultServer, type FaultName, type FaultServer, type ServiceId } from './server.ts';
import { asIfOutside } from './site.ts';
import { unreachable, type WayNotThere } from './unreachable.ts';

type Failure = FaultName | WayNotThere;

const expected: Readonly<Record<Failure, CouldNotCheck['code']>> = {
  '429 with Retry-After': 'rate-limited',
  '429 with a long Retry-After': 'rate-limited',
  '429 without Retry-After': 'rate-limited',
  '401': 'refused',
  '403': 'refused',
  '500': 'server-error',
  '503': 'server-error',
  'no answer at all': 'timeout',
  'headers that never end': 'timeout',
  'a body that drips': 'timeout',
  'a body that is cut off': 'network',
  'a connection that is reset': 'network',
  'a name that is not found': 'network',
  'a name server that does not answer': 'network',
  'a certificate that has expired': 'network',
  'a connection without TLS': 'network',
  'a web page with status 200': 'bad-answer',
  'another content type': 'bad-answer',
  'a huge body': 'bad-answer',
  'a gzip bomb': 'bad-answer',
  'a body that is not the gzip it says': 'network',
  'half a body that says it is whole': 'bad-answer',
  'an XML entity bomb': 'bad-answer',
  'XML that is not well-formed': 'bad-answer',
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

interface Case {
  readonly service: ServiceId;
  readonly errand: Errand;
  readonly failure: Failure;
  readonly code: CouldNotCheck['code'];
}

function casesOf(errandsOf: Readonly<Partial<Record<ServiceId, Errand>>>): readonly Case[] {
  return serviceIds.flatMap((service) => {
    const errand = errandsOf[service];
    if (errand === undefined) return [];
    const { blindTo = [] } = errand;
    const failures = (Object.keys(expected) as Failure[]).filter((name) => !blindTo.some((blind) => blind === name));
    return failures.map((failure) => ({ service, errand, failure, code: expected[failure] }));
  });
}

const timeoutMs = 10_000;
/** Longer than this nobody waits to hear that a service fails. */
const longestWaitMs = 15_000;

describe('A service that fails', () => {
  it.concurrent.each(casesOf(errands))('$service with $failure is $code, and mends', failsAndMends);

  it.concurrent.each(casesOf(listErrands))('$service with $failure is $code for a whole list', failsAndMends);
});

async function failsAndMends({ service, errand, failure, code }: Case): Promise<void> {
  const server = await startFaultServer();
  const patient = createNodeHttp(asIfOutside(server));
  const impatient = createNodeHttp({ ...asIfOutside(server), timeoutMs: 250 });
  const { ports, clock, stored, connect } = portsTo(server, service);
  const services = createServices(ports);
  try {
    connect(failure in unreachable ? unreachable[failure as WayNotThere] : code === 'timeout' ? impatient : patient);
    if (!(failure in unreachable)) server.fail(service, failure as FaultName);
    for (const answer of await errand.run(services, ports)) {
      expect(answer).toMatchObject({ outcome: 'could-not-check', code });
    }
    expect(stored).toEqual([]);
    const waited = clock.sleeps.reduce((sum, sleep) => sum + sleep, code === 'timeout' ? timeoutMs : 0);
    expect(waited).toBeLessThanOrEqual(longestWaitMs);

    server.fail(service, null);
    connect(patient);
    clock.advance(3_600_000);
    const answers = await errand.run(services, ports);
    for (const answer of answers) expect(answer).toMatchObject(errand.answer);
    expect(stored).toHaveLength(answers.length);
  } finally {
    await server.close();
  }
}

/** The world of one service: the others are switched off, and its answers are the only ones that are kept. */
function portsTo(server: FaultServer, service: ServiceId) {
  const clock = hastyClock();
  const cache = memoryCache(clock);
  const stored: string[] = [];
  const switches = Object.fromEntries(Object.keys(sourceNames).map((id) => [id, { enabled: id === service }]));
  let http: Http = createNodeHttp();
  const ports: NetworkOptions & QuestionPorts = {
    http: { send: (request) => http.send(request) },
    cache: { ...cache, set: (key, value) => (stored.push(key), cache.set(key, value)) },
    clock,
    log: { info: () => undefined, warn: () => undefined },
    settings: {
      contactEmail: 'reader@example.org',
      services: { ...switches, [service]: { ...(service === 'page' ? {} : server.services[service]), enabled: true } },
    },
    keyOf: () => 'a-key',
  };
  const connect = (by: Http): void => {
    http = by;
  };
  return { ports, clock, stored, connect };
}
