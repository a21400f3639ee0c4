import { XMLParser } from 'fast-xml-parser';
import { LookupFailure } from '../network/failure.ts';
import { badAnswer, bodyOf, isObject, objectsOf, textOf, type JsonObject } from './answer.ts';
import { arxivFacts } from './arxiv-facts.ts';
import { arxivIdOf, arxivRecord } from './arxiv-record.ts';
import { listed } from './listed.ts';
import { itemOf } from './record.ts';
import type { Described, Source, SourceContext } from './source.ts';

const title = 'arXiv';
const longestFeed = 1024 * 1024;

/**
 * arXiv's own API. An unknown ID is answered with a feed without entries, a malformed one with 400 and an error entry.
 *
 * @see https://info.arxiv.org/help/api/user-manual.html
 */
export const arxiv: Source = {
  id: 'arxiv',
  title,
  url: 'https://export.arxiv.org',
  answersFor: ['arxiv'],
  decides: true,
  needs: 'nothing',
  knowsStandingOf: ['arxiv'],
  limits: () => ({ requests: 1, perMs: 3000, concurrent: 1 }),

  async lookup({ value }, context) {
    const [entry] = await ask([value], context);
    return entry === undefined ? null : describe(entry, value);
  },

  batch: {
    size: 50,
    takes: () => true,
    async lookup(identifiers, context) {
      const entries = await ask(
        identifiers.map(({ value }) => value),
        context,
      );
      return listed(identifiers, entries, {
        title,
        keyOf: ({ value }) => value.toLowerCase(),
        keysOf: (entry) => [arxivIdOf(entry).toLowerCase()],
        describe: (entry, { value }) => describe(entry, value),
      });
    },
  },
};

/** The entries for these IDs, as many as are known. */
async function ask(ids: readonly string[], context: SourceContext): Promise<readonly JsonObject[]> {
  const query = `id_list=${ids.map(encodeURIComponent).join(',')}&max_results=${ids.length}`;
  const response = await context.ask(`/api/query?${query}`, 'application/atom+xml');
  if (response.status === 400) {
    const reason = `${title} does not take "${ids.join(',').slice(0, 60)}" for an ID`;
    throw new LookupFailure('bad-answer', reason, { status: 400 });
  }
  const entries = entriesOf(bodyOf(response, 'xml', title));
  const fault = entries.find((entry) => textOf(entry.title) === 'Error');
  if (fault !== undefined) throw badAnswer(title, faultIn(fault));
  return entries;
}

function describe(entry: JsonObject, id: string): Described {
  return { item: itemOf(arxivRecord(entry), `10.48550/arxiv.${id.toLowerCase()}`, title), facts: arxivFacts(entry) };
}

/** What an error entry says, as a phrase without a full stop. */
function faultIn({ summary }: JsonObject): string {
  const words = textOf(summary)?.slice(0, 200).replace(/\.$/, '');
  return words === undefined ? 'it sent an error' : `it says "${words}"`;
}

/** The feed's entries. A document type could define entities that grow without end, and no feed needs one. */
function entriesOf(xml: string): readonly JsonObject[] {
  if (xml.length > longestFeed) throw badAnswer(title, 'its feed is larger than 1 MB');
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw badAnswer(title, 'its feed has a document type, which is not read');
  const document = xml.trimEnd().endsWith('</feed>') ? parse(xml) : null;
  const feed = isObject(document) ? document.feed : undefined;
  if (!isObject(feed)) throw badAnswer(title, 'what it sent is not a whole Atom feed');
  return objectsOf(feed.entry);
}

/** Null for what the parser refuses: broken tags, deep nesting, names such as `__proto__`. */
function parse(xml: string): unknown {
  try {
    return new XMLParser({ parseTagValue: false }).parse(xml);
  } catch {
    return null;
  }
}
