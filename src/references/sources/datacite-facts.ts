import type { IdentifierName } from '../../article/article.ts';
import type { Facts } from '../facts.ts';
import { countOf, doiIn, objectsOf, type JsonObject } from './answer.ts';

/** Relations to a record that takes this one's place. @see https://datacite-metadata-schema.readthedocs.io/en/4.6/appendices/appendix-1/relationType/ */
const replaced: ReadonlySet<unknown> = new Set(['IsPreviousVersionOf', 'IsObsoletedBy']);

/**
 * What DataCite says of a work besides its bibliographic record. It keeps no notices of retractions. An arXiv preprint's
 * related DOI is that of its published version.
 */
export function dataciteFacts(work: JsonObject, { kind }: IdentifierName): Facts {
  const related = objectsOf(work.relatedIdentifiers).filter((one) => one.relatedIdentifierType === 'DOI');
  const doiOf = (isWanted: (type: unknown) => boolean): string | undefined =>
    doiIn(related.find(({ relationType }) => isWanted(relationType))?.relatedIdentifier);
  const publishedAs =
    kind === 'arxiv' ? doiOf((type) => type === 'IsVersionOf') : doiOf((type) => type === 'IsPreprintOf');
  const replacedBy = doiOf((type) => replaced.has(type));
  // Most repositories count no citations, and 0 is what DataCite says then.
  const citedBy = work.citationCount === 0 ? undefined : countOf(work.citationCount);
  return {
    ...(publishedAs === undefined ? {} : { publishedAs }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
    ...(citedBy === undefined ? {} : { citedBy }),
  };
}
