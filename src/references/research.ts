import { createAccesses, type Accesses } from './access.ts';
import type { QuestionPorts } from './cached-question.ts';
import { createLinkChecks, type LinkChecks } from './link-checks.ts';
import { createResolver, type Resolver } from './resolve.ts';
import { createSearches, type Searches } from './searches.ts';
import type { Services } from './services.ts';
import { createStandings, type Standings } from './standing.ts';

/** Every question about works that services can answer. Each has answers of its own, which are kept as long as they are good. */
export interface Research {
  /** What does an identifier stand for? */
  readonly resolver: Resolver;
  /** Does the work still stand? */
  readonly standings: Standings;
  /** Where can it be read? */
  readonly accesses: Accesses;
  /** Does an address lead to a page? */
  readonly links: LinkChecks;
  /** Which works answer to these words? */
  readonly searches: Searches;
}

export function createResearch(services: Services, ports: QuestionPorts): Research {
  const resolver = createResolver(services, ports);
  return {
    resolver,
    standings: createStandings(services, resolver, ports),
    accesses: createAccesses(services, ports),
    links: createLinkChecks(services, ports),
    searches: createSearches(services, ports),
  };
}
