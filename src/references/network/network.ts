import {
  HttpError,
  isHttpError,
  type Cache,
  type Clock,
  type Http,
  type HttpResponse,
  type Log,
} from '../../ports/ports.ts';
import { Breaker } from './breaker.ts';
import { cancelled, LookupFailure, toFailure } from './failure.ts';
import { RequestQueue, type Limits, type Turn } from './queue.ts';
import { Renewals } from './renewals.ts';
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
  /** True for a program on this machine at a known address: that alone may be asked inside the private network. */
  readonly isLocal?: boolean;
  /** True for one that may be sent the user's key for it; no other ever is. */
  readonly takesKey?: boolean;
  /** Statuses that mean failure elsewhere, and by which this service says something of its own: its source reads them. */
  readonly ownStatuses?: readonly number[];
}

/** What the settings say of a service: another address, such as a mirror's, and whether it may be asked. */
export interface ServiceSettings {
  readonly url?: string;
  readonly enabled?: boolean;
}

/** A request that was sent, without anything that is secret or the user's own words. */
export interface SentRequest {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The service's name. */
  readonly service: string;
  readonly host: string;
  /** Without its query. */
  readonly path: string;
  /** The answer's status, or why there was none. */
  readonly answer: string;
  readonly durationMs: number;
}

/** The part of the settings that concerns the network. */
export interface NetworkSettings {
  readonly contactEmail: string;
  readonly services: Readonly<Record<string, ServiceSettings>>;
}

export interface NetworkOptions {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: NetworkSettings;
  /** Where answers are kept that can be asked for anew by their tag; nothing is kept without it. */
  readonly cache?: Cache;
  /** The user's keys for services, by their ids. */
  readonly keyOf?: ((service: string) => string | undefined) | undefined;
  /** Told of every request that was sent. */
  readonly onRequest?: ((request: SentRequest) => void) | undefined;
  /** From 0 to 1, for the retries' jitter. */
  readonly random?: () => number;
}

interface Line {
  readonly queue: RequestQueue;
  readonly breaker: Breaker;
}

/** What is asked of a service. */
export interface Question {
  /** Starts with `/`. */
  readonly path: string;
  readonly accept: string;
  /** With a body it is a POST. */
  readonly body?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How many turns of the service's limits it takes; 1 when left out. */
  readonly turns?: number | undefined;
  /** What is shown and logged for the path, where that holds something that is nobody else's business. */
  readonly shownPath?: string | undefined;
}

interface Errand extends Question {
  readonly service: Service;
  readonly signal: AbortSignal;
}

/** Asks services with manners: in line, within their limits, again after a short pause, and not at all while they fail. */
export class Network {
  readonly contactEmail: string;
  readonly #options: NetworkOptions;
  readonly #lines = new Map<string, Line>();
  readonly #flights = new SingleFlight<HttpResponse>();
  readonly #renewals: Renewals;

  constructor(options: NetworkOptions) {
    this.contactEmail = options.settings.contactEmail.trim();
    this.#options = options;
    this.#renewals = new Renewals(options.cache);
  }

  /** The user's key for a service; empty = none, or one that the service does not take. */
  keyOf(service: Service): string {
    return (service.takesKey === true ? this.#options.keyOf?.(service.id)?.trim() : undefined) ?? '';
  }

  /** The address a service is asked at: the settings', or its own. */
  urlOf(service: Service): string {
    const url = this.#options.settings.services[service.id]?.url;
    return url === undefined ? service.url : url.replace(/(?<!\/)\/+$/, '');
  }

  /**
   * The service's answer to a question: any status but those that say that it could not answer (429,
   * 401, 403, 500 and more). Equal requests at one time are sent once. Throws `LookupFailure`.
   */
  async ask(service: Service, question: Question, signal: AbortSignal): Promise<HttpResponse> {
    const { accept, path, body = '' } = question;
    try {
      return await this.#flights.run([this.urlOf(service), accept, path, body].join(' '), signal, (shared) =>
        this.#send({ ...question, service, signal: shared }),
      );
    } catch (error) {
      if (signal.aborted) throw cancelled({ cause: error });
      throw toFailure(error, service.title);
    }
  }

