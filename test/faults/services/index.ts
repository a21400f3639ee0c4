import type { Respond } from './answers.ts';
import { arxiv } from './arxiv.ts';
import { betterBibtex } from './better-bibtex.ts';
import { citoid } from './citoid.ts';
import { crossref } from './crossref.ts';
import { datacite } from './datacite.ts';
import { doiOrg } from './doi-org.ts';
import { europePmc } from './europe-pmc.ts';
import { googleBooks } from './google-books.ts';
import { openLibrary } from './open-library.ts';
import { openalex } from './openalex.ts';
import { pubmed } from './pubmed.ts';
import { semanticScholar } from './semantic-scholar.ts';
import { translationServer } from './translation-server.ts';
import { unpaywall } from './unpaywall.ts';
import { wayback } from './wayback.ts';
import { webPage } from './web-page.ts';
import { zotero } from './zotero.ts';

/** Every service that the fault server speaks for, by the id of its source. */
export const services = {
  crossref,
  'doi.org': doiOrg,
  datacite,
  arxiv,
  'open-library': openLibrary,
  'google-books': googleBooks,
  page: webPage,
  'translation-server': translationServer,
  citoid,
  zotero,
  'better-bibtex': betterBibtex,
  'semantic-scholar': semanticScholar,
  openalex,
  pubmed,
  'europe-pmc': europePmc,
  unpaywall,
  wayback,
} as const satisfies Readonly<Record<string, Respond>>;

export type ServiceId = keyof typeof services;
export const serviceIds = Object.keys(services) as readonly ServiceId[];
