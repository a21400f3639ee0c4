import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import type { Root } from 'mdast';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { combineExtensions } from 'micromark-util-combine-extensions';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { citationKeyFromMarkdown, citationKeySyntax } from './citation-key.ts';
import { destinationFromMarkdown } from './destination.ts';
import { footnoteSyntax } from './footnote.ts';
import { inlineNoteFromMarkdown, inlineNoteSyntax } from './inline-note.ts';
import { mathFromMarkdown, mathSyntax } from './math.ts';

/**
 * The Markdown that articles are written in: CommonMark with GitHub's tables, strikethrough and footnotes, Pandoc's citation keys,
 * inline notes and math. Bare URLs are no syntax here: identifiers are looked for in the text.
 */
const processor = unified()
  .use(remarkParse)
  .data({
    // Combined here, once, as micromark else combines them for every chunk.
    micromarkExtensions: [
      combineExtensions([
        gfmTable(),
        gfmStrikethrough(),
        mathSyntax(),
        inlineNoteSyntax(),
        citationKeySyntax(),
        footnoteSyntax(),
      ]),
    ],
    fromMarkdownExtensions: [
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      mathFromMarkdown(),
      inlineNoteFromMarkdown(),
      citationKeyFromMarkdown(),
      destinationFromMarkdown(),
    ],
  })
  .freeze();

/**
 * The Markdown tree of a text. Offsets in it are those of the text, with one guard: micromark drops a byte order mark at the
 * start without counting it, so one is put there for it to drop.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text.startsWith('\uFEFF') ? `\uFEFF${text}` : text);
}
