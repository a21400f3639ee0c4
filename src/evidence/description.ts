import type { Range } from '../article/article.ts';
import type {
  AuthorMention,
  IdentifierMention,
  Mention,
  OrganizationMention,
  PublisherMention,
  TitleMention,
  VenueMention,
  YearMention,
} from './mentions/mention.ts';

/** What a stretch of text says of one work: its parts as far as they are given, each with its range. */
export interface Description {
  /** From its first part to its last, in the chunk's offsets. */
  readonly range: Range;
  readonly title: TitleMention | null;
  readonly identifiers: readonly IdentifierMention[];
  readonly authors: readonly AuthorMention[];
  /** Those of the authors whom the text certainly gives the work to: "Smith's "Title"", "Smith, in "Title"", ""Title" by Smith". */
  readonly byline: readonly AuthorMention[];
  readonly organizations: readonly OrganizationMention[];
  readonly year: YearMention | null;
  /** True when the year is certainly the work's: in a bracket behind it, or "Smith's 2012 paper". */
  readonly isDated: boolean;
  readonly venues: readonly VenueMention[];
  readonly publishers: readonly PublisherMention[];
  /** Quoted words that are no title by themselves. */
  readonly terms: readonly TitleMention[];
  /** True when it names one certain work: by title, identifier, or an author with a year. */
  readonly isFirm: boolean;
  /** True when the work is what another answers to ("Smith criticizes ..."), and not the one that is cited. */
  readonly isContrasted: boolean;
}

/** The parts of a description, in order. */
export function partsOf(description: Description): readonly Mention[] {
  const { title, identifiers, authors, organizations, year, venues, publishers, terms } = description;
  const parts: readonly (Mention | null)[] = [
    title,
    year,
    ...identifiers,
    ...authors,
    ...organizations,
    ...venues,
    ...publishers,
    ...terms,
  ];
  return parts.filter((part) => part !== null).sort((a, b) => a.range.start - b.range.start);
}
