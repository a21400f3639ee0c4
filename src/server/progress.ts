import type { ServerContext } from './context.ts';

/** Work that ends sooner is not worth showing. */
const patienceMs = 400;

/**
 * Shows that something takes its time, with a way to cancel it, once it has taken longer than a moment.
 *
 * @param signal the request's own cancellation; the signal that the work gets also ends when the user cancels the progress
 */
export async function withProgress<Result>(
  { connection, client }: Pick<ServerContext, 'connection' | 'client'>,
  title: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const both = AbortSignal.any([signal, controller.signal]);
  let isOver = false;
  let end = (): void => undefined;
  const show = async (): Promise<void> => {
    const progress = await connection.window.createWorkDoneProgress();
    progress.token.onCancellationRequested(() => controller.abort());
    progress.begin(title, undefined, undefined, true);
    end = () => progress.done();
    if (isOver) end();
  };
  const timer = setTimeout(
    () => void show().catch(() => undefined),
    client.workDoneProgress ? patienceMs : 2 ** 31 - 1,
  );
  try {
    return await work(both);
  } finally {
    isOver = true;
    clearTimeout(timer);
    end();
  }
}
