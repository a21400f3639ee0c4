/**
 * Stands in for the package `dom-serializer` in our bundles, which is half of what htmlparser2 would bring along, for a
 * part of it that is never used: pages are read and none is written.
 *
 * @throws Error always.
 */
export default function serialize(): never {
  throw new Error('HTML is not written');
}
