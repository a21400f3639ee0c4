import { factorySpace } from 'micromark-factory-space';
import {
  asciiAlphanumeric,
  asciiDigit,
  markdownLineEnding,
  markdownLineEndingOrSpace,
  markdownSpace,
} from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import './nodes.ts';

/**
 * Math, read so that it never swallows prose: a block of `$$` alone on a line ends at its `$$` or at a blank line; `$$...$$` in a
 * paragraph; and `$...$` on one line under Pandoc's rule (no white space inside the dollars, no digit behind them),
 * which keeps "from $5 to $10" apart.
 *
 * @see https://pandoc.org/MANUAL.html#extension-tex_math_dollars
 */
export function mathSyntax(): Extension {
  return { flow: { [codes.dollarSign]: mathBlock }, text: { [codes.dollarSign]: mathText } };
}

export function mathFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      mathBlock(token) {
        this.enter({ type: 'mathBlock' }, token);
      },
      mathText(token) {
        this.enter({ type: 'mathText' }, token);
      },
    },
    exit: {
      mathBlock(token) {
        this.exit(token);
      },
      mathText(token) {
        this.exit(token);
      },
    },
  };
}

const mathBlock: Construct = {
  name: 'mathBlock',
  concrete: true,
  tokenize(effects, ok, nok) {
    const lazy = this.parser.lazy;
    const now = () => this.now();
    const interrupt = this.interrupt;

    /** The line behind a line end, when it belongs to the block. */
    const nextLine: Construct = {
      partial: true,
      tokenize: (inner, innerOk, innerNok) => (code) => {
        inner.enter('lineEnding');
        inner.consume(code);
        inner.exit('lineEnding');
        return factorySpace(
          inner,
          (first) =>
            first === codes.eof || markdownLineEnding(first) || lazy[now().line] ? innerNok(first) : innerOk(first),
          'linePrefix',
        );
      },
    };

    return (code) => {
      effects.enter('mathBlock');
      return fence(effects, behindFence, nok)(code);
    };

    function behindFence(code: Code) {
      return interrupt ? ok(code) : atLineEnd(code);
    }

    function atLineEnd(code: Code) {
      return code === codes.eof ? end(code) : effects.attempt(nextLine, lineStart, end)(code);
    }

    function lineStart(code: Code) {
      return effects.attempt(closingFence, end, content)(code);
    }

    function content(code: Code) {
      if (code === codes.eof || markdownLineEnding(code)) return atLineEnd(code);
      effects.enter('mathBlockValue');
      return value(code);
    }

    function value(code: Code): State | undefined {
      if (code === codes.eof || markdownLineEnding(code)) {
        effects.exit('mathBlockValue');
        return atLineEnd(code);
      }
      effects.consume(code);
      return value;
    }

    function end(code: Code) {
      effects.exit('mathBlock');
      return ok(code);
    }
  },
};

const closingFence: Construct = { partial: true, tokenize: (effects, ok, nok) => fence(effects, ok, nok) };

/** Two or more dollars alone on their line. */
function fence(effects: Effects, ok: State, nok: State): State {
  let size = 0;
  return (code) => {
    if (code !== codes.dollarSign) return nok(code);
    effects.enter('mathBlockFence');
    return dollar(code);
  };

  function dollar(code: Code): State | undefined {
    if (code === codes.dollarSign) {
      size++;
      effects.consume(code);
      return dollar;
    }
    if (size < 2) return nok(code);
    return space(code);
  }

  function space(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code);
      return space;
    }
    if (code !== codes.eof && !markdownLineEnding(code)) return nok(code);
    effects.exit('mathBlockFence');
    return ok(code);
  }
}

/** The longest `$...$`, in characters: more between two dollars is prose about money. */
const longestInlineMath = 400;

/** What tells a formula that begins with a digit from a price. */
const formulaSigns = new Set(Array.from('\\^_={', (sign) => sign.charCodeAt(0)));

const mathText: Construct = {
  name: 'mathText',
  previous: (code) => code !== codes.dollarSign && !asciiAlphanumeric(code),
  tokenize(effects, ok, nok) {
    let before: Code = null;
    let size = 0;
    let isPrice = false;

    return (code) => {
      effects.enter('mathText');
      effects.enter('mathTextData');
      effects.consume(code);
      return second;
    };

    function second(code: Code): State | undefined {
      if (code === codes.dollarSign) {
        effects.consume(code);
        return (first) => (first === codes.dollarSign ? nok(first) : display(first));
      }
      if (markdownLineEndingOrSpace(code)) return nok(code);
      isPrice = asciiDigit(code);
      return inline(code);
    }

    function inline(code: Code): State | undefined {
      if (code === codes.dollarSign) return inlineEnd(code);
      if (code === codes.eof || markdownLineEnding(code) || opensReference(code) || size++ > longestInlineMath) {
        return nok(code);
      }
      if (formulaSigns.has(code)) isPrice = false;
      return consume(code, inline);
    }

    function inlineEnd(code: Code): State | undefined {
      if (size === 0 || isPrice || markdownLineEndingOrSpace(before)) return nok(code);
      effects.consume(code);
      effects.exit('mathTextData');
      effects.exit('mathText');
      return (next) => (asciiAlphanumeric(next) ? nok(next) : ok(next));
    }

    function display(code: Code): State | undefined {
      if (code === codes.eof || opensReference(code)) return nok(code);
      if (code === codes.dollarSign && before === codes.dollarSign) {
        effects.consume(code);
        effects.exit('mathTextData');
        effects.exit('mathText');
        return ok;
      }
      if (!markdownLineEnding(code)) return consume(code, display);
      before = code;
      effects.exit('mathTextData');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      effects.enter('mathTextData');
      return display;
    }

    function consume(code: Code, next: State): State {
      effects.consume(code);
      // A backslash takes the next character with it: neither `\$` nor `\\` closes.
      before = before === codes.backslash ? null : code;
      return next;
    }

    /** A footnote reference is worth more than a formula. */
    function opensReference(code: Code): boolean {
      return code === codes.caret && before === codes.leftSquareBracket;
    }
  },
};
