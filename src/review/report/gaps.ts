import type { ReportedReference } from './references.ts';

/** Something that the review does not know. */
export interface Gap {
  /** A sentence. */
  readonly message: string;
  /** The works that it concerns; none where it concerns the whole article. */
  readonly names: readonly string[];
}

/** What could not be checked of an article, what weighs most first. */
export function gapsOf(references: readonly ReportedReference[], isEnglish: boolean): readonly Gap[] {
  return [...failures(references), ...unasked(references), ...withoutIdentifier(references), ...language(isEnglish)];
}

/** Works of which a service should have said something and did not, by the reason. */
function failures(references: readonly ReportedReference[]): readonly Gap[] {
  const byReason = new Map<string, string[]>();
  for (const { obstacles, name } of references) {
    for (const reason of obstacles) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  }
  return [...byReason].map(([reason, names]) => ({ message: `Could not be checked: ${reason}.`, names }));
}

function unasked(references: readonly ReportedReference[]): readonly Gap[] {
  const meant = references.filter(({ verdict, isIdentified }) => verdict === 'unasked' && isIdentified);
  return gap(
    'Nothing is known of whether these still stand: nobody was asked, or nobody keeps notices of them.',
    meant,
  );
}

function withoutIdentifier(references: readonly ReportedReference[]): readonly Gap[] {
  const meant = references.filter(({ isIdentified }) => !isIdentified);
  return gap('These have no identifier and no address that anybody could be asked by.', meant);
}

function gap(message: string, references: readonly ReportedReference[]): readonly Gap[] {
  return references.length === 0 ? [] : [{ message, names: references.map(({ name }) => name) }];
}

function language(isEnglish: boolean): readonly Gap[] {
  const message = 'The article is not in English: only claims that can be told in any language were looked for.';
  return isEnglish ? [] : [{ message, names: [] }];
}
