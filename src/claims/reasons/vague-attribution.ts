import { triggerAt, type Reason } from './reason.ts';

/**
 * A view that nobody is named for: "some critics argue", "is widely regarded", "studies show".
 *
 * @see https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Words_to_watch#Unsupported_attributions
 * @see CLAIMS: specific phrases need a source in 74 % of cases; lists of weasel words predict nothing, so there is none here
 */
export const vagueAttribution: Reason = {
  id: 'vague-attribution',
  summary: 'A view or result without a name: "some critics argue", "is widely regarded", "studies show".',
  message: 'A view that nobody is named for needs a source',
  satisfiedBy: 'A source that says who holds the view, or that it is widely held; best, name them in the text.',
  isLanguageNeutral: false,
  cues: [
    ...'critics scholars researchers experts historians scientists observers commentators economists philosophers linguists archaeologists biologists authors writers opponents supporters proponents advocates analysts some many most others several'.split(
      ' ',
    ),
    ...'widely generally commonly often frequently universally popularly sometimes usually traditionally largely it studies research evidence reports sources surveys polls consensus theories'.split(
      ' ',
    ),
  ],
  find: ({ lower }) =>
    triggerAt(people, lower, 'strong', 0.8) ??
    triggerAt(regarded, lower, 'strong', 0.74) ??
    triggerAt(studies, lower, 'strong', 0.82),
};

const holders =
  'critics|scholars|researchers|experts|historians|scientists|observers|commentators|economists|philosophers|linguists|archaeologists|biologists|psychologists|anthropologists|sociologists|theologians|authors|writers|opponents|supporters|proponents|advocates|analysts|authorities|sources|people|others|academics|reviewers|theorists';
const views =
  'argu(?:e|ed|ing)|believ(?:e|ed)|claim(?:ed)?|consider(?:ed)?|contend(?:ed)?|counter(?:ed)?|suggest(?:ed)?|think|thought|say|said|maintain(?:ed)?|have (?:also )?(?:argued|claimed|suggested|proposed|noted|questioned|criticized|criticised|expressed|called|described|pointed)|propos(?:e|ed)|hold|held|regard(?:ed)?|see|view(?:ed)?|dispute[d]?|reject(?:ed)?|question(?:ed)?|attribut(?:e|ed)|estimat(?:e|ed)|speculat(?:e|ed)|agree(?:d)?|point(?:ed)? out|warn(?:ed)?|treat|continue to (?:treat|regard|consider)';
const people = new RegExp(
  String.raw`(?:\b(?:some|many|most|several|other|various|certain|numerous|a few|a number of|modern|contemporary|recent|early|leading|current|western|conservative|liberal|feminist)(?: of the| of these)?(?: [a-z\u00df-\u024f-]{2,20}){0,3} (?:${holders})|\b(?:${holders})|(?:^ {0,9}|[,;] )(?:some|many|others))(?: (?:have|also|still|now|generally|often|commonly|therefore|however|today))? (?:${views})\b`,
);
const regarded =
  /\b(?:is|are|was|were|been|being|remains?|became) (?:now |still |also |today )?(?:widely|generally|commonly|often|frequently|universally|popularly|sometimes|usually|traditionally|largely|broadly|typically) (?:regarded|considered|believed|thought|accepted|assumed|seen|viewed|held|said|described|credited|cited|recogni[sz]ed|acknowledged|interpreted|criticized|criticised|praised|attributed|called|known|referred to|understood|agreed|associated|treated)\b|\b(?:is|are|was|were) (?:also |often |sometimes |generally )?(?:said|thought|believed|supposed|reputed|rumou?red|presumed|assumed|considered) to (?:be|have|come|derive|represent|date|contain|cause)\b|\bit (?:is|was|has been|had been) (?:also |widely |generally |commonly |often |sometimes |now |currently )?(?:argued|believed|claimed|estimated|said|suggested|thought|alleged|rumou?red|speculated|reported|proposed|hypothesi[sz]ed|assumed|contended|noted|understood|accepted|agreed) (?:that|to)\b|\b(?:has|have|had) been (?:described|criticized|criticised|praised|called|hailed|characterized|characterised|accused|credited|cited|questioned|interpreted) (?:as|by some|by many|for|with)\b/;
const studies =
  /\b(?:studies|research|evidence|reports|sources|surveys|polls|the literature|the consensus|experiments|analyses|(?:some|several|many|various|recent|most) theories)(?: (?:has|have|had|also|now|in [^.,;]{1,30}))? (?:shows?|shown|suggests?|suggested|indicates?|indicated|finds?|found|demonstrates?|demonstrated|reveals?|revealed|supports?|supported|concluded?|points? to|documented|documents?)\b/;
