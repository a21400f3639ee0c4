import type { IdentifierName } from '../article/article.ts';
import { findSentences } from '../article/sentences.ts';
import type { Agreement, DefinitionMatch } from '../evidence/definition-match.ts';
import { identifierKey, wasAsked, type CouldNotCheck } from '../references/resolution.ts';
import { nameOfSource } from '../references/sources/names.ts';
import type { Standing } from '../references/standing.ts';
import { citedPlaces } from '../rules/cited-works.ts';
import { describeNotice, noticeWords } from '../rules/notices.ts';
import { shorten } from './markdown.ts';
import type { ReferenceView } from './reference-view.ts';
import type { Snapshot } from './snapshot.ts';

/** What a hover says of a work beyond its reference: paragraphs in the view's format, those that say nothing left out. */
export class WorkDetails {
  readonly #snapshot: Snapshot;
  readonly #view: ReferenceView;

  constructor(snapshot: Snapshot, view: ReferenceView) {
    this.#snapshot = snapshot;
    this.#view = view;
  }

  /** Whether the work still stands, as far as is known; nothing where nobody asked. */
  standing(identifier: IdentifierName): readonly string[] {
    const { desk, library } = this.#snapshot;
    const standing = desk.enquiries.standing(identifier, library);
    if (standing === null) return [];
    return standing.outcome === 'checked' ? this.#checked(standing) : this.#notChecked(standing);
  }

  /** The abstract's first sentences. */
  abstract(text: string | undefined): readonly string[] {
    if (text === undefined) return [];
    const sentences = findSentences(text, { start: 0, end: Math.min(text.length, longestAbstract * 2) });
    const last = sentences.findLast(({ end }) => end <= longestAbstract);
    const shown = last === undefined ? shorten(text, longestAbstract) : text.slice(0, last.end);
    return [this.#view.quote(shown)];
  }

  /** Where the work can be read, and how often it is cited elsewhere: links and words, in one line. */
  links(identifier: IdentifierName): readonly string[] {
    const { desk, library } = this.#snapshot;
    const standing = desk.enquiries.standing(identifier, library);
    const facts = standing?.outcome === 'checked' ? standing.facts : {};
    const access = desk.enquiries.knownAccess(identifier, library);
    const free = facts.openAccess ?? access?.openAccess ?? null;
    const archived = access?.archived ?? null;
    const parts = [
      ...(free === null ? [] : [this.#view.webLink('Read it for free', free)]),
      ...(archived === null ? [] : [this.#view.webLink(`Archived copy of ${archived.date}`, archived.url)]),
      ...(facts.citedBy === undefined ? [] : [this.#view.text(`Cited by ${facts.citedBy.toLocaleString('en')} works`)]),
    ].filter((part) => part !== '');
    return parts.length === 0 ? [] : [parts.join(' \u00b7 ')];
  }

  /** Every line of the article that cites the work. */
  places(identifier: IdentifierName): readonly string[] {
    const { article, library } = this.#snapshot;
    const key = identifierKey(identifier);
    const places = citedPlaces(article, library).filter((place) => identifierKey(place.identifier) === key);
    const markers = places.flatMap(({ footnote }) =>
      article.references.filter((reference) => reference.key === footnote && reference.within === null),
    );
    const bare = places.filter(({ footnote }) => footnote === null);
    const offsets = [...markers, ...bare].map(({ range }) => range.start).sort((a, b) => a - b);
    return offsets.length < 2 ? [] : [`${this.#view.text('This article cites it on')} ${this.#view.lines(offsets)}.`];
  }

  /** How the words of a footnote agree with what its identifier stands for; nothing where nothing can be compared. */
  match({ title, author }: DefinitionMatch): readonly string[] {
    if (title === 'unsaid' && author === 'unsaid') return [];
    const isWrong = (title === 'no' && author !== 'yes') || (title === 'unsaid' && author === 'no');
    const text = `What the footnote says: ${agreements[title]('the title')}, ${agreements[author]('the author')}.`;
    return [isWrong ? this.#view.strong(text) : this.#view.text(text)];
  }

  #checked({ facts, sources, unchecked, checkedAt, stale }: Standing): readonly string[] {
    const view = this.#view;
    const notices = (facts.notices ?? []).map((notice) => {
      const text = `${capital(noticeWords[notice.kind])}${describeNotice(notice)}.`;
      return notice.kind === 'correction' ? view.text(text) : view.strong(text);
    });
    const others = [
      ...(facts.publishedAs === undefined ? [] : [`Published since as doi:${facts.publishedAs}.`]),
      ...(facts.replacedBy === undefined ? [] : [`Replaced by doi:${facts.replacedBy}.`]),
      ...unchecked.map((reason) => `Not all could be asked whether it stands: ${reason}.`),
    ].map((text) => view.text(text));
    const who = new Intl.ListFormat('en').format(sources.map(nameOfSource));
    const age = `${view.ageOf(checkedAt)}${stale ? ', and could not be renewed since' : ''}`;
    const isClear = notices.length === 0 && facts.notices !== undefined;
    const clear = `No retraction or correction is known to ${who} (${age}).`;
    const silent = facts.notices === undefined ? [view.text(`${who} keep no notices of retractions.`)] : [];
    return [...notices, ...(isClear ? [view.text(clear)] : silent), ...others];
  }

  #notChecked(answer: CouldNotCheck): readonly string[] {
    if (!wasAsked(answer)) return [];
    return [this.#view.text(`Whether it still stands could not be checked: ${answer.reason}.`)];
  }
}

const longestAbstract = 400;

const agreements: Readonly<Record<Agreement, (part: string) => string>> = {
  yes: (part) => `${part} agrees`,
  no: (part) => `${part} does not agree`,
  unsaid: (part) => `${part} cannot be compared`,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
