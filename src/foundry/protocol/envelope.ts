import * as z from 'zod/mini';

import { asRecord, defined, parseJson } from '../../domain/data.ts';
import type { HttpFailure, HttpReply } from '../../domain/ports.ts';
import {
  mostMessages,
  problemsOf,
  restOfMessages,
  type Problem,
  type ProblemCode,
  type Problems,
} from '../../domain/problem.ts';
import { truncate } from '../../domain/text.ts';
import { webUrl } from '../../domain/url.ts';
import { bodyExcerpt } from '../../http/failure.ts';
import { versionExists } from './fields.ts';

const success = z.object({
  status: z.literal('success'),
  page: z.optional(z.string()),
  message: z.optional(z.string()),
  // Nothing is both.
  errors: z.nullish(z.strictObject({})),
});

/** One message of the error envelope. Parsed without a schema: building one would slow down every publish. */
interface EnvelopeMessage {
  readonly field: string;
  readonly message: string;
  readonly code: string | undefined;
}

/** Of fields within fields; the protocol has one: `compatibility`. */
const maxDepth = 4;

/**
 * The messages of `{field: [{message, code}]}`, as Django writes them. Tolerant (a string for a list, a message without a code, a field
 * within a field), so that no message of the registry is lost to a stricter schema.
 */
function messagesIn(errors: unknown): { readonly messages: readonly EnvelopeMessage[]; readonly rest: number } {
  const messages: EnvelopeMessage[] = [];
  let count = 0;
  const add = (field: string, message: string, code?: unknown): void => {
    count += 1;
    if (count <= mostMessages) messages.push({ field, message, code: typeof code === 'string' ? code : undefined });
  };
  const visit = (field: string, value: unknown, depth: number): void => {
    if (depth > maxDepth) return;
    if (typeof value === 'string') return add(field, value);
    if (Array.isArray(value)) {
      for (const one of value) visit(field, one, depth + 1);
      return;
    }
    const record = asRecord(value);
    if (typeof record['message'] === 'string') return add(field, record['message'], record['code']);
    for (const key of Object.keys(record)) visit(`${field}.${key}`, record[key], depth + 1);
  };
  const fields = asRecord(errors);
  for (const field of Object.keys(fields)) visit(field, fields[field], 0);
  return { messages, rest: count - messages.length };
}

/** How a registry of this protocol differs from the protocol. */
export interface Dialect {
  /** What a request that got no usable reply means for the entry. */
  problemsOf(failure: HttpFailure, label: string): Problems;
  /** As in the messages, e.g. `Foundry VTT`. */
  readonly title: string;
  /** Matches the message with which a success confirms a registry-side dry run; other successes are not trusted. */
  readonly rehearsalMarker: RegExp;
  /** Where a value of the submission comes from, as RFC 6901 pointer into the manifest. */
  pointerOf(field: string): string | undefined;
  /** The next thing to do about one message; `field` is `__all__` for a message outside of an envelope. */
  hintFor(field: string, message: string): string | undefined;
  /**
   * What a refusal means beyond the protocol, e.g. 402 of FoundryMods; undefined leaves it to the protocol. `code` is that of the message
   * in question, `codes` are those of all messages.
   */
  meaningOf?(
    reply: HttpReply,
    json: unknown,
    code: string | undefined,
    codes: readonly (string | undefined)[],
  ): RefusalMeaning | undefined;
}

export interface RefusalMeaning {
  readonly code: ProblemCode;
  /** Absent if only the status is known. */
  readonly title?: string;
  readonly hint: string;
  /** The registry's code, if it is not next to the message. */
  readonly said?: string;
}

/** What a reply to a submission means. */
export type ReplyMeaning =
  | { readonly kind: 'accepted'; readonly page?: string }
  /**
   * `duplicate`: the version exists already. `refused`: nothing was stored. `unreadable`: a success that does not confirm itself, or not
   * the registry-side dry run, so the release may have been stored. `problems` is what the registry reported;
   * `exists` is true if a refusal reports, among other problems, that the version exists; `saysSuccess` is false if what came may not be
   * from the registry.
   */
  | { readonly kind: 'duplicate'; readonly problems: Problems }
  | { readonly kind: 'refused'; readonly problems: Problems; readonly exists?: boolean }
  | { readonly kind: 'unreadable'; readonly problems: Problems; readonly saysSuccess: boolean };

