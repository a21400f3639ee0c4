import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { closeAll, hoverOn, openArticle, openExampleCopy } from './articles.ts';

describe('Hover', () => {
  afterEach(closeAll);

  it('tells of a missing footnote what the article and the library know', async () => {
    const { document } = await openExampleCopy();
    const text = await hoverOn(document, '[^8]');
    assert.match(text, /no definition/);
    assert.match(text, /Cohen.*2022/s);
  });

  it('shows the formatted reference of an identifier that the library knows', async () => {
    const { document } = await openExampleCopy();
    const text = await hoverOn(document, 'arXiv:1912.01683');
    assert.match(text, /Turner/);
    assert.match(text, /Optimal Policies/i);
  });

  it('shows the definition of a marker that has one', async () => {
    const { document } = await openArticle('One.[^1] Two.[^2]\n\n[^1]: A note of the author.\n');
    assert.match(await hoverOn(document, '[^1]'), /A note of the author/);
  });
});
