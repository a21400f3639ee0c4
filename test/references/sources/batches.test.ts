import { describe, expect, it, onTestFinished } from 'vitest';
import { createResearch } from '../../../src/references/research.ts';
import { createServices } from '../../../src/references/services.ts';
import { createNodeHttp } from '../../../src/ports/node/http.ts';
import { memoryCache } from '../../ports/memory.ts';
import { hastyClock } from '../../faults/hasty-clock.ts';
import { startFaultServer, type FaultServer } from '../../faults/server.ts';
import { serviceIds } from '../../faults/services/index.ts';
import { bostrom, carlsmith, invented, online, turner } from '../resolver-stage.ts';

const cohen = { kind: 'doi', value: '10.1002/aaai.12064' } as const;
const offSwitch = { kind: 'doi', value: '10.24963/ijcai.2017/32' } as const;

async function researchOn(): Promise<{ server: FaultServer; research: ReturnType<typeof createResearch> }> {
  const server = await startFaultServer();
  onTestFinished(() => server.close());
  const clock = hastyClock();
  const ports = {
    http: createNodeHttp(),
    cache: memoryCache(clock),
    clock,
    log: { info: () => undefined, warn: () => undefined },
    settings: { contactEmail: '', services: server.services },
  };
  return { server, research: createResearch(createServices(ports), ports) };
}

const to = (server: FaultServer, service: string): readonly string[] =>
  server.requests.filter((request) => request.startsWith(`${service} `));

describe('Works that are wanted at the same time', () => {
  it('are asked for with one request of each service that takes lists', async () => {
    const { server, research } = await researchOn();
    const answers = await Promise.all([bostrom, cohen, offSwitch].map((doi) => research.resolver.resolve(doi, online)));
    expect(answers.map((answer) => answer.outcome === 'resolved' && answer.item.DOI)).toEqual(
      [bostrom, cohen, offSwitch].map(({ value }) => value),
    );
    expect(to(server, 'crossref')).toHaveLength(1);
  });

  it('are each answered for itself: one that does not exist harms no other', async () => {
    const { server, research } = await researchOn();
    const [known, unknown] = await Promise.all(
      [bostrom, invented].map((doi) => research.resolver.resolve(doi, online)),
    );
    expect(known).toMatchObject({ outcome: 'resolved' });
    expect(unknown).toMatchObject({ outcome: 'not-found', source: 'doi.org' });
    expect(to(server, 'crossref')).toHaveLength(1);
  });

  it('are asked for one by one when the list itself cannot be answered', async () => {
    const { server, research } = await researchOn();
    const faulty = { kind: 'arxiv', value: 'not-an-id' } as const;
    const [known, wrong] = await Promise.all([carlsmith, faulty].map((id) => research.resolver.resolve(id, online)));
    expect(known).toMatchObject({ outcome: 'resolved', source: 'arxiv' });
    expect(wrong).toMatchObject({ outcome: 'could-not-check', code: 'bad-answer' });
    expect(to(server, 'arxiv')).toHaveLength(3);
  });

  it('are all not checked when the service fails', async () => {
    const { server, research } = await researchOn();
    for (const id of serviceIds) server.fail(id, '503');
    const answers = await Promise.all([bostrom, cohen].map((doi) => research.resolver.resolve(doi, online)));
    expect(answers.map(({ outcome }) => outcome)).toEqual(['could-not-check', 'could-not-check']);
  });

  it('are left when those who asked have left', async () => {
    const { research } = await researchOn();
    const controller = new AbortController();
    const waiting = [bostrom, cohen].map((doi) =>
      research.resolver.resolve(doi, { network: true, signal: controller.signal }),
    );
    controller.abort();
    expect(await Promise.all(waiting)).toEqual([
      expect.objectContaining({ code: 'cancelled' }),
      expect.objectContaining({ code: 'cancelled' }),
    ]);
    expect(await research.resolver.resolve(turner, online)).toMatchObject({ outcome: 'resolved' });
  });
});
