import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { faults, type FaultName } from './faults.ts';
import type { Question } from './services/answers.ts';
import { serviceIds, services, type ServiceId } from './services/index.ts';

export type { FaultName } from './faults.ts';
export { serviceIds, type ServiceId } from './services/index.ts';

export interface FaultServer {
  /** For the setting `services`: every service that has an address of its own, on this machine. */
  readonly services: Readonly<Record<Exclude<ServiceId, 'page'>, { readonly url: string }>>;
  /** Where the pages of a web site are, for `asIfOutside`. */
  readonly siteUrl: string;
  /** What was asked, oldest first: `crossref /works/10.1002/aaai.12064`, with the path decoded and its query. */
  readonly requests: readonly string[];
  /** The headers of the same requests. */
  readonly headers: readonly IncomingMessage['headers'][];
  /** From now on the service fails in this way; null heals it. */
  fail(service: ServiceId, fault: FaultName | null): void;
  /** Stops the server and breaks what is under way. */
  close(): Promise<void>;
}

/**
 * One server on this machine's own address that speaks as every service of `services/`, for the few works of `works.ts`,
 * and fails on demand.
 */
export async function startFaultServer(): Promise<FaultServer> {
  const requests: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const failing = new Map<ServiceId, FaultName>();
  let base = '';

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', base);
    const service = serviceIds.find((id) => url.pathname.startsWith(`/${id}/`));
    if (service === undefined) {
      response.writeHead(404).end();
      return;
    }
    const path = decodeURIComponent(url.pathname.slice(service.length + 1));
    requests.push(`${service} ${path}${url.search}`);
    headers.push(request.headers);
    void bodyOf(request).then((body) => {
      respond(response, service, { path, query: url.searchParams, body, base });
    });
  });

  function respond(response: ServerResponse, service: ServiceId, question: Question): void {
    const answer = services[service](question);
    const fault = failing.get(service);
    if (fault !== undefined) {
      faults[fault](response, answer);
      return;
    }
    const location = answer.location === undefined ? {} : { location: answer.location };
    response.writeHead(answer.status, { 'content-type': answer.type, ...location }).end(answer.body);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The fault server has no port');
  base = `http://127.0.0.1:${address.port}`;

  return {
    services: Object.fromEntries(
      serviceIds.filter((id) => id !== 'page').map((id) => [id, { url: `${base}/${id}` }]),
    ) as FaultServer['services'],
    siteUrl: `${base}/page`,
    requests,
    headers,
    fail: (service, fault) => {
      if (fault === null) failing.delete(service);
      else failing.set(service, fault);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
