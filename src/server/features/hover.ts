import type { Hover, HoverParams } from 'vscode-languageserver/node';
import type { CitationKey, FootnoteReference, Identifier, Range } from '../../article/article.ts';
import { labelKey } from '../../article/labels.ts';
import { identifiersIn, sentenceAt } from '../../article/lookup.ts';
import { contains } from '../../article/ranges.ts';
import type { Work } from '../../edits/edit.ts';
import type { Footnote } from '../../article/footnotes.ts';
import { matchDefinition, type DefinitionMatch } from '../../evidence/definition-match.ts';
import type { Item } from '../../references/item.ts';
import { fold } from '../../references/fold.ts';
import type { FootnoteSummary } from '../../review/footnotes.ts';
import { answer } from '../answer.ts';
import { claimHelp } from '../claim-help.ts';
import type { Feature, ServerContext } from '../context.ts';
import { labelAt, type PointedLabel } from '../labels.ts';
import { shorten } from '../markdown.ts';
import { ReferenceView, type ShownWork } from '../reference-view.ts';
import type { Shown } from '../shown.ts';
import { WorkDetails } from '../work-details.ts';
import type { Snapshot } from '../snapshot.ts';

/** At most so many works that might be meant are shown. */
const maxCandidates = 3;
const maxSentence = 200;
/** A hover is no place to wait in: when the formatter must start first, the work is shown in a few words. */
const patienceMs = 400;
const maxDefinition = 1500;

