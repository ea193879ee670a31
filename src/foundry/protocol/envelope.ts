import { z } from 'zod';

import type { HttpReply } from '../../domain/ports.ts';
import type { Problem, ProblemCode } from '../../domain/problem.ts';
import { truncate } from '../../domain/text.ts';
import { bodyExcerpt } from '../../http/failure.ts';
import type { ReplyMeaning } from './submission.ts';

const success = z.object({ status: z.literal('success'), page: z.string().optional(), message: z.string().optional() });

// The rest is read by hand: each kind of schema costs every publish a good part of a millisecond, a refusal or not.
interface Said {
  readonly field: string;
  readonly message: string;
  readonly code: string | undefined;
}

/** Of fields within fields, of which the protocol has one: `compatibility`. */
const maxDepth = 4;

/**
 * The messages of `{field: [{message, code}]}`, in Django's way. Read tolerantly (a text for a list, a message without a code, a field
 * within a field), so that what the registry said is never lost to a stricter schema.
 */
function saidOf(field: string, value: unknown, depth = 0): Said[] {
  if (depth > maxDepth) return [];
  if (typeof value === 'string') return [{ field, message: value, code: undefined }];
  if (Array.isArray(value)) return value.flatMap((one) => saidOf(field, one, depth + 1));
  const { message, code } = recordOf(value);
  if (typeof message === 'string') return [{ field, message, code: typeof code === 'string' ? code : undefined }];
  return Object.entries(recordOf(value)).flatMap(([key, inner]) => saidOf(`${field}.${key}`, inner, depth + 1));
}

/** The members of an object; none for anything else. */
function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** What a registry of this protocol does beside the protocol itself. */
export interface Dialect {
  /** As in the messages, e.g. `Foundry VTT`. */
  readonly title: string;
  /** True where the registry says in a rehearsal's reply that it was one; then a success without it is not believed. */
  readonly announcesRehearsal: boolean;
  /** Where a value of the submission comes from, as RFC 6901 pointer into the manifest. */
  pointerOf(field: string): string | undefined;
  /** The next thing to do about one message; `__all__` where it stands outside of an envelope. */
  hintFor(field: string, message: string, code: string | undefined): string | undefined;
  /**
   * What a refusal means beyond the protocol, e.g. 402 of FoundryMods; undefined leaves it to the protocol. `code` is of the message that
   * it is asked about, `codes` of all messages.
   */
  meaningOf?(
    reply: HttpReply,
    json: unknown,
    code: string | undefined,
    codes: readonly (string | undefined)[],
  ): Meaning | undefined;
}

/** What a registry's own code or status means. */
export interface Meaning {
  readonly code: ProblemCode;
  /** Absent where only the status is known. */
  readonly title?: string;
  readonly hint: string;
  /** The code behind it, where it stands somewhere else in the reply. */
  readonly said?: string;
}

/** Characters of a registry's message that are kept: with a hint, what an annotation has room for. */
const maxMessage = 3_000;

/**
 * Reads a reply to a submission. A 2xx alone is no success: it has to say `"status": "success"`, and a rehearsal that it was
 * one, a publish that it was none.
 */
export function classifyReply(reply: HttpReply, effect: 'rehearsal' | 'write', dialect: Dialect): ReplyMeaning {
  const json = jsonOf(reply.text);
  const isRefusal = recordOf(json)['status'] === 'error';
  if (reply.status >= 200 && reply.status < 300 && !isRefusal) return verdictOfSuccess(reply, json, effect, dialect);

  const said = Object.entries(recordOf(recordOf(json)['errors'])).flatMap(([field, value]) => saidOf(field, value));
  if (said.length > 0) {
    const codes = said.map(({ code }) => code);
    const read = said.map((one) => {
      const meaning = dialect.meaningOf?.(reply, json, one.code, codes);
      // A refusal that has a meaning of its own is no duplicate, whatever its words.
      return { ...one, meaning, duplicate: meaning === undefined && isDuplicate(one.message, one.code) };
    });
    const problems = read.map(({ field, message: text, code, meaning, duplicate }): Problem => {
      const pointer = dialect.pointerOf(field);
      const own = dialect.hintFor(field, text, code);
      const hint = meaning?.title === undefined ? (own ?? meaning?.hint) : meaning.hint;
      return {
        code: duplicate ? 'registry.conflict' : (meaning?.code ?? codeOfStatus(reply.status)),
        title:
          meaning?.title ??
          (field === '__all__'
            ? `${dialect.title} refused the release`
            : `${dialect.title} refused \`${truncate(field, 60)}\``),
        detail: messageOf(text, code ?? meaning?.said),
        envelope: true,
        ...(field === '__all__' ? {} : { field: truncate(field, 60) }),
        ...(hint === undefined ? {} : { hint }),
        ...(pointer === undefined ? {} : { place: { kind: 'manifest' as const, pointer } }),
      };
    }) as unknown as [Problem, ...Problem[]];
    const isThere = read.every(({ field, duplicate }) => duplicate && isOfVersion(field));
    return { kind: isThere ? 'duplicate' : 'refused', problems };
  }

  const meaning = dialect.meaningOf?.(reply, json, undefined, []);
  const text = saidIn(json);
  if (meaning !== undefined) {
    const { code, title = `${dialect.title} answered ${reply.status}`, hint, said: own } = meaning;
    return { kind: 'refused', problems: [{ code, title, detail: messageOf(text ?? bodyExcerpt(reply), own), hint }] };
  }
  const duplicate = [400, 409, 422].includes(reply.status) && isDuplicate(topTextOf(json), undefined);
  const hint =
    (text === undefined ? undefined : dialect.hintFor('__all__', text, undefined)) ??
    hintOfStatus(reply.status, dialect.title);
  return {
    kind: duplicate ? 'duplicate' : 'refused',
    problems: [
      {
        code: duplicate ? 'registry.conflict' : codeOfStatus(reply.status),
        title: `${dialect.title} answered ${reply.status}`,
        detail: messageOf(text ?? bodyExcerpt(reply), undefined),
        ...(hint === undefined ? {} : { hint }),
      },
    ],
  };
}

