import { request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly json: unknown;
}

export interface Question {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
  /** Sends the body without its length. */
  readonly chunked?: boolean;
  /** Aborts after this many milliseconds, with the code `SILENT`. */
  readonly patienceMs?: number;
}

/** One plain request on its own connection; nothing is followed, retried or added. */
export function ask(
  url: string,
  { method = 'GET', headers = {}, body, chunked = false, patienceMs }: Question = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined || chunked ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = request(
      url,
      { method, agent: false, headers: { 'user-agent': 'test', ...length, ...headers } },
      (reply) => {
        const chunks: Uint8Array[] = [];
        reply.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        reply.on('error', reject);
        reply.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          let json: unknown;
          try {
            json = JSON.parse(text);
          } catch {
            json = undefined;
          }
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers as Record<string, string>, text, json });
        });
      },
    );
    sent.on('error', reject);
    if (patienceMs !== undefined) {
      setTimeout(() => sent.destroy(Object.assign(new Error('no answer'), { code: 'SILENT' })), patienceMs);
    }
    if (chunked) sent.write(body ?? '');
    sent.end(chunked ? undefined : body);
  });
}

/** What `ask` fails with. */
export async function codeOf(answer: Promise<unknown>): Promise<string | undefined> {
  try {
    await answer;
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

export function post(url: string, value: unknown, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  return ask(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  });
}
