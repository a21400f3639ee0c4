import { isHttpError } from '../../ports/ports.ts';
import type { CouldNotCheck } from '../resolution.ts';

/** Why a service could not be asked or gave no usable answer. The message is a plain phrase without a full stop. */
export class LookupFailure extends Error {
  readonly code: CouldNotCheck['code'];
  /** The status of an answer that says nothing but that. */
  readonly status: number | undefined;

  constructor(code: CouldNotCheck['code'], reason: string, options: ErrorOptions & { readonly status?: number } = {}) {
    super(reason, options);
    this.name = 'LookupFailure';
    this.code = code;
    this.status = options.status;
  }
}

/** For a caller that has left. */
export function cancelled(options?: ErrorOptions): LookupFailure {
  return new LookupFailure('cancelled', 'the request was cancelled', options);
}

/** What was thrown while a service was asked, as a failure that names the service. */
export function toFailure(error: unknown, title: string): LookupFailure {
  if (error instanceof LookupFailure) return error;
  const cause = { cause: error };
  if (!isHttpError(error)) return new LookupFailure('network', `${title} could not be reached`, cause);
  switch (error.code) {
    case 'offline':
    case 'cancelled':
      return new LookupFailure(error.code, error.message, cause);
    case 'too-large':
      return new LookupFailure('bad-answer', `${title} gave no usable answer: ${error.message}`, cause);
    case 'refused':
      return new LookupFailure('refused', `the request to ${title} was stopped: ${error.message}`, cause);
    case 'timeout':
    case 'network':
      return new LookupFailure(error.code, `${title} could not be reached: ${error.message}`, cause);
  }
}
