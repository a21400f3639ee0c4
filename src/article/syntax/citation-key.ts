import { asciiAlphanumeric, unicodePunctuation, unicodeWhitespace } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Extension, Previous } from 'micromark-util-types';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import './nodes.ts';

/**
 * Pandoc's citation keys: `@key` with or without brackets, and `@{any key}`. A key begins with a letter, a digit or `_`
 * and goes on with those and single punctuation marks between them.
 *
 * @see https://pandoc.org/MANUAL.html#extension-citations
 */
export function citationKeySyntax(): Extension {
  return { text: { [codes.atSign]: citationKey } };
}

export function citationKeyFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      citationKey(token) {
        this.enter({ type: 'citationKey', key: this.sliceSerialize(token).replace(/^@\{?|\}$/g, '') }, token);
      },
    },
    exit: {
      citationKey(token) {
        this.exit(token);
      },
    },
  };
}

/** Punctuation that may stand between two characters of a key. */
const innerPunctuation = new Set(Array.from(':.#$%&-+?<>~/', (mark) => mark.charCodeAt(0)));

/** Not behind a letter or digit, so that the `@` of an address is none. */
const previous: Previous = (code) => !isKeyCharacter(code);

const citationKey: Construct = {
  name: 'citationKey',
  previous,
  tokenize(effects, ok, nok) {
    const punctuationInside: Construct = {
      partial: true,
      tokenize: (inner, innerOk, innerNok) => (code) => {
        inner.consume(code);
        return (next) => (isKeyCharacter(next) ? innerOk(next) : innerNok(next));
      },
    };

    return (code) => {
      effects.enter('citationKey');
      effects.consume(code);
      return first;
    };

    function first(code: Code) {
      if (code === codes.leftCurlyBrace) {
        effects.consume(code);
        return firstInBraces;
      }
      return isKeyCharacter(code) ? inside(code) : nok(code);
    }

    function inside(code: Code) {
      if (isKeyCharacter(code)) {
        effects.consume(code);
        return inside;
      }
      if (code !== null && innerPunctuation.has(code)) {
        return effects.attempt(punctuationInside, inside, end)(code);
      }
      return end(code);
    }

    function firstInBraces(code: Code) {
      return code === codes.rightCurlyBrace ? nok(code) : insideBraces(code);
    }

    function insideBraces(code: Code) {
      if (code === codes.rightCurlyBrace) {
        effects.consume(code);
        return end;
      }
      if (code === codes.eof || code === codes.leftCurlyBrace || unicodeWhitespace(code)) return nok(code);
      effects.consume(code);
      return insideBraces;
    }

    function end(code: Code) {
      effects.exit('citationKey');
      return ok(code);
    }
  },
};

function isKeyCharacter(code: Code): boolean {
  if (code === null || code < 0) return false;
  if (code < 128) return asciiAlphanumeric(code) || code === codes.underscore;
  return !unicodeWhitespace(code) && !unicodePunctuation(code);
}
