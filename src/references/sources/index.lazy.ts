import type { NetworkOptions } from '../network/network.ts';
import type { Services } from '../services.ts';
import { access } from './access.ts';
import { Agencies } from './agencies.ts';
import { arxiv } from './arxiv.ts';
import { Asker } from './asker.ts';
import { betterBibtex } from './better-bibtex.ts';
import { citoid } from './citoid.ts';
import { crossref } from './crossref.ts';
import { datacite } from './datacite.ts';
import { doiOrg } from './doi-org.ts';
import { europePmc } from './europe-pmc.ts';
import { googleBooks } from './google-books.ts';
import { link } from './link.ts';
import { lookup } from './lookup.ts';
import { openLibrary } from './open-library.ts';
import { openalex } from './openalex.ts';
import { own } from './own.ts';
import { page } from './page.ts';
import { pubmed } from './pubmed.ts';
import { search } from './search.ts';
import { semanticScholar } from './semantic-scholar.ts';
import type { Source } from './source.ts';
import { standing } from './standing.ts';
import { translationServer } from './translation-server.ts';
import { unpaywall } from './unpaywall.ts';
import { wayback } from './wayback.ts';
import { zotero } from './zotero.ts';

/**
 * Every source, in the order in which those that can answer a question are asked: what the user has, then who registers
 * works, then catalogues, then those that know a little of everything.
 */
export const sources: readonly Source[] = [
  zotero,
  betterBibtex,
  crossref,
  datacite,
  doiOrg,
  unpaywall,
  openalex,
  arxiv,
  pubmed,
  europePmc,
  openLibrary,
  googleBooks,
  wayback,
  page,
  translationServer,
  citoid,
  semanticScholar,
];

/**
 * The services behind all sources, or behind some. This file is loaded when the network is needed for the first time.
 */
export function openServices(options: NetworkOptions, asked: readonly Source[] = sources): Services {
  const asker = new Asker(asked, options);
  const agencies = new Agencies(asker);
  return {
    lookup: (identifier, signal) => lookup(asker, agencies, identifier, signal),
    own: (identifier, signal) => own(asker, identifier, signal),
    standing: (identifier, told, signal) => standing(asker, agencies, identifier, told, signal),
    access: (identifier, signal) => access(asker, identifier, signal),
    link: (url, signal) => link(asker, url, signal),
    search: (query, rows, signal) => search(asker, query, rows, signal),
  };
}
