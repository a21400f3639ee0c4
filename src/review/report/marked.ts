import { escapeHtml } from '../../references/format/markup/html.ts';
import { escapeMarkdown } from '../../references/format/markup/markdown.ts';

/** A piece of a document in which whatever was not written by us is escaped: only the templates below make one. */
export interface Marked<Language extends 'html' | 'markdown'> {
  readonly language: Language;
  readonly code: string;
}

export type Html = Marked<'html'>;
export type Markdown = Marked<'markdown'>;

type Value<Language extends 'html' | 'markdown'> = string | number | Marked<Language> | readonly Marked<Language>[];

/** HTML: ``inHtml`<p>${text}</p>` ``. Texts are escaped, for attributes in double quotes too; pieces of HTML are put in as they are. */
export const inHtml = templateOf('html', escapeHtml);

/** The same in Markdown. A text must not begin a line, where more could be read as markup than within one; it cannot end one. */
export const inMarkdown = templateOf('markdown', (text) => escapeMarkdown(text.replace(/\s+/g, ' ')));

function templateOf<Language extends 'html' | 'markdown'>(language: Language, escape: (text: string) => string) {
  const codeOf = (value: Value<Language>): string => {
    if (typeof value === 'string') return escape(value);
    if (typeof value === 'number') return String(value);
    return 'code' in value ? value.code : value.map(({ code }) => code).join('');
  };
  return (texts: TemplateStringsArray, ...values: readonly Value<Language>[]): Marked<Language> => {
    const code = texts.map((text, index) => text + (index < values.length ? codeOf(values[index] ?? '') : ''));
    return { language, code: code.join('') };
  };
}

/** The pieces with something of ours between each two. */
export function joined<Language extends 'html' | 'markdown'>(
  pieces: readonly Marked<Language>[],
  between: Marked<Language>,
): readonly Marked<Language>[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
}
