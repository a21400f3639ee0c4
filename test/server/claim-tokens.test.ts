import type { SemanticTokens } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { LanguageClient, lines, type OpenDocument, type StartOptions } from './language-client.ts';

const article = lines(
  'The keeper wrote that "no ship has ever passed this rock without a greeting" in his diary.[^1]',
  '',
  'In the survey of 2019, 96 percent[^2] of the',
  'respondents said that they never read footnotes.[^2]',
  '',
  'The captain wrote that "no keeper has ever greeted my ship from this rock" in his log. Short.',
  '',
  '[^1]: Keeper (1911).',
  '',
);

describe('semantic tokens', () => {
  let client: LanguageClient;
  const start = async (options: StartOptions = {}): Promise<LanguageClient> =>
    (client = await LanguageClient.start(options));
  afterEach(() => client.stop());

  const modifiers = ['sourced', 'pending', 'unsourced', 'dismissed'];

  /** The words of each token and its modifier. */
  const decode = ({ data }: SemanticTokens, document: OpenDocument): readonly (readonly [string, string])[] => {
    const tokens: [string, string][] = [];
    let [line, character] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, , bits = 0] = data.slice(at, at + 5);
      [line, character] = [line + down, down === 0 ? character + right : right];
      const range = { start: { line, character }, end: { line, character: character + length } };
      tokens.push([document.words(range), modifiers.filter((_, bit) => (bits & (1 << bit)) !== 0).join(' ')]);
    }
    return tokens;
  };
  const full = async (document: OpenDocument) =>
    decode(await document.request<SemanticTokens>('textDocument/semanticTokens/full'), document);

  it('are none unless the settings ask for them', async () => {
    await start();
    expect(await full(await client.open(article))).toEqual([]);
  });

  it('are the claims line by line without their markers, with what became of each', async () => {
    await start({ settings: { claimHighlighting: true } });
    expect(await full(await client.open(article))).toEqual([
      ['The keeper wrote that "no ship has ever passed this rock without a greeting" in his diary.', 'sourced'],
      ['In the survey of 2019, 96 percent', 'pending'],
      [' of the', 'pending'],
      ['respondents said that they never read footnotes.', 'pending'],
      ['The captain wrote that "no keeper has ever greeted my ship from this rock" in his log.', 'unsourced'],
    ]);
  });

  it('mark what a reviewer dismissed', async () => {
    const sentence = 'The captain wrote that "no keeper has ever greeted my ship from this rock" in his log.';
    const ledger = JSON.stringify({ [sentence]: { state: 'dismissed', reason: 'other' }, version: 1 });
    await start({
      settings: { claimHighlighting: true },
      files: { 'a.md.review.json': ledger, 'a.review.json': ledger },
    });
    const tokens = await full(await client.open(article, { name: 'a.md' }));
    expect(tokens.at(-1)).toEqual([sentence, 'dismissed']);
  });

  it('are given for a range alone, too', async () => {
    await start({ settings: { claimHighlighting: true } });
    const document = await client.open(article);
    const range = { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } };
    const found = await document.request<SemanticTokens>('textDocument/semanticTokens/range', { range });
    expect(decode(found, document).map(([, modifier]) => modifier)).toEqual(['unsourced']);
  });
});
