import type { Respond } from './answers.ts';
import { arxiv } from './arxiv.ts';
import { crossref } from './crossref.ts';
import { datacite } from './datacite.ts';
import { doiOrg } from './doi-org.ts';
import { europePmc } from './europe-pmc.ts';
import { openalex } from './openalex.ts';
import { pubmed } from './pubmed.ts';
import { unpaywall } from './unpaywall.ts';
import { wayback } from './wayback.ts';

/** Every service that the fault server speaks for, by the id of its source. */
export const services = {
  crossref,
  'doi.org': doiOrg,
  datacite,
  arxiv,
  openalex,
  pubmed,
  'europe-pmc': europePmc,
  unpaywall,
  wayback,
} as const satisfies Readonly<Record<string, Respond>>;

export type ServiceId = keyof typeof services;
export const serviceIds = Object.keys(services) as readonly ServiceId[];
