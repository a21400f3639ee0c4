import type { Extension as FromMarkdownExtension, CompileContext, Token } from 'mdast-util-from-markdown';
import './nodes.ts';

/** Notes on each link, image and link definition where its destination stands, which mdast does not say. */
export function destinationFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      resourceDestinationLiteral: insideBrackets,
      resourceDestinationRaw: whole,
      definitionDestinationLiteral: insideBrackets,
      definitionDestinationRaw: whole,
    },
  };
}

function insideBrackets(this: CompileContext, token: Token): void {
  note(this, token.start.offset + 1, token.end.offset - 1);
}

function whole(this: CompileContext, token: Token): void {
  note(this, token.start.offset, token.end.offset);
}

function note(context: CompileContext, start: number, end: number): void {
  const node = context.stack[context.stack.length - 1];
  if (node && 'url' in node) node.data = { ...node.data, destination: { start, end } };
}
