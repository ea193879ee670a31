import { gzipSync } from 'node:zlib';

import { createKeygen, type KeygenOptions, type KeygenSandbox } from '../../sandbox/keygen.ts';
import { Journal } from '../../sandbox/server.ts';
import { ask, type Answer, type Question } from '../harness/ask.ts';

/** A resource, as far as tests look into it. */
export interface Shown {
  readonly id: string;
  readonly type: string;
  readonly attributes: {
    readonly name: string | null;
    readonly version: string;
    readonly status: string;
    readonly code: string;
    readonly filename: string;
    readonly filetype: string | null;
    readonly checksum: string | null;
    readonly updated: string;
    readonly yanked: string | null;
    readonly metadata: unknown;
  };
  readonly links: Readonly<Record<'self' | 'redirect', string | undefined>>;
}

/** What a reply's JSON may hold; what it does not is undefined, whatever the types say. */
export interface Json {
  readonly data: Shown;
  readonly errors: readonly {
    readonly title: string;
    readonly detail: string;
    readonly code?: string;
    readonly source?: Readonly<Record<string, string>>;
    readonly links?: { readonly about: string };
  }[];
  readonly included?: readonly Shown[];
  readonly meta: { readonly id: string } | undefined;
  readonly links: PageLinks;
}

export interface PageLinks extends Readonly<Record<'self' | 'prev' | 'next' | 'first' | 'last', string | null>> {
  readonly meta: { readonly pages: number; readonly count: number };
}

export interface Reply extends Omit<Answer, 'json'> {
  /** Empty if the body is not JSON. */
  readonly json: Json;
  /** `data` of a list. */
  readonly rows: readonly Shown[];
}

export interface Ask extends Pick<Question, 'headers' | 'chunked'> {
  /** Text and bytes are sent as they are, everything else as JSON. */
  readonly body?: unknown;
}

export async function send(url: string, method: string, { body, ...question }: Ask = {}): Promise<Reply> {
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const sent = body === undefined ? {} : { body: isRaw ? body : JSON.stringify(body) };
  const answer = await ask(url, { method, ...question, ...sent });
  const json = (answer.json ?? {}) as Json;
  return { ...answer, json, rows: json.data as unknown as readonly Shown[] };
}

/** A Keygen with one product, a token of each useful kind, and a time that moves only when told to. */
export async function bench(options: Partial<KeygenOptions> = {}) {
  const time = { now: Date.UTC(2030, 0, 1) };
  const journal = new Journal({ now: () => time.now });
  const keygen: KeygenSandbox = await createKeygen({ journal, ...options });
  const product = keygen.addProduct({ name: 'App' });
  const token = keygen.addToken({ kind: 'product', product });
  const admin = keygen.addToken({ kind: 'admin' });
  const base = `${keygen.url}/v1/accounts/${keygen.account.slug}`;
  const call = (method: string, path: string, { headers = {}, ...ask }: Ask & { as?: string } = {}): Promise<Reply> => {
    const authorization = ask.as ?? token.value;
    return send(base + path, method, {
      ...ask,
      headers: { ...(authorization && { authorization: `Bearer ${authorization}` }), ...headers },
    });
  };
  return { time, journal, keygen, product, token, admin, base, call };
}

export type Bench = Awaited<ReturnType<typeof bench>>;

export function releaseBody(productId: string, attributes: object = {}, relationships: object = {}) {
  return {
    data: {
      type: 'releases',
      attributes: { version: '1.0.0', channel: 'stable', ...attributes },
      relationships: { product: { data: { type: 'products', id: productId } }, ...relationships },
    },
  };
}

export function artifactBody(releaseId: string, attributes: object = {}) {
  return {
    data: {
      type: 'artifacts',
      attributes: { filename: 'app.zip', ...attributes },
      relationships: { release: { data: { type: 'releases', id: releaseId } } },
    },
  };
}

/** What the errors of a reply say: code or detail, and where. */
export function said({ json }: { readonly json: Partial<Json> }): readonly string[] {
  return (json.errors ?? []).map(({ code, detail, source }) =>
    `${code ?? detail} ${Object.values(source ?? {}).join()}`.trim(),
  );
}

/** A tar archive of these files. */
export function tar(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const bytes = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(bytes.length.toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** A gem without a file, of this version. */
export function gem(version = '1.0.0', platform = 'ruby'): Buffer {
  const spec = [
    '--- !ruby/object:Gem::Specification',
    'name: a',
    'version: !ruby/object:Gem::Version',
    `  version: ${version}`,
    `platform: ${platform}`,
    '',
  ].join('\n');
  return tar({ 'metadata.gz': gzipSync(spec), 'data.tar.gz': gzipSync('') });
}

export function npmPackage(manifest: object): Buffer {
  return gzipSync(tar({ 'package/package.json': JSON.stringify(manifest) }));
}
