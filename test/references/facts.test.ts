import { describe, expect, it } from 'vitest';
import { cleanFacts, mergeFacts } from '../../src/references/facts.ts';

const retraction = { kind: 'retraction', source: 'publisher', doi: '10.5555/notice', date: '2010-02-06' } as const;

describe('What several services say of a work', () => {
  it('is of each fact what the first says that speaks of it', () => {
    expect(mergeFacts([{ citedBy: 3 }, { citedBy: 8, openAccess: 'https://example.org/a.pdf' }])).toEqual({
      citedBy: 3,
      openAccess: 'https://example.org/a.pdf',
    });
  });

  it('is each notice once, as it is told most fully', () => {
    const bare = { kind: 'retraction', source: 'openalex' } as const;
    expect(mergeFacts([{ notices: [bare] }, { notices: [retraction] }]).notices).toEqual([retraction]);
    const correction = { kind: 'correction', source: 'publisher', doi: '10.5555/other' } as const;
    expect(mergeFacts([{ notices: [correction] }, { notices: [retraction] }]).notices).toHaveLength(2);
  });

  it('has no notices where nobody keeps any, and none where somebody does and has none', () => {
    expect(mergeFacts([{}, { citedBy: 1 }])).not.toHaveProperty('notices');
    expect(mergeFacts([{}, { notices: [] }])).toEqual({ notices: [] });
  });
});

describe('Facts out of a cache', () => {
  it('are what they were', () => {
    const facts = { notices: [retraction], isPreprint: false, publishedAs: '10.5555/a', citedBy: 7, newestVersion: 2 };
    expect(cleanFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  });

  it.each([
    [null, {}],
    ['text', {}],
    [{ citedBy: -1, newestVersion: 1.5, isPreprint: 'yes' }, {}],
    [{ openAccess: 'javascript:alert(1)' }, {}],
    [{ notices: [{ kind: 'praise', source: 'x' }, { kind: 'retraction' }, 7] }, { notices: [] }],
    [
      { notices: [{ kind: 'retraction', source: 'x', date: 'yesterday' }] },
      { notices: [{ kind: 'retraction', source: 'x' }] },
    ],
  ])('are only taken where they are of the right kind: %j', (value, expected) => {
    expect(cleanFacts(value)).toEqual(expected);
  });
});
