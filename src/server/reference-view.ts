import { describeIdentifier, identifierUrl } from '../article/identifiers/index.ts';
import type { IdentifierName } from '../article/article.ts';
import type { Work } from '../edits/edit.ts';
import type { Item } from '../references/item.ts';
import type { Resolution } from '../references/resolution.ts';
import { summarize } from '../references/summarize.ts';
import { folderOf } from '../review/paths.ts';
import { messageOf } from './answer.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Snapshot } from './snapshot.ts';

/** The services as they call themselves. */
const serviceNames: Readonly<Record<string, string>> = {
  crossref: 'Crossref',
  datacite: 'DataCite',
  arxiv: 'arXiv',
  library: 'your library',
};

/**
 * Shows works and what is known of them, in Markdown or plain text. All text of documents, libraries and services is
 * escaped; the only links are web addresses.
 */
export class ReferenceView {
  readonly #snapshot: Snapshot;
  readonly #isMarkdown: boolean;

  constructor(snapshot: Snapshot, isMarkdown: boolean) {
    this.#snapshot = snapshot;
    this.#isMarkdown = isMarkdown;
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

  /** The formatted reference; in a few words, with the reason, when the style cannot be used. */
  async item(item: Item): Promise<string> {
    try {
      const [line] = await this.#snapshot.desk.format([item], this.#isMarkdown ? 'markdown' : 'text');
      return line ?? this.text(summarize(item));
    } catch (error) {
      return this.text(`${summarize(item)}. ${item.title ?? ''} (${messageOf(error)})`);
    }
  }

  /** The formatted reference and where it came from, or why there is none. */
  async resolution(identifier: IdentifierName, resolution: Resolution | null): Promise<readonly string[]> {
    if (resolution?.outcome === 'resolved') {
      return [await this.item(resolution.item), this.text(originOf(resolution))];
    }
    return [this.text(this.#whyNone(identifier, resolution))];
  }

  /** A work that might be meant, in one line. */
  async candidate(work: Work): Promise<string> {
    const { desk, library } = this.#snapshot;
    if ('item' in work) {
      const entry = library.byId(work.item);
      return entry === null
        ? this.text(work.item)
        : `${await this.item(entry.item)} ${this.text(`(${nameOf(entry.file)})`)}`;
    }
    const known = desk.known(work.identifier, library);
    if (known?.outcome === 'resolved') return this.item(known.item);
    return this.text(describeIdentifier(work.identifier));
  }

  /** A link to where the identifier leads. */
  link(identifier: IdentifierName): string {
    const url = identifierUrl(identifier);
    if (!/^https?:\/\/[^\s<>\\]+$/i.test(url)) return '';
    return this.#isMarkdown ? `[${escapeMarkdown(describeIdentifier(identifier))}](<${url}>)` : url;
  }

  #whyNone(identifier: IdentifierName, resolution: Resolution | null): string {
    const name = describeIdentifier(identifier);
    if (resolution?.outcome === 'not-found') {
      return `${name} does not exist, said ${serviceName(resolution.source)} on ${dayOf(resolution.retrievedAt)}.`;
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
}

function originOf({ source, file, retrievedAt, stale }: Extract<Resolution, { outcome: 'resolved' }>): string {
  if (file !== undefined) return `From ${nameOf(file)}.`;
  if (retrievedAt === null) return `From ${serviceName(source)}.`;
  const age = stale ? ', and could not be renewed since' : '';
  return `From ${serviceName(source)}, retrieved on ${dayOf(retrievedAt)}${age}.`;
}

function serviceName(source: string): string {
  return serviceNames[source] ?? source;
}

function nameOf(file: string): string {
  return file.slice(folderOf(file).length).replace(/^[/\\]/, '');
}

function dayOf(iso: string): string {
  return iso.slice(0, 10);
}
