import type { HttpRequest, HttpResponse } from '../../../src/ports/ports.ts';
import { LookupFailure } from '../../../src/references/network/failure.ts';
import { Network, type Service } from '../../../src/references/network/network.ts';
import { hastyClock } from '../../faults/hasty-clock.ts';

export const service: Service = {
  id: 'sample',
  title: 'Sample',
  url: 'https://sample.example.org',
  limits: (polite) => ({ requests: polite ? 4 : 2, perMs: 1000, concurrent: 2 }),
};

export type Answer = (request: HttpRequest, count: number) => HttpResponse | Promise<HttpResponse>;

export const ok = answer(200);

export function answer(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): HttpResponse {
  return { status, headers, body, url: '' };
}

/** A network whose services answer like this, on a clock that sleeps in no time. */
export function networkOf(respond: Answer, settings: Partial<{ contactEmail: string; url: string }> = {}) {
  const clock = hastyClock();
  const start = clock.now();
  const requests: { readonly url: string; readonly trusted: boolean; readonly at: number }[] = [];
  const log: string[] = [];
  const sent: string[] = [];
  const network = new Network({
    http: {
      send: async (request) => {
        requests.push({ url: request.url, trusted: request.trusted === true, at: clock.now() - start });
        return respond(request, requests.length);
      },
    },
    clock,
    log: { info: (line) => log.push(line), warn: (line) => log.push(line) },
    settings: {
      contactEmail: settings.contactEmail ?? '',
      services: settings.url === undefined ? {} : { sample: { url: settings.url } },
    },
    keyOf: (id) => `key of ${id}`,
    onRequest: ({ path }) => sent.push(path),
    random: () => 1,
  });
  const ask = (path: string, accept = 'text/plain', signal = new AbortController().signal): Promise<HttpResponse> =>
    network.ask(service, { path, accept }, signal);
  return { ask, network, requests, clock, log, sent };
}

export async function failureOf(asked: Promise<unknown>): Promise<LookupFailure> {
  const error: unknown = await asked.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LookupFailure)) throw new Error('It did not fail as it should', { cause: error });
  return error;
}
