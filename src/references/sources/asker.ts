import type { IdentifierName } from '../../article/article.ts';
import { Network, type NetworkOptions } from '../network/network.ts';
import { SingleFlight } from '../network/single-flight.ts';
import { identifierKey } from '../resolution.ts';
import { Batcher } from './batcher.ts';
import { siteOf } from './site.ts';
import type { Described, Source, SourceContext } from './source.ts';

/** Asks single sources: those that the settings allow, each in its own way and within its limits. */
export class Asker {
  readonly network: Network;
  /** Those that may be asked, in the order of their registration. */
  readonly sources: readonly Source[];
  readonly #clock: NetworkOptions['clock'];
  readonly #batchers = new Map<string, Batcher>();
  readonly #flights = new SingleFlight<Described | null>();

  constructor(sources: readonly Source[], options: NetworkOptions) {
    this.network = new Network(options);
    this.#clock = options.clock;
    const { services } = options.settings;
    this.sources = sources.filter((source) => {
      const { enabled, url } = services[source.id] ?? {};
      return enabled !== false && this.#hasWhatItNeeds(source, enabled === true, url !== undefined);
    });
  }

  /** What the source says of the work, or null. Those who ask for the same at one time are told together. Throws `LookupFailure`. */
  describe(source: Source, identifier: IdentifierName, signal: AbortSignal): Promise<Described | null> {
    const { lookup, batch } = source;
    if (lookup === undefined) return Promise.resolve(null);
    return this.#flights.run(`${source.id} ${identifierKey(identifier)}`, signal, (shared) =>
      batch?.takes(identifier)
        ? this.#batcherOf(source).lookup(identifier, shared)
        : lookup(identifier, this.contextOf(source, shared)),
    );
  }

  contextOf(source: Source, signal: AbortSignal): SourceContext {
    return {
      ask: (path, accept, { site, ...extra } = {}) => {
        const service = site === undefined ? source : siteOf(source, site);
        return this.network.ask(service, { path, accept, ...extra }, signal);
      },
      contactEmail: this.network.contactEmail,
      url: this.network.urlOf(source),
      key: this.network.keyOf(source),
    };
  }

  #hasWhatItNeeds(source: Source, isSwitchedOn: boolean, hasAddress: boolean): boolean {
    switch (source.needs) {
      case 'nothing':
        return true;
      case 'switch':
        return isSwitchedOn;
      case 'address':
        return hasAddress;
      case 'key':
        return this.network.keyOf(source) !== '';
      case 'contactEmail':
        return this.network.contactEmail !== '';
    }
  }

  #batcherOf(source: Source): Batcher {
    const known = this.#batchers.get(source.id);
    if (known !== undefined) return known;
    const batcher = new Batcher(source, this.#clock, (signal) => this.contextOf(source, signal));
    this.#batchers.set(source.id, batcher);
    return batcher;
  }
}
