import { existsSync, readFileSync } from 'node:fs';
import type { HttpResponse } from '../../../src/ports/ports.ts';
import { openServices, sources } from '../../../src/references/sources/index.lazy.ts';
import type { Services } from '../../../src/references/services.ts';
import { hastyClock } from '../../faults/hasty-clock.ts';

/** Real answers of the services, where they are at hand: `npm test` passes without them, and says so. */
const folder = new URL('../../../../shared/data/recordings/', import.meta.url);

export interface Recording {
  readonly file: string;
  readonly service: string;
  readonly url: string;
  readonly status: number;
  readonly shape: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** False where they are not at hand. */
export const areThere = existsSync(new URL('index.json', folder));
if (!areThere) console.warn('Skipped: the recorded answers in ../shared/data/recordings are not there.');

export const recordings = areThere ? (JSON.parse(readRecorded('index.json')) as readonly Recording[]) : [];

export function readRecorded(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

/** The recording as its service sent it: some were kept without their envelope. */
export function answerOf({ file, url, service, status, shape, headers }: Recording): HttpResponse {
  const recorded = readRecorded(file);
  return { status, headers, body: inEnvelope(recorded, shape, service), url: url.replace(/#.*$/, '') };
}

function inEnvelope(recorded: string, shape: string, service: string): string {
  if (shape === 'message-only') return `{"status":"ok","message":${recorded}}`;
  if (!shape.startsWith('items-only')) return recorded;
  return service === 'openalex' ? `{"results":${recorded}}` : `{"status":"ok","message":{"items":${recorded}}}`;
}

/** One source alone, which gets the recording for its answer. */
export function servicesWith(answer: HttpResponse, service: string): Services {
  return openServices(
    {
      http: { send: () => Promise.resolve(answer) },
      clock: hastyClock(),
      log: { info: () => undefined, warn: () => undefined },
      settings: { contactEmail: 'reader@example.org', services: {} },
    },
    sources.filter(({ id }) => id === service),
  );
}
