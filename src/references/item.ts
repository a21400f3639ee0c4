/**
 * The CSL-JSON item: what a reference is, whatever it came from.
 *
 * @see https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
 */

export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
}

export interface DateValue {
  /** `[[year]]`, `[[year, month]]`, `[[year, month, day]]`, or two of those for a range. */
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly raw?: string;
}

/** A cleaned CSL-JSON item: only fields that CSL knows, of the types it wants, each within its cap. */
export interface Item {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly 'title-short'?: string;
  readonly author?: readonly Name[];
  readonly editor?: readonly Name[];
  readonly translator?: readonly Name[];
  readonly issued?: DateValue;
  readonly accessed?: DateValue;
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly 'collection-title'?: string;
  readonly 'collection-number'?: string;
  readonly 'event-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly number?: string;
  readonly edition?: string;
  readonly version?: string;
  readonly page?: string;
  readonly genre?: string;
  readonly abstract?: string;
  readonly language?: string;
  readonly note?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly URL?: string;
}
