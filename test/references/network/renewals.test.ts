import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '../../../src/ports/ports.ts';
import { Renewals } from '../../../src/references/network/renewals.ts';
import { hastyClock } from '../../faults/hasty-clock.ts';
import { memoryCache } from '../../ports/memory.ts';

const url = 'https://api.example.org/works/1';
const body = '{"title":"One"}';

function answer(status: number, text: string, tag?: string): HttpResponse {
  const headers = { 'content-type': 'application/json', ...(tag === undefined ? {} : { etag: tag }) };
  return { status, headers, body: text, url };
}

/** What is sent along when the address is asked for after this answer, and what a 304 then stands for. */
async function after(first: HttpResponse) {
  const renewals = new Renewals(memoryCache(hastyClock()));
  await (await renewals.begin(url)).end(first);
  const second = await renewals.begin(url);
  return { headers: second.headers, renewed: await second.end(answer(304, '')) };
}

describe('An answer with a tag', () => {
  it('is asked for by its tag, and stands for itself when nothing has changed', async () => {
    const { headers, renewed } = await after(answer(200, body, 'W/"1"'));
    expect(headers).toEqual({ 'if-none-match': 'W/"1"' });
    expect(renewed).toMatchObject({ status: 200, body, headers: { 'content-type': 'application/json' } });
  });

  it('gives way to a newer one', async () => {
    const renewals = new Renewals(memoryCache(hastyClock()));
    await (await renewals.begin(url)).end(answer(200, body, '"1"'));
    await (await renewals.begin(url)).end(answer(200, '{"title":"Two"}', '"2"'));
    expect((await renewals.begin(url)).headers).toEqual({ 'if-none-match': '"2"' });
  });

  it.each([
    ['it was cut off', answer(200, '{"title":"On', '"1"')],
    ['it is long', answer(200, `{"title":"${'x'.repeat(200_000)}"}`, '"1"')],
    ['it is a failure', answer(503, body, '"1"')],
    ['it has no tag', answer(200, body)],
  ])('is not kept when %s', async (_why, first) => {
    expect((await after(first)).headers).toEqual({});
  });
});

describe('Without a cache', () => {
  it('nothing is sent along, and a 304 is what it is', async () => {
    const renewal = await new Renewals(undefined).begin(url);
    expect(renewal.headers).toEqual({});
    expect(await renewal.end(answer(304, ''))).toMatchObject({ status: 304 });
  });
});
