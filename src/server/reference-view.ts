import { describeIdentifier, identifierUrl } from '../article/identifiers/index.ts';
import type { IdentifierName } from '../article/article.ts';
import type { Work } from '../edits/edit.ts';
import type { Item } from '../references/item.ts';
import type { Resolution } from '../references/resolution.ts';
import { nameOfSource } from '../references/sources/names.ts';
import { summarize } from '../references/summarize.ts';
import type { Clock } from '../ports/ports.ts';
import { folderOf } from '../review/paths.ts';
import { messageOf } from '../ports/error-message.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Snapshot } from './snapshot.ts';

const maxLines = 6;
const dayMs = 24 * 60 * 60 * 1000;

export interface ShownWork {
  /** Formatted, or a link to it while nothing is known of it. */
  readonly reference: string;
  /** Where the reference came from, or why nothing is known of the work: a sentence. */
  readonly origin: string;
  readonly isKnown: boolean;
}

export interface ReferenceViewOptions {
  readonly isMarkdown: boolean;
  readonly clock: Clock;
  readonly patience?: number;
}

/**
 * Shows works and what is known of them, in Markdown or plain text. All text of documents, libraries and services is
 * escaped; the only links are web addresses.
 */
export class ReferenceView {
  readonly #snapshot: Snapshot;
  readonly #isMarkdown: boolean;
  readonly #clock: Clock;
  readonly #patience: number;

  /** @param patience how long formatting may take, in milliseconds; a work is shown in a few words then */
  constructor(snapshot: Snapshot, { isMarkdown, clock, patience = Infinity }: ReferenceViewOptions) {
    this.#snapshot = snapshot;
    this.#isMarkdown = isMarkdown;
    this.#clock = clock;
    this.#patience = patience;
  }

  /** Text that is shown letter by letter. */
  text(plain: string): string {
    return this.#isMarkdown ? escapeMarkdown(plain) : plain;
  }

  strong(plain: string): string {
    return this.#isMarkdown ? `**${escapeMarkdown(plain)}**` : plain;
  }

  quote(plain: string): string {
    return this.#isMarkdown ? `> ${escapeMarkdown(plain)}` : `"${plain}"`;
  }

  /** The formatted reference; in a few words when that takes too long, and with the reason when the style cannot be used. */
  async item(item: Item): Promise<string> {
    const brief = [summarize(item), item.title, item['container-title']].filter(Boolean).join('. ');
    const formatted = this.#snapshot.desk.format([item], this.#isMarkdown ? 'markdown' : 'text').then(
      ([line]) => line ?? this.text(brief),
      (error: unknown) => this.text(`${brief} (${messageOf(error)})`),
    );
    if (this.#patience === Infinity) return formatted;
    const waiting = new AbortController();
    const tooLong = this.#clock.sleep(this.#patience, waiting.signal).then(
      () => this.text(`${brief}.`),
      () => '',
    );
    return Promise.race([formatted, tooLong]).finally(() => waiting.abort());
  }

  /** Where what is known of a work came from, or why nothing is known of it: a sentence. */
  origin(identifier: IdentifierName, resolution: Resolution | null): string {
    const isKnown = resolution?.outcome === 'resolved';
    return this.text(isKnown ? this.#originOf(resolution) : this.#whyNone(identifier, resolution));
  }

  /** A work that might be meant. */
  async work(work: Work): Promise<ShownWork> {
    const { desk, library } = this.#snapshot;
    if ('item' in work) {
      const entry = library.byId(work.item);
      if (entry === null) return { reference: this.text(work.item), origin: '', isKnown: false };
      return {
        reference: await this.item(entry.item),
        origin: this.text(`From ${nameOf(entry.file)}.`),
        isKnown: true,
      };
    }
    const known = desk.enquiries.known(work.identifier, library);
    if (known?.outcome === 'resolved') {
      return { reference: await this.item(known.item), origin: this.text(this.#originOf(known)), isKnown: true };
    }
    const origin = this.text(this.#whyNone(work.identifier, known));
    return { reference: this.link(work.identifier), origin, isKnown: false };
  }

  /** A link to a page of ours; nothing where links cannot be shown. */
  page(words: string, url: string): string {
    return this.#isMarkdown && /^file:[^\s<>\\]+$/.test(url) ? `[${escapeMarkdown(words)}](<${url}>)` : '';
  }

  /** A link to where the identifier leads. */
  link(identifier: IdentifierName): string {
    return this.webLink(describeIdentifier(identifier), identifierUrl(identifier));
  }

  /** A link to the web; nothing for an address that could be read as anything else. */
  webLink(words: string, url: string): string {
    if (!/^https?:\/\/[^\s<>\\]+$/i.test(url)) return '';
    return this.#isMarkdown ? `[${escapeMarkdown(words)}](<${url}>)` : `${words}: ${url}`;
  }

  /** "lines 3, 9 and 12", each a link where the editor follows links into the text. */
  lines(offsets: readonly number[]): string {
    const numbers = [...new Set(offsets.map((offset) => this.#snapshot.positionAt(offset).line + 1))];
    const some = numbers.slice(0, maxLines).map((line) => this.#lineLink(line));
    const shown = new Intl.ListFormat('en').format(numbers.length > maxLines ? [...some, 'more'] : some);
    return `line${numbers.length === 1 ? '' : 's'} ${shown}`;
  }

  #lineLink(line: number): string {
    const { uri } = this.#snapshot;
    const isLink = this.#isMarkdown && /^(?:file|vscode-vfs|vscode-remote):[^\s<>\\#]+$/.test(uri);
    return isLink ? `[${line}](<${uri}#L${line}>)` : String(line);
  }

  #whyNone(identifier: IdentifierName, resolution: Resolution | null): string {
    const name = describeIdentifier(identifier);
    if (resolution?.outcome === 'not-found') {
      return `${name} does not exist, said ${nameOfSource(resolution.source)} ${this.ageOf(resolution.retrievedAt)}.`;
    }
    const { network } = this.#snapshot.desk.settings;
    if (identifier.kind === 'url') return 'Nothing in your library has this address.';
    const isUnasked = resolution?.outcome !== 'could-not-check' || resolution.code === 'offline';
    if (isUnasked && network === 'whenAsked') {
      return `Nothing is known of ${name} yet: the command "Check Identifiers Online" or a quick fix looks it up.`;
    }
    if (isUnasked) return `Nothing is known of ${name}, and the network is switched off.`;
    return `${name} could not be checked: ${resolution.reason}.`;
  }

  #originOf({ source, file, retrievedAt, stale }: Extract<Resolution, { outcome: 'resolved' }>): string {
    if (file !== undefined) return `From ${nameOf(file)}.`;
    if (retrievedAt === null) return `From ${nameOfSource(source)}.`;
    const age = stale ? ', and could not be renewed since' : '';
    return `From ${nameOfSource(source)}, ${this.ageOf(retrievedAt)}${age}.`;
  }

  /** "12 days ago"; the day itself when that is long ago. */
  ageOf(iso: string): string {
    const days = Math.floor((this.#clock.now() - Date.parse(iso)) / dayMs);
    if (days < 1) return 'today';
    if (days === 1) return 'yesterday';
    return days <= 60 ? `${days} days ago` : `on ${iso.slice(0, 10)}`;
  }
}

function nameOf(file: string): string {
  return file.slice(folderOf(file).length).replace(/^[/\\]/, '');
}
