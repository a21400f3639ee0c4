import type { Passage } from '../passage.ts';
import { list } from '../words.ts';
import { before, cue, triggerOf, type Reason, type Trigger } from './reason.ts';

const holders =
  'critics|scholars|researchers|experts|historians|scientists|observers|commentators|economists|philosophers|linguists|archaeologists|biologists|psychologists|anthropologists|sociologists|theologians|authors|writers|opponents|supporters|proponents|advocates|analysts|authorities|sources|people|others|academics|reviewers|theorists';
const quantities =
  'some|many|most|several|other|various|certain|numerous|few|number of|modern|contemporary|recent|early|leading|current|western|conservative|liberal|feminist';
const views = String.raw`(?: (?:have|also|still|now|generally|often|commonly|therefore|however|today))? (?:to )?(?:argu(?:e|ed|ing)|believe[d]?|claim(?:ed)?|consider(?:ed)?|contend(?:ed)?|counter(?:ed)?|suggest(?:ed)?|think|thought|say|said|maintain(?:ed)?|have (?:also )?(?:argued|claimed|suggested|proposed|noted|questioned|criticized|criticised|expressed|called|described|pointed)|propose[d]?|hold|held|regard(?:ed)?|see|view(?:ed)?|dispute[d]?|reject(?:ed)?|question(?:ed)?|attribute[d]?|estimate[d]?|speculate[d]?|agree[d]?|point(?:ed)? out|warn(?:ed)?|treat|continue to (?:treat|regard|consider))\b`;

/**
 * A view that nobody is named for: "some critics argue", "is widely regarded", "studies show".
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Words_to_watch#Unsupported_attributions
 * Measured on 199 Wikipedia articles: specific phrases need a source in 74 % of cases; lists of weasel words predict nothing, so there is none here
 */
export const vagueAttribution: Reason = {
  id: 'vague-attribution',
  summary: 'A view or result without a name: "some critics argue", "is widely regarded", "studies show".',
  message: 'A view that nobody is named for needs a source',
  satisfiedBy: 'A source that says who holds the view, or that it is widely held; best, name them in the text.',
  isLanguageNeutral: false,
  confidence: { strong: 0.81, medium: 0.7 },
  cues: [
    cue(
      quantities.replace('number of', 'number').replaceAll('|', ' '),
      new RegExp(
        String.raw`(?:${quantities})(?: of the| of these)?(?: [a-z\u00df-\u024f-]{2,20}){0,3} (?:${holders})(?: of [a-z\u00df-\u024f]{2,20})?${views}`,
        'y',
      ),
      'strong',
    ),
    cue(
      holders.replaceAll('|', ' '),
      new RegExp(String.raw`[a-z]+(?: of [a-z\u00df-\u024f]{2,20})?${views}`, 'y'),
      'strong',
    ),
    { words: list('some many'), at: whoever },
    {
      words: list(
        'widely generally commonly often frequently universally popularly sometimes usually traditionally largely broadly typically',
      ),
      at: regarded,
    },
    {
      words: list('said thought believed reputed rumored rumoured presumed'),
      at: reputed,
    },
    cue(
      'it',
      /it (?:is|was|has been|had been) (?:also |widely |generally |commonly |often |sometimes |now |currently )?(?:argued|believed|claimed|estimated|said|suggested|thought|alleged|rumou?red|speculated|reported|proposed|hypothesi[sz]ed|contended|understood|accepted|agreed) (?:that|to)\b/y,
      'strong',
    ),
    cue(
      'been',
      /been (?:(?:also|often|widely|variously) )?(?:(?:described|criticized|criticised|praised|called|hailed|characterized|characterised|accused|credited|cited|questioned|interpreted) (?:as|by (?:some|many)|for|with)|used by (?:some|many))\b/y,
      'strong',
    ),
    cue(
      'studies research evidence reports sources surveys polls literature consensus experiments analyses theories',
      /[a-z]+(?: (?:has|have|had|also|now|in [^.,;]{1,30}))? (?:shows?|shown|suggests?|suggested|indicates?|indicated|finds?|found|demonstrates?|demonstrated|reveals?|revealed|supports?|supported|concluded?|points? to|documented|documents?)\b/y,
      'strong',
    ),
  ],
};

const theyHold = new RegExp(`(?:some|many)${views}`, 'y');

/** "Some argue", where nothing stands before that they could be some of. */
function whoever({ lower }: Passage, at: number): Trigger | null {
  if (!/(?:^ *|[,;] |\b(?:and|but|although|though|while|which) )$/.test(before(lower, at, 12))) return null;
  theyHold.lastIndex = at;
  const match = theyHold.exec(lower);
  return match === null ? null : triggerOf(match, 'strong');
}

const regard =
  /[a-z]+ (?:regarded|considered|believed|thought|accepted|viewed|held|said|described|credited|cited|recogni[sz]ed|acknowledged|interpreted|criticized|criticised|praised|attributed|understood|agreed)\b/y;
const passive =
  /\b(?:is|are|was|were|been|being|remains?|became) (?:(?:now|still|also|today|often|sometimes|generally) )?$/;

/** "is widely regarded". */
function regarded({ lower }: Passage, at: number): Trigger | null {
  regard.lastIndex = at;
  const match = regard.exec(lower);
  const lead = match === null ? null : passive.exec(before(lower, at, 24));
  if (match === null || lead === null) return null;
  return { range: { start: at - lead[0].length, end: at + match[0].length }, strength: 'strong' };
}

const toBe = /[a-z]+ to (?:be|have|come|derive|represent|date|contain|cause)\b/y;

/** "are said to have". */
function reputed({ lower }: Passage, at: number): Trigger | null {
  toBe.lastIndex = at;
  const match = toBe.exec(lower);
  const lead = match === null ? null : passive.exec(before(lower, at, 24));
  if (match === null || lead === null) return null;
  return { range: { start: at - lead[0].length, end: at + match[0].length }, strength: 'strong' };
}
