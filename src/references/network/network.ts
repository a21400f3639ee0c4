import { HttpError, type Clock, type Http, type HttpResponse, type Log } from '../../ports/ports.ts';
import { Breaker } from './breaker.ts';
import { LookupFailure, toFailure } from './failure.ts';
import { RequestQueue, type Limits, type Turn } from './queue.ts';
import { backoffMs, longestWaitMs, maxRetries, retryAfterMs } from './retry.ts';
import { SingleFlight } from './single-flight.ts';

/** A service as the network sees it. */
export interface Service {
  /** As in the setting `services` and in `Resolution.source`. */
  readonly id: string;
  /** Its name in messages. */
  readonly title: string;
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** `polite` = the user gave a contact address, which is sent along. */
  limits(polite: boolean): Limits;
}

/** The part of the settings that concerns the network. */
export interface NetworkSettings {
  readonly contactEmail: string;
  readonly services: Readonly<Record<string, { readonly url: string }>>;
}

export interface NetworkOptions {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: NetworkSettings;
  /** From 0 to 1, for the retries' jitter. */
  readonly random?: () => number;
}

interface Line {
  readonly queue: RequestQueue;
  readonly breaker: Breaker;
}

/** Asks services with manners: in line, within their limits, again after a short pause, and not at all while they fail. */
export class Network {
  readonly contactEmail: string;
  readonly #options: NetworkOptions;
  readonly #lines = new Map<string, Line>();
  readonly #flights = new SingleFlight<HttpResponse>();

  constructor(options: NetworkOptions) {
    this.contactEmail = options.settings.contactEmail.trim();
    this.#options = options;
  }

  /** The address a service is asked at: the settings', or its own. */
  urlOf(service: Service): string {
    const url = this.#options.settings.services[service.id]?.url;
    return url === undefined ? service.url : url.replace(/\/+$/, '');
  }

  /**
   * The service's answer to a path that starts with `/`: any status but those that say that it could not answer (429,
   * 401, 403, 500 and more). Equal requests at one time are sent once. Throws `LookupFailure`.
   */
  async ask(service: Service, path: string, accept: string, signal: AbortSignal): Promise<HttpResponse> {
    const url = this.urlOf(service) + path;
    try {
      return await this.#flights.run(`${accept} ${url}`, signal, (shared) => this.#send(service, url, accept, shared));
    } catch (error) {
      if (signal.aborted) throw new LookupFailure('cancelled', 'the request was cancelled', { cause: error });
      throw toFailure(error, service.title);
    }
  }

  async #send(service: Service, url: string, accept: string, signal: AbortSignal): Promise<HttpResponse> {
    const { queue, breaker } = this.#lineOf(service);
    return queue.run(async (turn) => {
      breaker.check();
      try {
        const response = await this.#sendWithRetries(service, url, accept, turn, signal);
        refuseFailed(response, service.title);
        breaker.succeeded();
        return response;
      } catch (error) {
        const failure = toFailure(error, service.title);
        if (!signal.aborted && isTheServices(failure)) breaker.failed(failure.code);
        throw failure;
      }
    }, signal);
  }

  async #sendWithRetries(
    service: Service,
    url: string,
    accept: string,
    turn: Turn,
    signal: AbortSignal,
  ): Promise<HttpResponse> {
    const { clock, random = Math.random } = this.#options;
    for (let retry = 0; ; retry += 1) {
      await turn();
      const answer = await this.#get(service, url, accept, signal);
      if (answer instanceof HttpError && (answer.code !== 'network' || retry >= maxRetries)) throw answer;
      let wait = backoffMs(retry, random);
      if (!(answer instanceof HttpError)) {
        if (answer.status !== 429 && answer.status !== 503) return answer;
        const wish = retryAfterMs(answer, clock.now());
        const isTooLong = wish !== null && wish > longestWaitMs;
        if (isTooLong) this.#lineOf(service).breaker.pause(wish);
        if (isTooLong || retry >= maxRetries) return answer;
        wait = Math.max(wait, wish ?? 0);
      }
      await clock.sleep(wait, signal);
    }
  }

  /** One request; what failed of it is returned, so that the retries are one loop. */
  async #get(service: Service, url: string, accept: string, signal: AbortSignal): Promise<HttpResponse | HttpError> {
    const { http, log, settings } = this.#options;
    // The query may hold the contact address.
    const shown = `${service.title}: ${url.replace(/\?.*$/s, '')}`;
    try {
      const trusted = settings.services[service.id] !== undefined;
      const response = await http.get({ url, headers: { accept }, signal, trusted });
      log.info(`${shown}: ${response.status}`);
      return response;
    } catch (error) {
      const failure =
        error instanceof HttpError ? error : new HttpError('network', 'the connection failed', { cause: error });
      log.warn(`${shown}: ${failure.message}`);
      return failure;
    }
  }

  #lineOf(service: Service): Line {
    const known = this.#lines.get(service.id);
    if (known !== undefined) return known;
    const { clock } = this.#options;
    const queue = new RequestQueue(clock, service.limits(this.contactEmail !== ''));
    const line = { queue, breaker: new Breaker(clock, service.title) };
    this.#lines.set(service.id, line);
    return line;
  }
}

function refuseFailed({ status }: HttpResponse, title: string): void {
  if (status === 429) throw new LookupFailure('rate-limited', `${title} asks for fewer requests (429)`);
  if (status === 401 || status === 403) throw new LookupFailure('refused', `${title} refused the request (${status})`);
  if (status >= 500) throw new LookupFailure('server-error', `${title} answered ${status}`);
}

/** True when another request would probably fail as well. */
function isTheServices({ code }: LookupFailure): boolean {
  return code !== 'offline' && code !== 'cancelled' && code !== 'bad-answer';
}
