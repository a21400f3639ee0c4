/**
 * Stands in for the package `sync-fetch-undici` in our bundles. citation-js would load it to fetch what a text names;
 * references are looked up by `sources/` and nothing else, and a blocking request is no way to do it.
 *
 * @throws Error always.
 */
export default function syncFetch(): never {
  throw new Error('citation-js may not use the network');
}
