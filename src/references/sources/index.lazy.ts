import type { NetworkOptions } from '../network/network.ts';
import { arxiv } from './arxiv.ts';
import { crossref } from './crossref.ts';
import { datacite } from './datacite.ts';
import { doiOrg } from './doi-org.ts';
import { createLookup, type Lookup } from './lookup.ts';
import type { Source } from './source.ts';

/** Every source, in the order in which those that answer for a kind of identifier are asked. */
export const sources: readonly Source[] = [crossref, datacite, doiOrg, arxiv];

/** Asks all sources. This file is loaded when the network is needed for the first time. */
export function createSourcesLookup(options: NetworkOptions): Lookup {
  return createLookup(sources, options);
}
