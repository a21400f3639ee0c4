import { works, type Work } from '../works.ts';
import { json, worksWith, type Respond } from './answers.ts';

export const europePmc: Respond = ({ query }) => {
  const asked = query.get('query') ?? '';
  const ids = [...asked.matchAll(/(?:EXT_ID|PMCID):(\w+)/g)].map(([, id = '']) => id);
  const found =
    ids.length > 0
      ? works.filter(({ pmid = '', pmcid = '' }) => ids.includes(pmid) || ids.includes(pmcid))
      : worksWith(asked.replace('TITLE:', '')).filter(({ pmid }) => pmid !== undefined);
  return json({ version: '6.9', hitCount: found.length, resultList: { result: found.map(europePmcWork) } });
};

function europePmcWork(work: Work): object {
  const { retraction } = work;
  const types = ['Journal Article', ...(retraction === undefined ? [] : ['Retracted Publication'])];
  const retractedIn = { id: retraction?.pmid, source: 'MED', reference: retraction?.reference, type: 'Retraction in' };
  const copies = [{ availabilityCode: 'OA', documentStyle: 'pdf', url: work.freeCopy }];
  return {
    id: work.pmid,
    source: 'MED',
    pmid: work.pmid,
    pmcid: work.pmcid,
    doi: work.doi,
    title: `${work.title}.`,
    authorList: {
      author: work.authors.map(([lastName, firstName]) => ({
        fullName: `${lastName} ${firstName}`,
        firstName,
        lastName,
      })),
    },
    journalInfo: { volume: work.volume, issue: work.issue, journal: { title: work.container } },
    pubYear: work.issued.slice(0, 4),
    pageInfo: work.page,
    firstPublicationDate: work.issued,
    pubTypeList: { pubType: types },
    isOpenAccess: work.freeCopy === undefined ? 'N' : 'Y',
    citedByCount: 100,
    ...(work.freeCopy === undefined ? {} : { fullTextUrlList: { fullTextUrl: copies } }),
    ...(retraction === undefined ? {} : { commentCorrectionList: { commentCorrection: [retractedIn] } }),
  };
}
