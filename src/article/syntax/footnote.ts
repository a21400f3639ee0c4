import { codes } from 'micromark-util-symbol';
import { markdownLineEndingOrSpace } from 'micromark-util-character';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';

/** The longest label that CommonMark reads, in characters. */
const longestLabel = 999;

/**
 * Footnotes as GitHub reads them, but for one thing: a footnote reference needs no definition. GitHub's own construct
 * takes an undefined `[^1]` for plain text, and searches the list of definitions at every marker.
 *
 * @see https://github.com/micromark/micromark-extension-gfm-footnote
 */
export function footnoteSyntax(): Extension {
  const definitions = gfmFootnote().document ?? {};
  return {
    document: definitions,
    text: {
      [codes.leftSquareBracket]: { name: 'footnoteReference', tokenize: tokenizeReference },
      [codes.exclamationMark]: exclamationBeforeReference,
    },
  };
}

function tokenizeReference(effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('gfmFootnoteCall');
    return bracketAndCaret(
      effects,
      label(
        effects,
        (end) => {
          consumeMarker(effects, end);
          effects.exit('gfmFootnoteCall');
          return ok;
        },
        nok,
      ),
      nok,
    )(code);
  };
}

function bracketAndCaret(effects: Effects, next: State, nok: State): State {
  return (code) => {
    consumeMarker(effects, code);
    return (second) => {
      if (second !== codes.caret) return nok(second);
      consumeMarker(effects, second);
      return next;
    };
  };
}

function consumeMarker(effects: Effects, code: Code): void {
  effects.enter('gfmFootnoteCallMarker');
  effects.consume(code);
  effects.exit('gfmFootnoteCallMarker');
}

/** Reads a label up to its `]`, which is left to `next`. */
function label(effects: Effects, next: State, nok: State): State {
  let size = 0;
  return (code) => {
    if (code === codes.rightSquareBracket) return nok(code);
    effects.enter('gfmFootnoteCallString');
    effects.enter('chunkString', { contentType: 'string' });
    return inside(code);
  };

  function inside(code: Code): State | undefined {
    if (code === codes.rightSquareBracket) {
      effects.exit('chunkString');
      effects.exit('gfmFootnoteCallString');
      return next(code);
    }
    if (code === codes.eof || code === codes.leftSquareBracket || markdownLineEndingOrSpace(code)) return nok(code);
    if (size++ > longestLabel) return nok(code);
    effects.consume(code);
    return code === codes.backslash ? escaped : inside;
  }

  function escaped(code: Code): State | undefined {
    if (code !== codes.leftSquareBracket && code !== codes.rightSquareBracket && code !== codes.backslash) {
      return inside(code);
    }
    size++;
    effects.consume(code);
    return inside;
  }
}

/**
 * The `!` of `Indeed![^1]`, which would else open an image. It stays with the image where a destination follows, as in
 * `![^1](picture.png)`.
 */
const exclamationBeforeReference: Construct = {
  name: 'exclamationBeforeReference',
  tokenize(effects, ok, nok) {
    const lookAhead: Construct = { partial: true, tokenize: tokenizeReferenceAhead };
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return effects.check(lookAhead, ok, nok);
    };
  },
};

function tokenizeReferenceAhead(effects: Effects, ok: State, nok: State): State {
  let depth = 0;
  let size = 0;
  return (code) => {
    if (code !== codes.leftSquareBracket) return nok(code);
    effects.enter('gfmFootnoteCall');
    return bracketAndCaret(effects, label(effects, atEnd, nok), nok)(code);
  };

  function atEnd(code: Code): State {
    consumeMarker(effects, code);
    effects.exit('gfmFootnoteCall');
    return behind;
  }

  function behind(code: Code): State | undefined {
    if (code !== codes.leftParenthesis) return ok(code);
    effects.enter('data');
    return destination(code);
  }

  /** A destination has no white space before its `)`; what has, or goes on and on, is text in parentheses. */
  function destination(code: Code): State | undefined {
    if (code === codes.eof || markdownLineEndingOrSpace(code) || size++ > longestLabel) {
      effects.exit('data');
      return ok(code);
    }
    effects.consume(code);
    if (code === codes.leftParenthesis) depth++;
    if (code === codes.rightParenthesis && --depth === 0) {
      effects.exit('data');
      return nok;
    }
    return destination;
  }
}
