import { describe, expect, it } from 'vitest';
import { HttpError, type HttpResponse } from '../../../src/ports/ports.ts';
import { answer, failureOf, networkOf, ok, service, type Answer } from './network-stage.ts';

describe('Asking a service', () => {
  it('keeps within its limit of requests per time', async () => {
    const { ask, requests } = networkOf(() => ok);
    await Promise.all(['/1', '/2', '/3', '/4', '/5'].map((path) => ask(path)));
    expect(requests.map(({ at }) => at)).toEqual([0, 0, 1000, 1000, 2000]);
  });

  it('uses the higher limit that a contact address buys', async () => {
    const { ask, requests } = networkOf(() => ok, { contactEmail: 'ada@example.org' });
    await Promise.all(['/1', '/2', '/3', '/4', '/5'].map((path) => ask(path)));
    expect(requests.map(({ at }) => at)).toEqual([0, 0, 0, 0, 1000]);
  });

  it('never has more requests under way than the service wants', async () => {
    let underWay = 0;
    let most = 0;
    const { ask } = networkOf(async () => {
      most = Math.max(most, (underWay += 1));
      await new Promise((resolve) => setTimeout(resolve, 2));
      underWay -= 1;
      return ok;
    });
    await Promise.all(['/1', '/2', '/3', '/4', '/5', '/6'].map((path) => ask(path)));
    expect(most).toBe(2);
  });

  it('sends equal requests once', async () => {
    const { ask, requests } = networkOf(() => ok);
    const answers = await Promise.all([ask('/same'), ask('/same'), ask('/same')]);
    expect(answers).toEqual([ok, ok, ok]);
    expect(requests).toHaveLength(1);
  });

  it('goes to the address of the settings, which is trusted, and else to its own, which is not', async () => {
    const own = networkOf(() => ok);
    await own.ask('/a');
    expect(own.requests).toMatchObject([{ url: 'https://sample.example.org/a', trusted: false }]);
    const other = networkOf(() => ok, { url: 'http://localhost:8080/mirror/' });
    await other.ask('/a');
    expect(other.requests).toMatchObject([{ url: 'http://localhost:8080/mirror/a', trusted: true }]);
  });

  it('writes what was asked into the log, without what may be secret', async () => {
    const { ask, network, log, sent } = networkOf(() => ok);
    await ask('/works/10.1000?mailto=ada@example.org');
    const path = '/of/https%3A%2F%2Fexample.org%2F%3Ftoken%3Dsecret';
    await network.ask(service, { path, shownPath: '/of/example', accept: '' }, new AbortController().signal);
    expect(log).toEqual(['Sample: /works/10.1000: 200', 'Sample: /of/example: 200']);
    expect(sent).toEqual(['/works/10.1000', '/of/example']);
  });

  it('gives a key to no service but one that takes it', () => {
    const { network } = networkOf(() => ok);
    expect(network.keyOf(service)).toBe('');
    expect(network.keyOf({ ...service, takesKey: true })).toBe('key of sample');
  });
});

describe('A service that has no time', () => {
  it('is asked again after what it says', async () => {
    const { ask, requests } = networkOf((_request, count) => (count === 1 ? answer(429, { 'retry-after': '3' }) : ok));
    expect(await ask('/')).toBe(ok);
    expect(requests.map(({ at }) => at)).toEqual([0, 3000]);
  });

  it('is asked again after a date that it gives', async () => {
    const date = 'Thu, 01 Jan 2026 00:00:04 GMT';
    const { ask, requests } = networkOf((_request, count) => (count === 1 ? answer(503, { 'retry-after': date }) : ok));
    await ask('/');
    expect(requests.map(({ at }) => at)).toEqual([0, 4000]);
  });

  it('is asked three times at most, with longer and longer pauses', async () => {
    const { ask, requests } = networkOf(() => answer(503));
    expect(await failureOf(ask('/'))).toMatchObject({ code: 'server-error', message: 'Sample answered 503' });
    expect(requests.map(({ at }) => at)).toEqual([0, 500, 1500]);
  });

  it('is left alone for as long as it asks, when that is long', async () => {
    const { ask, requests, clock } = networkOf((_request, count) =>
      count === 1 ? answer(429, { 'retry-after': '120' }) : ok,
    );
    expect(await failureOf(ask('/1'))).toMatchObject({ code: 'rate-limited' });
    expect(await failureOf(ask('/2'))).toMatchObject({
      code: 'rate-limited',
      message: 'Sample failed before and is left alone for 120 more seconds',
    });
    clock.advance(120_000);
    expect(await ask('/2')).toBe(ok);
    expect(requests).toHaveLength(2);
  });

  it('does not keep everyone waiting for a year', async () => {
    const { ask, clock } = networkOf((_request, count) =>
      count === 1 ? answer(429, { 'retry-after': '31536000' }) : ok,
    );
    await failureOf(ask('/'));
    clock.advance(10 * 60_000);
    expect(await ask('/')).toBe(ok);
  });
});

