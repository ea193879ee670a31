import { defined } from '../../domain/data.ts';
import type { Change } from '../../domain/outcome.ts';
import type { ByteSource } from '../../domain/ports.ts';
import { ProblemError, type Notice, type Problem } from '../../domain/problem.ts';
import type { JobContext } from '../../domain/registry.ts';
import type { Asset } from '../../domain/release.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import type { SubmissionRoute } from '../../foundry/protocol/publication.ts';
import { changeFromCall, submit, type SubmissionCall } from '../../foundry/protocol/submission.ts';
import { slowTimeout, upload, type Endpoints } from './api.ts';
import { withoutExplicit } from './errors.ts';
import { filenameRule } from './settings.ts';
import { isHiddenInstead, maxHeaderBytes, submissionFrom, uploadHeadersFrom, type Facts } from './submission.ts';
import { findFile, type NamedZip } from './zip.ts';

export interface EntryFacts {
  readonly label: string;
  readonly token: string;
  readonly ifExists: 'accept' | 'fail';
  readonly endpoints: Endpoints;
  readonly facts: Facts;
}

/** A request whose bytes are known. */
export interface PreparedRequest {
  readonly send: SubmissionRoute['send'];
  readonly change: Change;
  readonly notices: readonly Notice[];
}

/** A request as far as it is known without reading a file. */
export interface PlannedRequest {
  readonly change: Change;
  readonly notices: readonly Notice[];
  /** Finds the bytes. Its notices are only those that the plan does not have. Throws ProblemError. */
  prepare(context: JobContext): Promise<PreparedRequest>;
}

export function planSubmission({ endpoints, token, facts }: EntryFacts): PlannedRequest {
  const call: SubmissionCall = {
    url: endpoints.release,
    token,
    submission: submissionFrom(facts),
    ...defined({ timeoutMs: facts.packageUrl === undefined ? undefined : slowTimeout }),
  };
  const change = changeFromCall(call, `Submit ${facts.id} ${facts.version}`);
  return alreadyPrepared({ send: ({ http }, effect) => submit(http, call, effect), change, notices: [] });
}

export function planUpload(entry: EntryFacts, zip: NamedZip, asset: Asset | undefined): PlannedRequest {
  const { settings } = entry.facts;
  const isAnnounced = settings['discord-announce'] === true;
  const texts = [
    isHiddenInstead(entry.facts) &&
      `An upload cannot set \`is_public\`: the prerelease is uploaded as unlisted, which hides it from the gallery${isAnnounced ? ', and is not announced' : ''}.`,
    settings['sync-description-from-github'] === false &&
      '`X-FM-Sync-Description: 0` is sent; FoundryMods does not document whether an upload respects it.',
  ].filter((text) => text !== false);
  const notices = texts.map((text): Notice => ({ level: 'notice', text }));
  if (asset !== undefined) {
    const request = prepareUpload(entry, asset.name, asset.size, ({ assets }) => assets.bytes(asset));
    return alreadyPrepared({ ...request, notices: [...notices, ...request.notices] });
  }
  // Problems of the headers are known before the file is.
  const { change } = prepareUpload(entry, 'package.zip', undefined, () => noBytes);
  return {
    change: { ...change, body: `the bytes of ${inlineExcerpt(zip.pattern)}` },
    notices,
    prepare: async (context) => {
      const { name, bytes } = await findFile(zip, entry.label, context);
      return prepareUpload(entry, name, bytes.size, () => bytes);
    },
  };
}

function alreadyPrepared(request: PreparedRequest): PlannedRequest {
  return { ...request, prepare: () => Promise.resolve({ ...request, notices: [] }) };
}

const noBytes: ByteSource = { size: 0, open: () => Promise.reject(new TypeError('nothing to send')) };

function prepareUpload(
  { facts, token, endpoints: { upload: url } }: EntryFacts,
  ownName: string,
  size: number | undefined,
  bytesOf: (context: JobContext) => ByteSource,
): PreparedRequest {
  const filename = facts.filename ?? ownName;
  if (!filenameRule.test(filename)) {
    throw unsendable(
      `\`${inlineExcerpt(filename)}\` is not a file name that an upload can send in a header`,
      'Set `filename` to a name of ASCII letters, digits, `.`, `-` and `_`.',
    );
  }
  const { headers, changelog, excess } = uploadHeadersFrom(facts, filename, token);
  const unfit = Object.keys(headers).find((name) => !/^[\x20-\x7e]*$/.test(headers[name] ?? ''));
  if (unfit !== undefined) {
    const title = `An upload cannot send \`${unfit}\`: it contains characters outside ASCII`;
    throw unsendable(title, withoutExplicit);
  }
  if (excess > 0) {
    throw unsendable(
      `The headers of the upload would have ${maxHeaderBytes + excess} bytes, and servers accept about ${maxHeaderBytes}`,
      'Shorten the lists of ids and the URLs, or use `package` instead of `upload`.',
    );
  }
  return {
    notices: changelog === undefined ? [] : [shortened(changelog)],
    change: {
      title: `Upload ${facts.id} ${facts.version}`,
      method: 'POST',
      url,
      headers,
      body: `the bytes of ${inlineExcerpt(filename)}${size === undefined ? '' : ` (${size})`}`,
    },
    send: (context, effect) => upload(context.http, { url, token, headers, body: bytesOf(context) }, effect),
  };
}

function unsendable(title: string, hint: string): ProblemError {
  const place: Problem['place'] = { kind: 'input', input: 'registries' };
  return new ProblemError([{ code: 'input.invalid', title, hint, place }]);
}

function shortened(changelog: 'cut' | 'left-out'): Notice {
  const what = changelog === 'cut' ? 'the beginning is sent, with a link to the rest' : 'it is left out';
  const text = `The changelog is too long for a header of the upload: ${what}. Use \`package\` instead of \`upload\` to send all of it.`;
  return { level: 'notice', text };
}
