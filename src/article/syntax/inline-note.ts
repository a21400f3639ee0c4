import { markdownLineEnding } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Extension, State, Token } from 'micromark-util-types';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import './nodes.ts';

/**
 * Pandoc's inline notes: `^[A note with *markup* in it.]`. Brackets inside must be balanced.
 *
 * @see https://pandoc.org/MANUAL.html#extension-inline_notes
 */
export function inlineNoteSyntax(): Extension {
  return { text: { [codes.caret]: inlineNote } };
}

export function inlineNoteFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      inlineNote(token) {
        this.enter({ type: 'inlineNote', children: [] }, token);
      },
    },
    exit: {
      inlineNote(token) {
        this.exit(token);
      },
    },
  };
}

/** The longest note and the deepest brackets that are looked for, so that unclosed ones stay cheap. */
const longestNote = 5000;
const deepestBrackets = 32;

const inlineNote: Construct = {
  name: 'inlineNote',
  tokenize(effects, ok, nok) {
    let depth = 0;
    let size = 0;
    let previous: Token | undefined;

    return (code) => {
      effects.enter('inlineNote');
      effects.enter('inlineNoteMarker');
      effects.consume(code);
      return bracket;
    };

    function bracket(code: Code): State | undefined {
      if (code !== codes.leftSquareBracket) return nok(code);
      effects.consume(code);
      effects.exit('inlineNoteMarker');
      return (first) => (first === codes.rightSquareBracket ? nok(first) : lineStart(first));
    }

    function lineStart(code: Code): State | undefined {
      if (code === codes.rightSquareBracket && depth === 0) return close(code);
      const token = effects.enter('chunkText', {
        contentType: 'text',
        ...(previous && { previous }),
      });
      if (previous) previous.next = token;
      previous = token;
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code === codes.eof || size++ > longestNote || depth > deepestBrackets) return nok(code);
      if (code === codes.rightSquareBracket && depth === 0) {
        effects.exit('chunkText');
        return close(code);
      }
      if (code === codes.leftSquareBracket) depth++;
      if (code === codes.rightSquareBracket) depth--;
      effects.consume(code);
      if (markdownLineEnding(code)) {
        effects.exit('chunkText');
        return lineStart;
      }
      return code === codes.backslash ? escaped : inside;
    }

    function escaped(code: Code): State | undefined {
      if (code !== codes.leftSquareBracket && code !== codes.rightSquareBracket && code !== codes.backslash) {
        return inside(code);
      }
      effects.consume(code);
      return inside;
    }

    function close(code: Code): State {
      effects.enter('inlineNoteMarker');
      effects.consume(code);
      effects.exit('inlineNoteMarker');
      effects.exit('inlineNote');
      return ok;
    }
  },
};