  #send(errand: Errand): Promise<HttpResponse> {
    const { service, signal } = errand;
    const { queue, breaker } = this.#lineOf(service);
    return queue.run(async (turn) => {
      breaker.check();
      try {
        const response = await this.#sendWithRetries(errand, turn);
        refuseFailed(response, service);
        if (isData(response, errand.accept)) breaker.succeeded();
        else breaker.failed('bad-answer');
        return response;
      } catch (error) {
        const failure = toFailure(error, service.title);
        if (!signal.aborted && isTheServices(failure)) breaker.failed(failure.code);
        throw failure;
      }
    }, signal);
  }

  async #sendWithRetries(errand: Errand, turn: Turn): Promise<HttpResponse> {
    const { clock, random = Math.random } = this.#options;
    for (let retry = 0; ; retry += 1) {
      await turn(errand.turns);
      const answer = await this.#sendOnce(errand);
      const pause = this.#pauseAfter(answer, errand.service);
      if (pause === null || retry >= maxRetries) {
        if (isHttpError(answer)) throw answer;
        return answer;
      }
      await clock.sleep(Math.max(pause, backoffMs(retry, random)), errand.signal);
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
  async #sendOnce(errand: Errand): Promise<HttpResponse | HttpError> {
    const { clock, http, settings } = this.#options;
    const { service, path, accept, body, signal } = errand;
    const url = this.urlOf(service) + path;
    const trusted = service.isLocal === true || settings.services[service.id]?.url !== undefined;
    const at = clock.now();
    try {
      const renewal = body === undefined ? await this.#renewals.begin(url) : null;
      const headers = { accept, ...errand.headers, ...renewal?.headers };
      const request = { url, headers, signal, trusted, ...(body === undefined ? {} : { body }) };
      const response = await http.send(request);
      this.#report(errand, at, String(response.status));
      return (await renewal?.end(response)) ?? response;
    } catch (error) {
      const failure = isHttpError(error) ? error : new HttpError('network', 'the connection failed', { cause: error });
      this.#report(errand, at, failure.message, failure.code);
      return failure;
    }
  }

  /** Without the query, which may hold the contact address or words, and the settings' address, which may hold a password. */
  #report(
    { service, path: asked, shownPath = asked }: Errand,
    at: number,
    answer: string,
    code?: HttpError['code'],
  ): void {
    const { clock, log, onRequest } = this.#options;
    const path = shownPath.replace(/\?.*$/s, '');
    const text = `${service.title}: ${path}: ${answer}`;
    if (code === undefined) log.info(text);
    else log.warn(text);
    if (code === 'offline') return;
    onRequest?.({
      at,
      service: service.title,
      host: hostOf(this.urlOf(service)),
      path,
      answer,
      durationMs: clock.now() - at,
    });
  }

  #lineOf(service: Service): Line {
    const key = `${service.id} ${this.urlOf(service)}`;
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    const { clock } = this.#options;
    const queue = new RequestQueue(clock, service.limits(this.contactEmail !== ''));
    const line = { queue, breaker: new Breaker(clock, service.title) };
    this.#lines.set(key, line);
    return line;
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

function refuseFailed({ status }: HttpResponse, { title, ownStatuses = [] }: Service): void {
  if (ownStatuses.includes(status)) return;
  if (status === 429) throw new LookupFailure('rate-limited', `${title} asks for fewer requests (429)`);
  if (status === 401 || status === 403) throw new LookupFailure('refused', `${title} refused the request (${status})`);
  if (status >= 500) throw new LookupFailure('server-error', `${title} answered ${status}`);
}

/**
 * False for what bot walls, hotel networks and services in distress send in place of data: a web page, nothing, or a part.
 * Its source says so; here it counts as a failure, since whatever else is asked would be answered so too.
 */
function isData({ status, headers, body }: HttpResponse, accept: string): boolean {
  if (status !== 200 || accept.includes('html') || !/json|xml/.test(accept)) return true;
  const text = body.trim();
  return (
    !(headers['content-type'] ?? '').includes('html') &&
    '{[<'.includes(text.at(0) ?? '-') &&
    '}]>'.includes(text.at(-1) ?? '-')
  );
}

/** True when another request would probably fail as well. */
function isTheServices({ code }: LookupFailure): boolean {
  return code !== 'offline' && code !== 'cancelled' && code !== 'bad-answer';
}