/** The formatted reference behind a marker, an identifier or a citation key; of a missing one, what is known. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (context) => {
    const { client, clock, rulePage } = context;
    const { markdownHover: isMarkdown } = client;
    context.connection.onHover(
      answer<HoverParams, Hover | null>(context, 'Hover', null, async (snapshot, { position }, signal) => {
        const view = new ReferenceView(snapshot, { isMarkdown, clock, patience: patienceMs });
        const shown = await new HoverText(snapshot, view, rulePage, signal).at(snapshot.offsetAt(position));
        if (shown === null) return null;
        const value = shown.paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
        const contents = { kind: isMarkdown ? ('markdown' as const) : ('plaintext' as const), value };
        return { contents, range: snapshot.lspRange(shown.range) };
      }),
    );
  },
};

class HoverText {
  readonly #snapshot: Snapshot;
  readonly #view: ReferenceView;
  readonly #rulePage: ServerContext['rulePage'];
  readonly #signal: AbortSignal;

  constructor(snapshot: Snapshot, view: ReferenceView, rulePage: ServerContext['rulePage'], signal: AbortSignal) {
    this.#snapshot = snapshot;
    this.#rulePage = rulePage;
    this.#view = view;
    this.#signal = signal;
  }

  /** What there is to say at an offset, or null. */
  async at(offset: number): Promise<Shown | null> {
    const { article } = this.#snapshot;
    const holds = ({ range }: { readonly range: Range }): boolean => range.start <= offset && offset <= range.end;
    const identifier = article.identifiers.find(holds);
    if (identifier !== undefined) {
      return { range: identifier.range, paragraphs: await this.#identifier(identifier) };
    }
    const label = labelAt(article, offset);
    if (label !== null) return { range: label.range, paragraphs: await this.#footnote(label) };
    const key = article.citationKeys.find(holds);
    if (key !== undefined) return { range: key.range, paragraphs: await this.#citationKey(key) };
    return claimHelp(this.#snapshot.review.findings.filter(holds), this.#view, this.#rulePage);
  }

  async #identifier(identifier: Identifier): Promise<readonly string[]> {
    const { problem, raw } = identifier;
    if (problem !== null) {
      return [this.#view.text(`${shorten(raw, 80)} cannot be right: ${problem.message}.`)];
    }
    return this.#resolved(identifier);
  }

  /**
   * All that is known of a work. Hovering is no asking: the network is used only where the settings say `automatic`.
   *
   * @param definition the footnote around it
   */
  async #resolved({ kind, value }: Identifier, definition?: Range): Promise<readonly string[]> {
    const { desk, library } = this.#snapshot;
    const name = { kind, value };
    const resolution = await desk.enquiries.resolve(name, library, { asked: false, signal: this.#signal });
    const origin = [this.#view.origin(name, resolution), this.#view.link(name)].filter((part) => part !== '').join(' ');
    if (resolution.outcome !== 'resolved') return [origin];
    // What it learns is shown the next time: a hover does not wait for it.
    void desk.enquiries.findAccess(name, library, { asked: false });
    const details = new WorkDetails(this.#snapshot, this.#view);
    return [
      await this.#view.item(resolution.item),
      ...details.standing(name),
      ...(definition === undefined ? [] : details.match(this.#matchOf(definition, resolution.item))),
      ...details.abstract(resolution.item.abstract),
      ...details.links(name),
      ...details.places(name),
      origin,
    ];
  }

  #matchOf(definition: Range, item: Item): DefinitionMatch {
    const written = identifiersIn(this.#snapshot.article, definition).map(({ raw }) => raw);
    return matchDefinition(this.#snapshot.slice(definition), written, item);
  }

  async #citationKey({ key }: CitationKey): Promise<readonly string[]> {
    const entry = this.#snapshot.library.byId(key);
    if (entry === null) return [this.#view.text(`Your library has no item "${key}".`)];
    return this.#work({ item: key });
  }

  async #footnote(pointed: PointedLabel): Promise<readonly string[]> {
    const footnote = this.#snapshot.review.footnotes.find(({ key }) => key === pointed.footnote.key);
    if (footnote === undefined || footnote.definition === null)
      return this.#missing(pointed, `[^${pointed.label}] has no definition.`);
    if (footnote.state === 'defined') return this.#defined(footnote.definition.contentRange);
    const content = shorten(this.#snapshot.slice(footnote.definition.contentRange), maxDefinition);
    return [this.#view.text(content), ...(await this.#missing(pointed, stateMessage(footnote)))];
  }

  /** The work behind a definition: by an identifier in it, by a title of the library in it, or else its own words. */
  async #defined(content: Range): Promise<readonly string[]> {
    const { article, library } = this.#snapshot;
    const words = this.#snapshot.slice(content);
    const identifier = identifiersIn(article, content).find(({ problem }) => problem === null);
    const own = this.#view.text(shorten(words, maxDefinition));
    if (identifier !== undefined) {
      const { kind, value } = identifier;
      const shown = await this.#resolved(identifier, content);
      const known = this.#snapshot.desk.enquiries.known({ kind, value }, library);
      if (known?.outcome !== 'resolved') return [own, ...shown];
      // Words that do not name the work say something of their own, or mean another one.
      const isNamed = fold(words).includes(fold(known.item.title ?? ''));
      return isNamed ? shown : [own, ...shown];
    }
    const [entry] = library.titlesIn(words);
    return entry === undefined ? [own] : this.#work({ item: entry.item.id });
  }

  async #work(work: Work): Promise<readonly string[]> {
    const { reference, origin } = await this.#view.work(work);
    return [reference, origin];
  }

  /** What is known of a footnote without a source: first what might be meant, then where it is used. */
  async #missing(pointed: PointedLabel, message: string): Promise<readonly string[]> {
    const works = await Promise.all(this.#candidates(pointed.footnote).map((work) => this.#view.work(work)));
    const uses = this.#uses(pointed.footnote.references);
    return [...this.#suggestions(works), `${this.#view.strong(message)} ${uses}`, this.#firstUse(pointed)];
  }

  #suggestions(works: readonly ShownWork[]): readonly string[] {
    const [first, second] = works;
    if (first === undefined) return [];
    if (second !== undefined) {
      const heading = 'The text or your library points to these works. A quick fix inserts one:';
      const lines = works.map(({ reference, origin, isKnown }) => `- ${reference}${isKnown ? ` ${origin}` : ''}`);
      return [this.#view.text(heading), lines.join('\n')];
    }
    const { reference, origin, isKnown } = first;
    return [reference, isKnown ? `${origin} ${this.#view.text('A quick fix inserts it.')}` : origin];
  }

  #uses(references: readonly FootnoteReference[]): string {
    if (references.length === 0) return '';
    const often = references.length === 1 ? 'once' : `${references.length} times`;
    const lines = this.#view.lines(references.map(({ range }) => range.start));
    return `${this.#view.text(`It is used ${often}, on`)} ${lines}.`;
  }

  /** The first sentence that uses a footnote, unless the pointer is in it. */
  #firstUse({ range, footnote }: PointedLabel): string {
    const [first] = footnote.references;
    const sentence = first === undefined ? null : sentenceAt(this.#snapshot.article, first.range.start);
    if (sentence === null || contains(sentence, range)) return '';
    return this.#view.quote(shorten(this.#snapshot.slice(sentence), maxSentence));
  }

  /** The works that the quick fixes of this footnote would insert, best first. */
  #candidates({ key, references, definitions }: Footnote): readonly Work[] {
    const places = new Set([...references, ...definitions].map(({ range }) => range.start));
    const works: Work[] = [];
    for (const finding of this.#snapshot.review.findings) {
      if (!places.has(finding.range.start)) continue;
      for (const fix of finding.fixes()) {
        if (!('recipe' in fix) || fix.recipe.kind !== 'define-footnotes') continue;
        for (const { label, work } of fix.recipe.footnotes) {
          const isSame =
            labelKey(label) === key && !works.some((other) => JSON.stringify(other) === JSON.stringify(work));
          if (isSame) works.push(work);
        }
      }
    }
    return works.slice(0, maxCandidates);
  }
}

function stateMessage({ label, state }: FootnoteSummary): string {
  return state === 'empty'
    ? `The definition of [^${label}] is empty.`
    : `The definition of [^${label}] names no source yet.`;
}
