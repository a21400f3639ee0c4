import { describe, expect, it } from 'vitest';
import { parse } from '../../src/article/parse.ts';
import { ignoreComments } from '../../src/claims/comments.ts';
import { applyEdits } from '../../src/edits/apply.ts';
import { dismissalComment, removeComment } from '../../src/edits/dismissal-comment.ts';

const text = 'Half of all ships are late. Nobody minds.\n';

function commented(note: string, source = text, sentence = 0): string {
  const article = parse(source);
  const range = article.blocks.flatMap(({ sentences }) => sentences)[sentence];
  return applyEdits(source, dismissalComment(article, range!, 'other', note));
}

describe('a comment that dismisses a claim', () => {
  it('stands directly behind its sentence, and speaks of it alone', () => {
    const source = commented('');
    expect(source).toBe('Half of all ships are late.<!-- citation-review-ignore other --> Nobody minds.\n');
    const [comment] = ignoreComments(parse(source));
    expect(source.slice(comment!.target!.start, comment!.target!.end)).toMatch(/^Half of all ships are late\./);
    expect(comment).toMatchObject({ reason: 'other', scope: 'sentence' });
  });

  it('holds a note, which can neither end it nor start another', () => {
    const source = commented('see -- the log --> <b>page</b> 3');
    expect(source).toContain('<!-- citation-review-ignore other: see - the log - bpage/b 3 -->');
    expect(ignoreComments(parse(source))).toHaveLength(1);
  });

  it('is written in no heading', () => {
    expect(commented('', '# Half of all ships are late\n')).toBe('# Half of all ships are late\n');
  });

  it('goes with its line when it stands alone', () => {
    const source = 'One.\n\n<!-- citation-review-ignore -->\nTwo.\n';
    const [comment] = ignoreComments(parse(source));
    expect(applyEdits(source, removeComment(parse(source), comment!.range))).toBe('One.\n\nTwo.\n');
  });

  it('goes by itself where text stands beside it, with the space before it', () => {
    const source = 'One is enough <!-- citation-review-ignore --> for all.\n';
    const [comment] = ignoreComments(parse(source));
    expect(applyEdits(source, removeComment(parse(source), comment!.range))).toBe('One is enough for all.\n');
  });
});
