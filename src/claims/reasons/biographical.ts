import type { Passage } from '../passage.ts';
import { list } from '../words.ts';
import { before, cue, type Reason, type Trigger } from './reason.ts';

/**
 * What a person did, wanted or thought: history that only a witness or a record can give.
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Biographies_of_living_persons
 */
export const biographical: Reason = {
  id: 'biographical',
  summary: 'What a person did, wanted or thought.',
  message: 'What a person did or thought needs a source',
  satisfiedBy: 'A biography, an obituary, their own account or a report of the time.',
  isLanguageNeutral: false,
  confidence: { strong: 0.65, medium: 0.65 },
  cues: [
    {
      words: [
        ...list(
          'admired advocated agreed attempted believed claimed concluded considered decided demanded denied disliked',
        ),
        ...list('expected favored favoured feared felt hated hoped intended loved objected opposed preferred realised'),
        ...list('realized refused regarded rejected saw supported thought tried viewed wanted'),
      ],
      at: mind,
    },
    cue(
      'he she',
      /s?he (?:(?:also|later|then|never|first|eventually|once|often|soon|subsequently|briefly|had) ){0,2}(?:was|had|became|began|took|made|led|won|lost|left|wrote|gave|held|fought|met|ran|sold|bought|sent|brought|drew|taught|went|came|did|got|told|spent|grew|died|[a-z\u00df-\u024f]{3,20}ed)\b/y,
      'medium',
    ),
    cue(
      'his her',
      /h(?:is|er) (?:father|mother|parents|brothers?|sisters?|family|childhood|career|death|friends?|teachers?|mentor)\b/y,
      'medium',
    ),
  ],
};

const person =
  /(?:\b[Hh]e|\b[Ss]he|\b[Tt]hey|\p{Lu}[\p{L}\u2019'-]{2,30}) (?:(?:also|later|never|had|first|strongly|himself|herself|initially|originally) ){0,2}$/u;

/** Somebody, and then what went on in their mind. */
function mind({ prose, lower }: Passage, at: number): Trigger | null {
  const subject = person.exec(before(prose, at, 60));
  if (subject === null) return null;
  const [verb = ''] = lower.slice(at, at + 20).split(/[^a-z]/, 1);
  return { range: { start: at - subject[0].length, end: at + verb.length }, strength: 'medium' };
}