/** Characters of a registry's message that are kept: with a hint, what an annotation has room for. */
const maxMessage = 3_000;

/**
 * Classifies the reply to a submission. A 2xx alone is not success: it must contain `"status": "success"`, and confirm a registry-side dry run
 * if and only if one was requested.
 */
export function classifyReply(reply: HttpReply, effect: 'rehearsal' | 'write', dialect: Dialect): ReplyMeaning {
  const json = parseJson(reply.text);
  const { status, errors } = asRecord(json);
  if (reply.status >= 200 && reply.status < 300 && status !== 'error')
    return classifySuccess(reply, json, effect, dialect);

  const { messages, rest } = messagesIn(errors);
  const codes = messages.map(({ code }) => code);
  const saysErrorWith400 = reply.status === 400 && status !== 'success';
  const read = messages.map((one) => {
    const meaning = dialect.meaningOf?.(reply, json, one.code, codes);
    // A refusal with its own meaning is not a duplicate.
    const duplicate = meaning === undefined && saysErrorWith400 && isDuplicate(one, dialect);
    return { ...one, meaning, duplicate };
  });
  const problems = problemsOf([
    ...read.map(({ field, message, code, meaning, duplicate }): Problem => {
      const pointer = dialect.pointerOf(field);
      const own = duplicate ? versionExists : dialect.hintFor(field, message);
      const name = field === '__all__' ? undefined : truncate(field, 60);
      return {
        code: duplicate ? 'registry.conflict' : (meaning?.code ?? codeOfStatus(reply.status)),
        title: meaning?.title ?? `${dialect.title} refused ${name === undefined ? 'the release' : `\`${name}\``}`,
        detail: detailOf(message, code ?? meaning?.said),
        envelope: true,
        ...defined({
          field: name,
          hint: meaning?.title === undefined ? (own ?? meaning?.hint) : meaning.hint,
          place: pointer === undefined ? undefined : ({ kind: 'manifest', pointer } as const),
        }),
      };
    }),
    ...restOfMessages(rest, dialect.title, codeOfStatus(reply.status)),
  ]);
  if (problems === undefined) return classifyWithoutEnvelope(reply, json, dialect);
  // The dropped part of a long refusal may report another problem.
  if (rest === 0 && read.every(({ duplicate }) => duplicate)) return { kind: 'duplicate', problems };
  return { kind: 'refused', problems, ...(read.some(({ duplicate }) => duplicate) ? { exists: true } : {}) };
}

function classifyWithoutEnvelope(reply: HttpReply, json: unknown, dialect: Dialect): ReplyMeaning {
  const meaning = dialect.meaningOf?.(reply, json, undefined, []);
  const text = messageIn(json);
  const hint =
    meaning?.hint ??
    (text === undefined ? undefined : dialect.hintFor('__all__', text)) ??
    hintOfStatus(reply.status, dialect.title);
  const title = meaning?.title ?? `${dialect.title} answered ${reply.status}`;
  const problem: Problem = {
    code: meaning?.code ?? codeOfStatus(reply.status),
    title,
    detail: detailOf(text ?? bodyExcerpt(reply), meaning?.said),
    // A message that is the title again replaces it.
    ...(text?.replace(/\.$/, '') === title ? { envelope: true } : {}),
    ...defined({ hint }),
  };
  return { kind: 'refused', problems: [problem] };
}

function classifySuccess(
  reply: HttpReply,
  json: unknown,
  effect: 'rehearsal' | 'write',
  dialect: Dialect,
): ReplyMeaning {
  const { data } = success.safeParse(json);
  const unreadable = (title: string, hint: string): ReplyMeaning => ({
    kind: 'unreadable',
    saysSuccess: data !== undefined,
    problems: [{ code: 'registry.unreadable', title, detail: truncate(bodyExcerpt(reply), 1000), hint }],
  });
  if (data === undefined) {
    const hint = 'Is `url` the right endpoint? If it is, run again: a re-run is safe.';
    return unreadable(
      `${dialect.title} answered ${reply.status}, but did not confirm that it accepted the release`,
      hint,
    );
  }
  const message = data.message ?? '';
  if (effect === 'write' && /dry.?run/i.test(message)) {
    const hint = 'Nothing was stored. Report this to the registry, then run again.';
    return unreadable(`${dialect.title} treated the publish as a dry run`, hint);
  }
  if (effect === 'rehearsal' && !dialect.rehearsalMarker.test(message)) {
    const hint = 'Is `url` the right endpoint? Does a proxy in between change the request?';
    return unreadable(`${dialect.title} did not confirm that the request was a dry run`, hint);
  }
  return { kind: 'accepted', ...defined({ page: webUrl(data.page) }) };
}

/** A message as an annotation shows it: `<message> (<code>)`, the code whole however long the message is. */
function detailOf(text: string, code: string | undefined): string {
  return `${truncate(text, maxMessage)}${code === undefined ? '' : ` (${truncate(code, 100)})`}`;
}

/** The protocol's own code, for the form as a whole or its version: e.g. a manifest URL that is "not unique" belongs to another version. */
function isDuplicate({ field, code }: EnvelopeMessage, dialect: Dialect): boolean {
  const isOfVersion = field === '__all__' || dialect.pointerOf(field.replace(/^release\./, '')) === '/version';
  return code === 'unique_together' && isOfVersion;
}

const codes: Readonly<Record<number, ProblemCode>> = {
  401: 'registry.unauthorized',
  402: 'registry.payment',
  403: 'registry.forbidden',
  404: 'registry.not-found',
  409: 'registry.conflict',
  410: 'registry.not-found',
};

/** The problem code of a status that the protocol gives no meaning of its own. */
export function codeOfStatus(status: number): ProblemCode {
  return codes[status] ?? 'registry.rejected';
}

function hintOfStatus(status: number, title: string): string | undefined {
  switch (status) {
    case 401:
    case 403:
      return `The token was rejected: it belongs to another package, was refreshed, or is mistyped. Copy the package's release token from its edit page on ${title} into the secret again.`;
    case 404:
    case 410:
      return `${title} does not know this package, or has not approved it yet: a new package is submitted on the website; run again once it is approved. Otherwise, correct \`id\` in the manifest (it is the last part of the address of the package's page), and attach the manifest and a zip that contains it again; or correct \`url\`, if you set it.`;
    case 405:
      return 'Check `url`: it must be the full endpoint, including the trailing slash.';
    default:
      return undefined;
  }
}

/** The message to show of a reply without an envelope, at any depth; one of several words is preferred. */
function messageIn(json: unknown): string | undefined {
  const messages = textsIn(json, (key) => /^(message|detail|error|reason)$/.test(key));
  const texts = messages.length > 0 ? messages : textsIn(json, (key) => key === 'title');
  return texts.find((text) => /\s/.test(text.trim())) ?? texts[0];
}

const mostValues = 500;

/** The strings under keys that are wanted, at any depth and none of them empty; those nearer to the top come first. */
export function textsIn(json: unknown, isWanted: (key: string) => boolean): readonly string[] {
  const texts: string[] = [];
  const queue: unknown[] = [json];
  for (let index = 0; index < queue.length && index < mostValues; index += 1) {
    const node = queue[index];
    if (typeof node !== 'object' || node === null) continue;
    const record = node as Readonly<Record<string, unknown>>;
    const keys = Array.isArray(node) ? Array.from(node.slice(0, mostValues).keys(), String) : Object.keys(record);
    for (const key of keys.slice(0, mostValues)) {
      const value = record[key];
      if (typeof value === 'string' && value.trim() !== '' && isWanted(key)) texts.push(value);
      if (typeof value === 'object' && queue.length < mostValues) queue.push(value);
    }
  }
  return texts;
}
