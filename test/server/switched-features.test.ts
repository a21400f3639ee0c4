import type { MessageConnection } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { fullCapabilities, LanguageClient, type StartOptions } from './language-client.ts';

interface Registration {
  readonly method: string;
}

/** A client such as VS Code: it can be told later, and asks anew when it is asked to. */
function modern(): {
  readonly options: StartOptions;
  readonly registered: string[];
  readonly refreshed: string[];
  settings: object;
} {
  const later = { dynamicRegistration: true };
  const refresh = { refreshSupport: true };
  const scene = {
    registered: [] as string[],
    refreshed: [] as string[],
    settings: {},
    options: {
      capabilities: {
        ...fullCapabilities,
        textDocument: {
          ...fullCapabilities.textDocument,
          codeLens: later,
          inlayHint: later,
          semanticTokens: { ...later, requests: {}, tokenTypes: [], tokenModifiers: [], formats: [] },
        },
        workspace: {
          ...fullCapabilities.workspace,
          configuration: true,
          codeLens: refresh,
          inlayHint: refresh,
          semanticTokens: refresh,
        },
      },
      prepare(connection: MessageConnection): void {
        connection.onRequest('client/registerCapability', ({ registrations }: { registrations: Registration[] }) => {
          scene.registered.push(...registrations.map(({ method }) => method));
        });
        connection.onRequest('workspace/configuration', () => [scene.settings]);
        for (const name of ['codeLens', 'inlayHint', 'semanticTokens']) {
          connection.onRequest(`workspace/${name}/refresh`, () => void scene.refreshed.push(name));
        }
      },
    },
  };
  return scene;
}

const methods = ['textDocument/codeLens', 'textDocument/inlayHint', 'textDocument/semanticTokens'];

describe('what is off by itself', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const settle = async (): Promise<void> => {
    const document = await client.open('One.\n');
    await document.diagnostics();
    await document.request('textDocument/foldingRange');
  };
  const change = (): Promise<void> =>
    client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });

  it('is not announced to a client that can be told later', async () => {
    const scene = modern();
    client = await LanguageClient.start(scene.options);
    await settle();
    expect(scene.registered.filter((method) => methods.includes(method))).toEqual([]);
    const { codeLensProvider, inlayHintProvider, semanticTokensProvider } = client.initialized.capabilities;
    expect([codeLensProvider, inlayHintProvider, semanticTokensProvider]).toEqual([undefined, undefined, undefined]);
  });

  it('is announced once when the settings switch it on, and asked for anew when they change', async () => {
    const scene = modern();
    client = await LanguageClient.start(scene.options);
    await settle();
    scene.settings = { codeLens: true, inlayHints: true, claimHighlighting: true };
    await change();
    await settle();
    expect(scene.registered.filter((method) => methods.includes(method)).sort()).toEqual(methods);
    scene.refreshed.length = 0;
    scene.settings = {};
    await change();
    await settle();
    expect([...new Set(scene.refreshed)].sort()).toEqual(['codeLens', 'inlayHint', 'semanticTokens']);
    expect(scene.registered.filter((method) => methods.includes(method))).toHaveLength(3);
  });

  it('is announced at the start to a client that cannot be told later', async () => {
    client = await LanguageClient.start();
    expect(client.initialized.capabilities).toMatchObject({
      codeLensProvider: {},
      inlayHintProvider: true,
      semanticTokensProvider: { full: true, range: true, legend: { tokenTypes: ['claim'] } },
    });
  });
});
