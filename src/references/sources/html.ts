import { Parser, type Handler } from 'htmlparser2';

/** What a page says of itself, in the order in which it says it. Nothing of it has been judged. */
export interface PageHead {
  readonly title: string;
  readonly language: string;
  /** The address that it gives for its own; as written. */
  readonly canonical: string;
  /** The contents of its meta elements by their `name` or `property` in lower case. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The texts of its JSON-LD scripts. */
  readonly linkedData: readonly string[];
  /** False when it ends before anything that is to be seen: then it was cut off. */
  readonly isWhole: boolean;
}

/** What is read of a page: the head of any that people made is shorter. */
const longestRead = 1_500_000;
/** The parser looks through the open elements, so that deep ones cost more than their length. */
const deepest = 500;
const chunk = 16_384;

const longestTitle = 8192;
const longestContent = 32_768;
const mostMetas = 2000;
const longestScript = 300_000;
const mostScripts = 20;

/** The head of an HTML page. It is read like browsers do, and no script of it runs. Never throws. */
export function readHead(html: string): PageHead {
  const reader = new HeadReader();
  const parser = new Parser(reader);
  for (let start = 0; start < Math.min(html.length, longestRead) && reader.depth < deepest; start += chunk) {
    parser.write(html.slice(start, start + chunk));
  }
  parser.end();
  return reader;
}

/** The elements that may stand before what is to be seen. */
const ofHead: ReadonlySet<string> = new Set('html head title base link meta script style template noscript'.split(' '));

class HeadReader implements PageHead, Partial<Handler> {
  title = '';
  language = '';
  canonical = '';
  readonly meta = new Map<string, string[]>();
  readonly linkedData: string[] = [];
  isWhole = false;
  depth = 0;
  #metas = 0;
  #hasTitle = false;
  /** Where the text goes that is read now. */
  #text: 'title' | 'linkedData' | null = null;

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1;
    if (!ofHead.has(name)) this.isWhole = true;
    else if (name === 'html') this.language ||= (attributes['lang'] ?? attributes['xml:lang'] ?? '').slice(0, 40);
    else if (name === 'title') this.#text = this.#hasTitle ? null : 'title';
    else if (name === 'meta') this.#readMeta(attributes);
    else if (name === 'link') this.#readLink(attributes);
    else if (name === 'script') this.#beginScript(attributes['type'] ?? '');
  }

  ontext(text: string): void {
    if (this.#text === 'title' && this.title.length < longestTitle) this.title += text;
    const last = this.linkedData.length - 1;
    const script = this.linkedData[last];
    if (this.#text !== 'linkedData' || script === undefined || script.length > longestScript) return;
    this.linkedData[last] = script + text;
  }

  onclosetag(name: string, isImplied: boolean): void {
    this.depth -= 1;
    if (name === 'head' && !isImplied) this.isWhole = true;
    if (name === 'title') this.#hasTitle = true;
    if (name === 'title' || name === 'script') this.#text = null;
  }

  #readMeta({ name, property, itemprop, content }: Readonly<Record<string, string>>): void {
    const key = (name ?? property ?? itemprop)?.trim().toLowerCase().slice(0, 100);
    const value = content?.trim().slice(0, longestContent);
    if (key === undefined || value === undefined || value === '' || this.#metas >= mostMetas) return;
    this.#metas += 1;
    const known = this.meta.get(key);
    if (known === undefined) this.meta.set(key, [value]);
    else known.push(value);
  }

  #readLink({ rel, href }: Readonly<Record<string, string>>): void {
    if (rel?.trim().toLowerCase() === 'canonical') this.canonical ||= (href ?? '').trim().slice(0, 2048);
  }

  #beginScript(type: string): void {
    if (!/^\s*application\/ld\+json\b/i.test(type) || this.linkedData.length >= mostScripts) return;
    this.linkedData.push('');
    this.#text = 'linkedData';
  }
}
