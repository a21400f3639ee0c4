import { describe, expect, it } from 'vitest';
import { crossrefFacts } from '../../../src/references/sources/crossref-facts.ts';

/** The notice on doi:10.1073/pnas.1414271111, as Crossref gives it. */
const correction = {
  updated: { 'date-parts': [[2015, 5, 4]], 'date-time': '2015-05-04T00:00:00Z', timestamp: 1430697600000 },
  DOI: '10.1073/PNAS.1507001112',
  type: 'correction',
  source: 'publisher',
  label: 'Correction',
};

describe('What Crossref says of a work besides its record', () => {
  it('has its notices, with who gave them and when', () => {
    expect(crossrefFacts({ 'updated-by': [correction] }).notices).toEqual([
      { kind: 'correction', doi: '10.1073/pnas.1507001112', date: '2015-05-04', source: 'publisher' },
    ]);
  });

  it.each([
    ['retraction', 'retraction'],
    ['removal', 'retraction'],
    ['withdrawal', 'withdrawal'],
    ['expression_of_concern', 'expression-of-concern'],
    ['corrigendum', 'correction'],
    ['erratum', 'correction'],
    ['partial_retraction', 'correction'],
  ])('calls an update of type %s a %s', (type, kind) => {
    expect(crossrefFacts({ 'updated-by': [{ ...correction, type }] }).notices).toMatchObject([{ kind }]);
  });

  it('has no notice where an update takes nothing back, and a list without any where there is none', () => {
    for (const type of ['addendum', 'constructor', '__proto__']) {
      expect(crossrefFacts({ 'updated-by': [{ ...correction, type }] }).notices).toEqual([]);
    }
    expect(crossrefFacts({}).notices).toEqual([]);
  });

  it('names the version that takes its place, and what a preprint was published as', () => {
    expect(crossrefFacts({ 'updated-by': [{ ...correction, type: 'new_version' }] })).toMatchObject({
      replacedBy: '10.1073/pnas.1507001112',
      notices: [],
    });
    const relation = { 'is-preprint-of': [{ 'id-type': 'doi', id: '10.1093/CID/ciab963', 'asserted-by': 'subject' }] };
    expect(crossrefFacts({ type: 'posted-content', subtype: 'preprint', relation })).toMatchObject({
      isPreprint: true,
      publishedAs: '10.1093/cid/ciab963',
    });
  });

  it.each([[null], ['text'], [[1]], [{ 'updated-by': 7, relation: [], 'is-referenced-by-count': '9' }]])(
    'is nothing where there is nothing to read: %j',
    (odd) => {
      expect(crossrefFacts({ 'updated-by': odd, relation: odd })).toEqual({ notices: [], isPreprint: false });
    },
  );
});
