import { HttpError, isHttpError, type Clock, type Http, type HttpResponse, type Log } from '../../ports/ports.ts';
import { Breaker } from './breaker.ts';
import { cancelled, LookupFailure, toFailure } from './failure.ts';
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

interface Question {
  readonly service: Service;
  readonly path: string;
  readonly accept: string;
  readonly signal: AbortSignal;
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
    return url === undefined ? service.url : url.replace(/(?<!\/)\/+$/, '');
  }

  /**
   * The service's answer to a path that starts with `/`: any status but those that say that it could not answer (429,
   * 401, 403, 500 and more). Equal requests at one time are sent once. Throws `LookupFailure`.
   */
  async ask(service: Service, path: string, accept: string, signal: AbortSignal): Promise<HttpResponse> {
    try {
      return await this.#flights.run(`${service.id} ${accept} ${path}`, signal, (shared) =>
        this.#send({ service, path, accept, signal: shared }),
      );
    } catch (error) {
      if (signal.aborted) throw cancelled({ cause: error });
      throw toFailure(error, service.title);
    }
  }

  #send(question: Question): Promise<HttpResponse> {
    const { service, signal } = question;
    const { queue, breaker } = this.#lineOf(service);
    return queue.run(async (turn) => {
      breaker.check();
      try {
        const response = await this.#sendWithRetries(question, turn);
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

  async #sendWithRetries(question: Question, turn: Turn): Promise<HttpResponse> {
    const { clock, random = Math.random } = this.#options;
    for (let retry = 0; ; retry += 1) {
      await turn();
      const answer = await this.#get(question);
      const pause = this.#pauseAfter(answer, question.service);
      if (pause === null || retry >= maxRetries) {
        if (isHttpError(answer)) throw answer;
        return answer;
      }
      await clock.sleep(Math.max(pause, backoffMs(retry, random)), question.signal);
    }
  }

  /** How long to wait before the same is asked again, in milliseconds; null when it is not to be asked again. */
  #pauseAfter(answer: HttpResponse | HttpError, service: Service): number | null {
    if (isHttpError(answer)) return answer.code === 'network' ? 0 : null;
    if (answer.status !== 429 && answer.status !== 503) return null;
    const wish = retryAfterMs(answer, this.#options.clock.now()) ?? 0;
    if (wish <= longestWaitMs) return wish;
    this.#lineOf(service).breaker.pause(wish);
    return null;
  }

  /** One request; what failed of it is returned, so that the retries are one loop. */
  async #get({ service, path, accept, signal }: Question): Promise<HttpResponse | HttpError> {
    const { http, log, settings } = this.#options;
    // Without the query, which may hold the contact address, and the settings' address, which may hold a password.
    const shown = `${service.title}: ${path.replace(/\?.*$/s, '')}`;
    try {
      const url = this.urlOf(service) + path;
      const trusted = settings.services[service.id] !== undefined;
      const response = await http.get({ url, headers: { accept }, signal, trusted });
      log.info(`${shown}: ${response.status}`);
      return response;
    } catch (error) {
      const failure = isHttpError(error) ? error : new HttpError('network', 'the connection failed', { cause: error });
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