describe('A service that fails', () => {
  const broken: Answer = () => {
    throw new HttpError('network', 'it broke the connection off');
  };

  it('is named with the reason', async () => {
    const { ask } = networkOf(broken);
    const message = 'Sample could not be reached: it broke the connection off';
    expect(await failureOf(ask('/'))).toMatchObject({ code: 'network', message });
  });

  it('is asked again when the connection broke, but not after a timeout', async () => {
    const breaking = networkOf(broken);
    await failureOf(breaking.ask('/'));
    expect(breaking.requests).toHaveLength(3);
    const hanging = networkOf(() => {
      throw new HttpError('timeout', 'there was no whole answer within 10 s');
    });
    await failureOf(hanging.ask('/'));
    expect(hanging.requests).toHaveLength(1);
  });

  it('is left alone for a minute after three failures, then tried once', async () => {
    const { ask, requests, clock } = networkOf(() => answer(500));
    for (const path of ['/1', '/2', '/3']) await failureOf(ask(path));
    expect(await failureOf(ask('/4'))).toMatchObject({ code: 'server-error' });
    expect(requests).toHaveLength(3);
    clock.advance(60_000);
    await failureOf(ask('/5'));
    await failureOf(ask('/6'));
    expect(requests).toHaveLength(4);
  });

  it.each([
    ['a web page', answer(200, { 'content-type': 'text/html' }, '<html></html>')],
    ['nothing', answer(200, { 'content-type': 'application/json' }, ' ')],
    ['half an answer', answer(200, { 'content-type': 'application/json' }, '{"message": {"ti')],
  ])('is left alone as well when it sent %s in place of data', async (_what, sent) => {
    const { ask, requests } = networkOf(() => sent);
    for (const path of ['/1', '/2', '/3']) expect(await ask(path, 'application/json')).toBe(sent);
    expect(await failureOf(ask('/4', 'application/json'))).toMatchObject({ code: 'bad-answer' });
    expect(requests).toHaveLength(3);
  });

  it('is not left alone for pages that were asked for', async () => {
    const { ask, requests } = networkOf(() => answer(200, { 'content-type': 'text/html' }));
    for (const path of ['/1', '/2', '/3', '/4']) await ask(path, 'text/html,application/xhtml+xml');
    expect(requests).toHaveLength(4);
  });

  it('is trusted again after one good answer', async () => {
    const { ask, requests } = networkOf((_request, count) => (count % 3 === 0 ? ok : answer(500)));
    for (const path of ['/1', '/2', '/3', '/4', '/5', '/6']) await ask(path).catch(() => undefined);
    expect(requests).toHaveLength(6);
  });

  it('is not blamed for the network being switched off, nor for an answer that is not liked', async () => {
    const { ask, requests } = networkOf(() => {
      throw new HttpError('offline', 'the network is switched off');
    });
    for (const path of ['/1', '/2', '/3', '/4']) {
      expect(await failureOf(ask(path))).toMatchObject({ code: 'offline', message: 'the network is switched off' });
    }
    expect(requests).toHaveLength(4);
  });

  it.each([401, 403])('with %i refused the request', async (status) => {
    expect(await failureOf(networkOf(() => answer(status)).ask('/'))).toMatchObject({ code: 'refused' });
  });
});

it('A failure of the network is known for one across bundles, each of which has its own class', async () => {
  class HttpErrorOfAnotherBundle extends Error {
    override readonly name = 'HttpError';
    readonly code = 'timeout';
  }
  const { ask, requests } = networkOf(() => {
    throw new HttpErrorOfAnotherBundle('there was no whole answer within 10 s');
  });
  expect(await failureOf(ask('/'))).toMatchObject({ code: 'timeout' });
  expect(requests).toHaveLength(1);
});

describe('Cancelling', () => {
  it('ends the request when nobody waits for it any more', async () => {
    const signals: AbortSignal[] = [];
    const { ask } = networkOf(({ signal }) => {
      if (signal !== undefined) signals.push(signal);
      return new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new HttpError('cancelled', 'the request was cancelled'));
        });
      });
    });
    const [one, two] = [new AbortController(), new AbortController()];
    const asked = [
      failureOf(ask('/same', 'text/plain', one.signal)),
      failureOf(ask('/same', 'text/plain', two.signal)),
    ];
    await new Promise((resolve) => setTimeout(resolve, 5));
    one.abort();
    expect(await asked[0]).toMatchObject({ code: 'cancelled' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    two.abort();
    expect(await asked[1]).toMatchObject({ code: 'cancelled' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('by one caller leaves the others their answer', async () => {
    let release: (response: HttpResponse) => void = () => undefined;
    const { ask, requests } = networkOf(() => new Promise((resolve) => (release = resolve)));
    const controller = new AbortController();
    const cancelled = failureOf(ask('/same', 'text/plain', controller.signal));
    const patient = ask('/same');
    await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    expect(await cancelled).toMatchObject({ code: 'cancelled' });
    release(ok);
    expect(await patient).toBe(ok);
    expect(requests).toHaveLength(1);
  });

  it('while waiting in line sends nothing and gives the place free', async () => {
    const releases: ((response: HttpResponse) => void)[] = [];
    const { ask, requests } = networkOf(() => new Promise((resolve) => releases.push(resolve)));
    const first = [ask('/1'), ask('/2')];
    const controller = new AbortController();
    const waiting = failureOf(ask('/3', 'text/plain', controller.signal));
    const last = ask('/4');
    await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    expect(await waiting).toMatchObject({ code: 'cancelled' });
    releases.forEach((release) => {
      release(ok);
    });
    await Promise.all(first);
    await new Promise((resolve) => setTimeout(resolve, 5));
    releases.at(-1)?.(ok);
    await last;
    expect(requests.map(({ url }) => url.slice(-2))).toEqual(['/1', '/2', '/4']);
  });

  it('before asking sends nothing at all', async () => {
    const { ask, requests } = networkOf(() => ok);
    expect(await failureOf(ask('/', 'text/plain', AbortSignal.abort()))).toMatchObject({ code: 'cancelled' });
    expect(requests).toEqual([]);
  });
});
