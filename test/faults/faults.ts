import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { page, type Answer } from './services/answers.ts';

/** What goes wrong: `answer` is what the service would have said. */
export type Fault = (response: ServerResponse, answer: Answer) => void;

const megabyte = 1024 * 1024;
/** 100 MB of blanks in 100 kB; valid JSON all the same. */
const bomb = gzipSync(Buffer.concat([Buffer.from('{"a":1'), Buffer.alloc(100 * megabyte, ' '), Buffer.from('}')]));

const entityBomb = `<?xml version="1.0"?>
<!DOCTYPE feed [
  <!ENTITY a "aaaaaaaaaa">
  ${'bcdefghij'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">\n`)}
]>
<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/1912.01683v1</id><title>&j;</title></entry></feed>`;

/** Every way to fail, by a name that a test's title can hold. */
export const faults = {
  '429 with Retry-After': status(429, { 'retry-after': '2' }),
  '429 with a long Retry-After': status(429, { 'retry-after': '3600' }),
  '429 without Retry-After': status(429),
  '401': status(401),
  '403': status(403),
  '500': status(500),
  '503': status(503),
  'no answer at all': () => undefined,
  'headers that never end': (response) => {
    response.socket?.write('HTTP/1.1 200 OK\r\nX-Slow: ');
    drip(response, () => response.socket?.write('.'));
  },
  'a body that drips': (response, answer) => {
    response.writeHead(200, { 'content-type': answer.type });
    drip(response, () => response.write(' '));
  },
  'a body that is cut off': (response, { type, body }) => {
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) + 100 });
    response.write(body, () => response.destroy());
  },
  'a connection that is reset': (response) => response.socket?.resetAndDestroy(),
  'a web page with status 200': send('text/html; charset=utf-8', page('Making sure that you are not a bot')),
  'another content type': send('image/png', 'PNG'),
  'a huge body': (response, { type }) => {
    response.writeHead(200, { 'content-type': type });
    const chunk = Buffer.alloc(megabyte, ' ');
    for (let sent = 0; sent < 8; sent += 1) response.write(chunk);
    response.end();
  },
  'a gzip bomb': (response, { type }) => {
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(bomb);
  },
  'a body that is not the gzip it says': (response, { type }) => {
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end('plain');
  },
  'half a body that says it is whole': (response, { type, body }) => {
    response.writeHead(200, { 'content-type': type }).end(body.slice(0, body.length / 2));
  },
  'an XML entity bomb': send('application/atom+xml', entityBomb),
  'XML that is not well-formed': send('application/atom+xml', '<feed><entry><id>1</entry></feed>'),
  'JSON of another shape': send('application/json', '{"ok":[null,{"data":1}]}'),
  'JSON nested without end': send('application/json', '['.repeat(200_000)),
  'an empty body': (response, { type }) => {
    response.writeHead(200, { 'content-type': type }).end();
  },
  'the record of another work': (response, { type, body }) => {
    const other = body
      .replaceAll(/10\.\d{4,9}(\/|\\\/)[\w.()/-]+/gi, '10.5555/another')
      .replaceAll(/abs\/[\d.]+/g, 'abs/0704.0001')
      .replaceAll(/\b97[89]\d{10}\b/g, '9780262046305')
      .replaceAll(/"\d{9}[\dX]"/g, '"0262046309"')
      .replaceAll(/"(PMC)?\d{7,9}"/g, '"$11234567"')
      .replaceAll('example.com', 'example.net');
    response.writeHead(200, { 'content-type': type }).end(other);
  },
  'a redirect in a circle': redirect((response) => response.req.url ?? '/'),
  'a redirect to this machine': redirect(() => 'http://127.0.0.1:9/latest/meta-data/'),
  'a redirect to a cloud’s metadata': redirect(() => 'http://169.254.169.254/latest/meta-data/'),
  'a redirect to a decimal address': redirect(() => 'http://2130706433/'),
  'a redirect to a file': redirect(() => 'file:///etc/passwd'),
  'a redirect with a password': redirect(() => 'https://user:secret@example.org/'),
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;

function status(code: number, headers: Readonly<Record<string, string>> = {}): Fault {
  return (response) => {
    response.writeHead(code, { 'content-type': 'text/html', ...headers }).end(page(String(code)));
  };
}

function send(type: string, body: string): Fault {
  return (response) => {
    response.writeHead(200, { 'content-type': type }).end(body);
  };
}

function redirect(target: (response: ServerResponse) => string): Fault {
  return (response) => {
    response.writeHead(302, { location: target(response) }).end();
  };
}

/** Writes a little again and again until the other side has had enough. */
function drip(response: ServerResponse, write: () => void): void {
  const timer = setInterval(write, 20);
  response.on('close', () => {
    clearInterval(timer);
  });
}
