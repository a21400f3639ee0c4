import { afterEach, beforeEach } from 'vitest';
import type { IdentifierName } from '../../src/article/article.ts';
import { memoryCache } from '../ports/memory.ts';
import { createNodeHttp } from '../../src/ports/node/http.ts';
import type { Cache, Http } from '../../src/ports/ports.ts';
import type { ServiceSettings } from '../../src/references/network/network.ts';
import { createResolver, type Resolver } from '../../src/references/resolve.ts';
import { createServices } from '../../src/references/services.ts';
import { hastyClock, type HastyClock } from '../faults/hasty-clock.ts';
import { startFaultServer, type FaultServer } from '../faults/server.ts';

export const bostrom: IdentifierName = { kind: 'doi', value: '10.1007/s11023-012-9281-3' };
export const dataset: IdentifierName = { kind: 'doi', value: '10.5281/zenodo.1239' };
export const prodi: IdentifierName = { kind: 'doi', value: '10.1430/8105' };
export const turner: IdentifierName = { kind: 'arxiv', value: '1912.01683' };
export const carlsmith: IdentifierName = { kind: 'arxiv', value: '2206.13353' };
export const invented: IdentifierName = { kind: 'doi', value: '10.1007/no-such-work' };

export const online = { network: true };
export const offline = { network: false };

interface Parts {
  readonly http?: Http;
  readonly cache?: Cache;
  readonly contactEmail?: string;
  /** Settings that count more than the addresses of the stage's own server. */
  readonly services?: Readonly<Record<string, ServiceSettings>>;
}

/** A resolver with services that answer from this machine, a cache in memory and a clock that waits for nobody. */
export interface Stage {
  server: FaultServer;
  clock: HastyClock;
  cache: Cache;
  resolver: Resolver;
  /** Another resolver on the same stage, as the next program would be. */
  newResolver(parts?: Parts): Resolver;
}

/** Sets a stage anew for each test of the file. */
export function useStage(): Stage {
  const stage = { newResolver: (parts) => resolverOn(stage, parts) } as Stage;
  beforeEach(async () => {
    stage.server = await startFaultServer();
    stage.clock = hastyClock('2026-01-01T00:00:00Z');
    stage.cache = memoryCache(stage.clock);
    stage.resolver = stage.newResolver();
  });
  afterEach(() => stage.server.close());
  return stage;
}

function resolverOn({ server, clock, cache }: Stage, parts: Parts = {}): Resolver {
  const ports = {
    http: parts.http ?? createNodeHttp(),
    cache: parts.cache ?? cache,
    clock,
    log: { info: () => undefined, warn: () => undefined },
    settings: { contactEmail: parts.contactEmail ?? '', services: { ...server.services, ...parts.services } },
  };
  return createResolver(createServices(ports), ports);
}
