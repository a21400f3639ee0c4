import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createNodeHttp } from '../../src/ports/node/http.ts';
import { createServices } from '../../src/references/services.ts';
import { hastyClock } from './hasty-clock.ts';
import { startFaultServer, type FaultName } from './server.ts';

const megabyte = 1024 * 1024;
const mostGrowth = 50 * megabyte;
const rounds = 5;

/** The faults that are made to fill the memory. */
const heavy = [
  'a huge body',
  'a gzip bomb',
  'an XML entity bomb',
  'JSON nested without end',
  'a redirect in a circle',
] as const satisfies readonly FaultName[];

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

it('Services that send too much do not fill the memory', async () => {
  const server = await startFaultServer();
  const failOnce = async (fault: FaultName): Promise<void> => {
    server.fail('crossref', fault);
    const services = createServices({
      http: createNodeHttp(),
      clock: hastyClock(),
      log: { info: () => undefined, warn: () => undefined },
      settings: {
        contactEmail: '',
        services: { ...server.services, 'doi.org': { enabled: false }, openalex: { enabled: false } },
      },
    });
    const looked = await services.lookup({ kind: 'doi', value: '10.1002/aaai.12064' }, new AbortController().signal);
    expect(looked.outcome).toBe('could-not-check');
  };
  const failInAllWays = async (): Promise<number> => {
    for (const fault of heavy) await failOnce(fault);
    collectGarbage();
    return process.memoryUsage.rss();
  };
  // What is loaded and compiled once is no growth.
  await failInAllWays();
  const before = await failInAllWays();
  let after = before;
  for (let round = 0; round < rounds; round += 1) after = await failInAllWays();
  await server.close();
  expect(after - before).toBeLessThan(mostGrowth);
});
