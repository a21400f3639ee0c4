import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, type CancellationToken } from 'vscode-languageserver/node';
import type { CheckResult } from '../../src/server/protocol.ts';
import { LanguageClient } from './language-client.ts';

describe('work that takes its time', () => {
  it('is shown as progress, and ends when the user cancels that', async () => {
    let isFetchCancelled = false;
    const kinds: string[] = [];
    const client = await LanguageClient.start({
      options: { canFetch: true },
      prepare: (connection) => {
        connection.onRequest(
          'citationReview/fetch',
          (_: object, token: CancellationToken) =>
            new Promise((resolve) => {
              token.onCancellationRequested(() => {
                isFetchCancelled = true;
                resolve({ failure: 'cancelled' });
              });
            }),
        );
        connection.onRequest('window/workDoneProgress/create', () => null);
        connection.onNotification('$/progress', ({ token, value }: { token: string; value: { kind: string } }) => {
          kinds.push(value.kind);
          if (value.kind === 'begin') void connection.sendNotification('window/workDoneProgress/cancel', { token });
        });
      },
    });
    const { uri } = await client.open('See doi:10.1000/182 for more.\n');
    const result = await client.connection.sendRequest<CheckResult>('citationReview/checkIdentifiers', { uri });
    expect(result).toMatchObject({ resolved: 0, notFound: 0, couldNotCheck: 1 });
    expect([isFetchCancelled, kinds]).toEqual([true, ['begin', 'end']]);
    await client.stop();
  });

  it('ends when the request itself is cancelled', async () => {
    const cancel = new CancellationTokenSource();
    const client = await LanguageClient.start({
      options: { canFetch: true },
      prepare: (connection) => {
        connection.onRequest('citationReview/fetch', () => {
          cancel.cancel();
          return new Promise(() => undefined);
        });
      },
    });
    const { uri } = await client.open('See doi:10.1000/182 for more.\n');
    const asked = client.connection.sendRequest('citationReview/checkIdentifiers', { uri }, cancel.token);
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    await client.stop();
  });
});