function verdictOfSuccess(
  reply: HttpReply,
  json: unknown,
  effect: 'rehearsal' | 'write',
  dialect: Dialect,
): ReplyMeaning {
  const parsed = success.safeParse(json);
  const unreadable = (title: string, hint: string): ReplyMeaning => ({
    kind: 'unreadable',
    problem: { code: 'registry.unreadable', title, detail: truncate(bodyExcerpt(reply), 1000), hint },
  });
  if (!parsed.success) {
    return unreadable(
      `${dialect.title} answered ${reply.status}, but not that it accepted the release`,
      'Is `url` the right endpoint? If it is, run again: a re-run is safe.',
    );
  }
  const wasRehearsal = /dry.?run/i.test(parsed.data.message ?? '');
  if (effect === 'write' && wasRehearsal) {
    return unreadable(
      `${dialect.title} took the release for a dry run`,
      'Nothing was stored. Report it to the registry, then run again.',
    );
  }
  if (effect === 'rehearsal' && dialect.announcesRehearsal && !wasRehearsal) {
    return unreadable(
      `${dialect.title} did not say that the rehearsal was one`,
      'It may have stored the release: look at the package before you run again. Is `url` the right endpoint?',
    );
  }
  const page = parsed.data.page;
  return {
    kind: 'accepted',
    ...(page !== undefined && /^https?:\/\//.test(page) && URL.canParse(page) ? { page } : {}),
  };
}

/** A message as an annotation shows it: `<message> (<code>)`, the code whole however long the message is. */
function messageOf(text: string, code: string | undefined): string {
  return `${truncate(text, maxMessage)}${code === undefined ? '' : ` (${truncate(code, 100)})`}`;
}

/** Only these speak of the version as such: a manifest URL, say, that is "not unique" belongs to another one. */
function isOfVersion(field: string): boolean {
  return /^(__all__|non_field_errors|(release\.)?version)$/.test(field);
}

/** Django's code for it, and what a compatible registry may say instead. */
function isDuplicate(text: string, code: string | undefined): boolean {
  return (
    code === 'unique_together' ||
    code === 'unique' ||
    /\balready (exists|published|been (published|released))\b/i.test(text)
  );
}

/** The problem code of a status that the protocol gives no meaning of its own. */
export function codeOfStatus(status: number): ProblemCode {
  switch (status) {
    case 401:
      return 'registry.unauthorized';
    case 402:
      return 'registry.payment';
    case 403:
      return 'registry.forbidden';
    case 404:
    case 410:
      return 'registry.not-found';
    case 409:
      return 'registry.conflict';
    default:
      return 'registry.rejected';
  }
}

function hintOfStatus(status: number, title: string): string | undefined {
  switch (status) {
    case 401:
    case 403:
      return `The token is refused: it belongs to another package, was refreshed, or is mistyped. Copy the package's release token from ${title} into the secret again.`;
    case 404:
    case 410:
      return 'The package or the endpoint is not known. The first release of a package is made on the website; then the API adds versions. Otherwise check `url`.';
    case 405:
      return 'Check `url`: it has to be the full endpoint, trailing slash included.';
    default:
      return undefined;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The message that a reply has as such, e.g. a gateway's `{"message": "Forbidden"}`; '' where it has none. */
function topTextOf(json: unknown): string {
  const { message, error, detail } = recordOf(json);
  return [message, error, detail].find((text) => typeof text === 'string') ?? '';
}

/** The text to show of a reply without an envelope, wherever it stands; one of several words says most. */
function saidIn(json: unknown): string | undefined {
  const messages = textsIn(json, (key) => /^(message|detail|error|reason)$/.test(key));
  const texts = messages.length > 0 ? messages : textsIn(json, (key) => key === 'title');
  return texts.find((text) => /\s/.test(text.trim())) ?? texts[0];
}

const mostValues = 500;

/** The texts under keys that are wanted, none of them empty, wherever they stand; what is nearer to the top comes first. */
export function textsIn(json: unknown, isWanted: (key: string) => boolean): readonly string[] {
  const texts: string[] = [];
  const queue: unknown[] = [json];
  for (let index = 0; index < queue.length && index < mostValues; index += 1) {
    const node = queue[index];
    if (typeof node !== 'object' || node === null) continue;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string' && value.trim() !== '' && isWanted(key)) texts.push(value);
      if (typeof value === 'object' && queue.length < mostValues) queue.push(value);
    }
  }
  return texts;
}
