import type { ServerContext } from './context.ts';
import type { Desk } from '../review/desk.ts';
import type { Item } from '../references/item.ts';

/** An article must have rested so long: nothing is started while someone types, or while the editor itself still starts. */
const restMs = 1000;

const sample: Item = { id: 'sample', type: 'book', title: 'Sample' };

/**
 * Starts the formatter, and has it read the style, once the first article that cites anything is at rest. It takes a
 * second or so, in a worker of its own; the first hover or quick fix need not wait for it then.
 */
export function warmUpFormatter({ workspace }: ServerContext): void {
  const warm = new WeakSet<Desk>();
  let timer: NodeJS.Timeout | undefined;
  workspace.listen((_, snapshot) => {
    if (snapshot === null || warm.has(snapshot.desk)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { article, desk } = snapshot;
      if (article.references.length === 0 && article.identifiers.length === 0 && article.citationKeys.length === 0)
        return;
      warm.add(desk);
      // What is wrong with the style is said by whoever asks for a reference.
      desk.format([sample], 'markdown').catch(() => undefined);
    }, restMs);
  });
}
