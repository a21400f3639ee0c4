import { describeIdentifier, identifierUrl } from '../article/identifiers/index.ts';
import type { PartialReference } from '../evidence/partial-reference.ts';
import { safeDefinitionText } from './definition-text.ts';

/** What says, to whoever edits the article, where such a reference comes from. Readers do not see it. */
const mark = '<!-- from the text: please complete -->';

/** The text of a definition that gives what an article itself says of a work, and says so. */
export function partialDefinition(reference: PartialReference): string {
  const { title, identifiers } = reference;
  const parts = [
    authorsAndYear(reference),
    title === null ? '' : `"${title.replace(/"/g, "'")}"`,
    placeOf(reference),
    reference.publisher ?? '',
    ...identifiers.map((identifier) =>
      identifier.kind === 'url' ? identifierUrl(identifier) : describeIdentifier(identifier),
    ),
  ];
  return `${safeDefinitionText(`${parts.filter((part) => part !== '').join('. ')}.`)} ${mark}`;
}

function authorsAndYear({ authors, hasMoreAuthors, year }: PartialReference): string {
  const names = `${authors.join(', ')}${hasMoreAuthors ? ' et al.' : ''}`;
  return `${names} ${year === null ? '' : `(${String(year)})`}`.trim();
}

/** "Minds and Machines, 22(2)". */
function placeOf({ venue, volume, issue }: PartialReference): string {
  if (venue === null || volume === null) return venue ?? '';
  return `${venue}, ${volume}${issue === null ? '' : `(${issue})`}`;
}
