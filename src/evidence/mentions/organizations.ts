import { rangeIn, type MentionReader, type OrganizationMention } from './mention.ts';

/** Who publishes at the start of a sentence, in whatever letters: "apollo research published". */
const publishing =
  /^(?:The )?((?!(?:It|He|She|They|This|Who|Which|A|An)\b)(?:[\p{L}\p{N}&.'\u2019-]{2,30} ){1,4})(?=(?:published|released|issued|posted|reported)\b)/gu;

/** "The Anthropic paper", "the World Bank report", "the Arbital entry". */
const owning =
  /\b[Tt]he (\p{Lu}[\p{L}\p{N}&.'\u2019-]{1,30}(?: \p{Lu}[\p{L}\p{N}&.'\u2019-]{1,30}){0,3})(?= (?:papers?|reports?|stud(?:y|ies)|survey|entry|guidelines?|statement|fact sheet|website)\b)/gu;

/** Bodies that are the author of a work, or keep it. */
export const organizations: MentionReader = {
  kind: 'organization',
  read: ({ passage }) => {
    const { prose } = passage;
    const matches = [...prose.matchAll(publishing), ...prose.matchAll(owning)];
    return matches
      .map(({ 0: whole, 1: name = '', index }): OrganizationMention => {
        const text = name.trim();
        return { kind: 'organization', range: rangeIn(passage, index + whole.lastIndexOf(text), text.length), text };
      })
      .sort((a, b) => a.range.start - b.range.start);
  },
};
