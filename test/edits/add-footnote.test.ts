import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { addFootnote, addMarker } from '../../src/edits/add-footnote.ts';
import { applyEdits } from '../../src/edits/apply.ts';
import { OpenBlockError } from '../../src/edits/definitions.ts';

/** The text with a footnote added to its nth sentence. */
function added(text: string, sentence = 0): string {
  const article = parse(text);
  const range = article.blocks.flatMap(({ sentences }) => sentences)[sentence];
  return applyEdits(text, addFootnote(article, range!).edits);
}

describe('adding a footnote to a sentence', () => {
  it('puts the marker behind the full stop and asks for the source at the end', () => {
    expect(added('Half of all ships are late. Nobody minds.\n')).toBe(
      'Half of all ships are late.[^1] Nobody minds.\n\n[^1]: Source needed: "Half of all ships are late."\n',
    );
  });

  it('takes the next free label and goes where the other definitions are', () => {
    expect(added('One.[^1] Two is more.\n\n[^1]: First, A. (2001). *One*.\n\nThe end.\n', 1)).toBe(
      'One.[^1] Two is more.[^2]\n\n[^1]: First, A. (2001). *One*.\n[^2]: Source needed: "Two is more."\n\nThe end.\n',
    );
  });

  it('takes the place of a mark that asked for it', () => {
    expect(added('Half of all ships are late.[citation needed] Nobody minds.\n')).toBe(
      'Half of all ships are late.[^1] Nobody minds.\n\n[^1]: Source needed: "Half of all ships are late."\n',
    );
  });

  it('keeps the line ends of the file', () => {
    expect(added('Half of all ships are late.\r\n')).toBe(
      'Half of all ships are late.[^1]\r\n\r\n[^1]: Source needed: "Half of all ships are late."\r\n',
    );
  });

  it('goes behind closing quotation marks', () => {
    expect(added('He said: "Half of all ships are late." Nobody minds.\n')).toContain('are late."[^1] Nobody');
  });

  it('is refused where the definition would be swallowed by an open block', () => {
    expect(() => added('Half of all ships are late.\n\n```\ncode\n')).toThrow(OpenBlockError);
  });

  it('can use a footnote that is there', () => {
    const article = parse('One.[^a] Two is more.\n\n[^a]: A source.\n');
    const [, second] = article.blocks[0]!.sentences;
    expect(applyEdits(article.text, addMarker(article, second!, 'a'))).toBe(
      'One.[^a] Two is more.[^a]\n\n[^a]: A source.\n',
    );
  });
});
