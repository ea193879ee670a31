import { asFoundryManifest, foundryFormat } from '../../foundry/manifest/format.ts';
import { matchingAssets } from '../../domain/assets.ts';
import { inlineExcerpt } from '../../domain/text.ts';
import { inspectionsOf } from '../../foundry/inspect.ts';
import { foundryRules } from '../../foundry/manifest/manifest.ts';
import type { Change } from '../../domain/outcome.ts';
import type { ByteSource } from '../../domain/ports.ts';
import type { Problem, Notice } from '../../domain/problem.ts';
import type { PublishResult, CheckResult, JobContext, Registry } from '../../domain/registry.ts';
import type { Asset, Release } from '../../domain/release.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { publish, rehearse, settleExisting, type Delivery } from '../../foundry/protocol/publication.ts';
import { changeFromCall, submit, type SubmissionCall } from '../../foundry/protocol/submission.ts';
import { dialect } from './errors.ts';
import { lookUp, type Presence } from './lookup.ts';
import { contradictionsIn, filenameRule, settings as schema, type Settings } from './settings.ts';
import { factsFrom, maxHeaderBytes, submissionFrom, uploadHeadersFrom, type Facts } from './submission.ts';

/** "2 GB" in the document; the smaller of its two meanings is safe. */
const maxUploadBytes = 2_000_000_000;

/** The registry fetches, stores and indexes the zip before it answers. Milliseconds. */
const slowTimeout = 120_000;

/** Pauses between looks at what was published; a look takes five seconds at most, all together about fifteen. Milliseconds. */
const confirmPauses = [0, 1_000, 3_000, 6_000] as const;
const confirmTime = 15_000;
/** The same after a write whose end is not known, before it is sent again. */
const landedPauses = [0, 2_000] as const;
const lookTimeout = 5_000;

/**
 * FoundryMods, whose protocol is Foundry's with extensions, a zip upload and a look-up: https://foundrymods.com. The look-up shows no
 * unlisted and gated releases, so that only presence proves something.
 */
export const foundrymods: Registry<Settings> = {
  id: 'foundrymods',
  title: dialect.title,
  defaultUrl: 'https://foundrymods.com/api/public/v1/packages',
  prereleases: 'publish',
  manifestFormat: foundryFormat,
  decidesPrerelease: (settings) => settings['is-public'] !== undefined || settings['is-unlisted'] !== undefined,
  operations: ['publish'],
  gatesOthers: true,
  settings: schema,
  faults: contradictionsIn,

  needs: (settings) => ({
    manifest: settings.manifest === false ? 'optional' : 'public',
    assets: [settings.package, settings.upload].filter(
      (pattern) => pattern !== undefined && !isPath(pattern),
    ) as string[],
  }),

  plan({ label, settings, release, manifest: released, version, ifExists }) {
    const manifest = asFoundryManifest(released);
    const problems: Problem[] =
      manifest === undefined ? [manifestMissing(settings)] : [...foundryRules(manifest.manifest)];
    const found = (['package', 'upload'] as const).flatMap((setting) => {
      const pattern = settings[setting];
      if (pattern === undefined || isPath(pattern)) return [];
      const asset = assetFor(pattern, setting, label, release);
      if (!asset.ok) problems.push(asset.error);
      return asset.ok ? [asset.value] : [];
    });
    const [asset] = found;
    if (settings.upload !== undefined && asset !== undefined) problems.push(...zipProblems(asset.name, asset.size));

    const [first, ...rest] = problems;
    if (first) return { kind: 'invalid', problems: [first, ...rest] };
    if (manifest === undefined) throw new TypeError('no manifest, and no problem');

    const packageUrl = settings.package === undefined ? undefined : asset?.downloadUrl;
    const facts = factsFrom(settings, release, manifest, manifest.manifest.version ?? version, packageUrl);
    const entry: EntryFacts = { label, ifExists, token: settings.token, endpoints: endpointsOf(settings.url), facts };
    const planned = settings.upload === undefined ? jsonParcel(entry) : uploadPlan(entry, settings.upload, asset);
    if (!planned.ok) return { kind: 'invalid', problems: [planned.error] };
    const { change, notices, pack } = planned.value;
    return {
      kind: 'job',
      notices: [...notices, ...privacyNotices(settings, release)],
      job: {
        changes: [change],
        inspections:
          settings.manifest === false
            ? []
            : inspectionsOf(
                { manifest, release, bringsZip: settings.upload !== undefined || settings.package !== undefined },
                settings.upload === undefined ? [] : [settings.upload],
              ),
        check: async (context, { rehearse: isDue }) => {
          const parcel = await pack(context);
          if (!parcel.ok) return { kind: 'failed', problems: [parcel.error] };
          return checkDelivery(context, entry, parcel.value, isDue);
        },
      },
    };
  },
};

interface EntryFacts {
  readonly label: string;
  readonly token: string;
  readonly ifExists: 'accept' | 'fail';
  readonly endpoints: Endpoints;
  readonly facts: Facts;
}

/** What is sent, once its bytes are known. */
interface PreparedRequest {
  readonly send: Delivery['send'];
  readonly change: Change;
  readonly notices: readonly Notice[];
}

interface ParcelPlan {
  readonly change: Change;
  readonly notices: readonly Notice[];
  /** Finds the bytes. */
  pack(context: JobContext): Promise<Result<PreparedRequest, Problem>>;
}

interface Endpoints {
  readonly release: string;
  readonly upload: string;
}

/** Below the base; a base that is the document's full endpoint is understood too. */
function endpointsOf(base: string): Endpoints {
  const below = (name: string): string => {
    const url = new URL(base);
    url.pathname = `${url.pathname.replace(/\/+$/, '').replace(/\/(release_version|upload_zip)$/, '')}/${name}`;
    return url.href;
  };
  return { release: below('release_version'), upload: below('upload_zip') };
}

function isPath(pattern: string): boolean {
  return /^\.[\\/]/.test(pattern);
}

function manifestMissing(settings: Settings): Problem {
  return settings.manifest === false
    ? {
        code: 'manifest.missing',
        title: 'FoundryMods needs `id`, `version` and `compatibility`, which only a manifest has',
        hint: 'Attach the manifest to the release: its URL is not sent, so it may be private.',
      }
    : {
        code: 'manifest.missing',
        title: 'FoundryMods needs a manifest',
        hint: 'Attach it to the release, or set `manifest-url`.',
      };
}

/** The one asset that a pattern means. */
function assetFor(pattern: string, setting: string, label: string, release: Release): Result<Asset, Problem> {
  const matches = matchingAssets(pattern, release.assets);
  const place = { kind: 'input', input: 'registries' } as const;
  const name = `\`${label}.${setting}\` (\`${inlineExcerpt(pattern)}\`)`;
  const [asset] = matches;
  if (asset === undefined) {
    const attached = release.assets.map((one) => one.name);
    return failed({
      code: 'asset.missing',
      title: `No asset of the release \`${inlineExcerpt(release.tag)}\` matches ${name}`,
      detail: attached.length === 0 ? 'It has no assets.' : `It has ${enumerated(attached)}.`,
      hint: 'Attach the zip, or correct the pattern. Where another job attaches it, raise `wait-for-assets`.',
      place,
    });
  }
  if (matches.length > 1)
    return failed(
      ambiguousMatch(
        name,
        matches.map((one) => one.name),
        place,
      ),
    );
  if (asset.state !== 'uploaded') {
    return failed({
      code: 'asset.missing',
      title: `The asset \`${inlineExcerpt(asset.name)}\` is still being uploaded`,
      hint: 'Publish the release once its assets are there, or raise `wait-for-assets`.',
      place: { kind: 'input', input: 'wait-for-assets' },
    });
  }
  return ok(asset);
}

function ambiguousMatch(name: string, matches: readonly string[], place: Problem['place'] & object): Problem {
  return {
    code: 'input.invalid',
    title: `${name} matches ${matches.length} files, where one zip is wanted`,
    detail: `${enumerated(matches)}.`,
    hint: 'Name the file more closely.',
    place,
  };
}

function enumerated(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => `\`${inlineExcerpt(name)}\``);
  return `${shown.join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`;
}

function zipProblems(name: string, size: number): readonly Problem[] {
  if (size > maxUploadBytes) {
    return [
      {
        code: 'input.invalid',
        title: `\`${inlineExcerpt(name)}\` has ${size} bytes, and FoundryMods takes uploads of 2 GB (${maxUploadBytes} bytes) at most`,
        hint: 'Make it smaller, or let `package` name it: then its URL is sent, and the registry fetches it.',
        place: { kind: 'input', input: 'registries' },
      },
    ];
  }
  return size > 0
    ? []
    : [
        {
          code: 'package.mismatch',
          title: `\`${inlineExcerpt(name)}\` is empty`,
          hint: 'Let the build make the zip before this step.',
        },
      ];
}

function privacyNotices(settings: Settings, { repository }: Release): readonly Notice[] {
  return settings.package !== undefined && repository.private === true
    ? [
        {
          level: 'warning',
          text: 'The repository is private, so FoundryMods cannot fetch what `package` names. `upload` sends the bytes themselves.',
        },
      ]
    : [];
}

function jsonParcel({ endpoints, token, facts }: EntryFacts): Result<ParcelPlan, Problem> {
  const call: SubmissionCall = {
    url: endpoints.release,
    token,
    submission: submissionFrom(facts),
    ...(facts.packageUrl === undefined ? {} : { timeoutMs: slowTimeout }),
  };
  const change = changeFromCall(call, `Submit ${facts.id} ${facts.version}`);
  const parcel: PreparedRequest = { send: ({ http }, effect) => submit(http, call, effect), change, notices: [] };
  return ok({ change, notices: [], pack: () => Promise.resolve(ok(parcel)) });
}

function uploadPlan(entry: EntryFacts, pattern: string, asset: Asset | undefined): Result<ParcelPlan, Problem> {
  const { facts } = entry;
  const notices: Notice[] = [];
  if (facts.isUnlisted === true && facts.settings['is-unlisted'] === undefined) {
    notices.push({
      level: 'notice',
      text: 'An upload cannot say `is_public`: the prerelease is uploaded as unlisted, which hides it from the gallery.',
    });
  }
  if (facts.settings['sync-description-from-github'] === false) {
    notices.push({
      level: 'notice',
      text: '`X-FM-Sync-Description: 0` is sent; whether FoundryMods heeds it in an upload is not documented.',
    });
  }
  if (asset !== undefined) {
    const parcel = uploadParcel(entry, asset.name, asset.size, ({ assets }) => assets.bytes(asset));
    if (!parcel.ok) return parcel;
    const { change } = parcel.value;
    return ok({
      change,
      notices: [...notices, ...parcel.value.notices],
      pack: () => Promise.resolve(ok({ ...parcel.value, notices: [] })),
    });
  }
  // What can be wrong with the headers is known before the file is.
  const draft = uploadParcel(entry, 'package.zip', undefined, () => noBytes);
  if (!draft.ok) return draft;
  const change = { ...draft.value.change, body: `the bytes of ${inlineExcerpt(pattern)}` };
  return ok({
    change,
    notices,
    pack: async ({ assets }) => {
      const files = await assets.files(pattern);
      const place = { kind: 'input', input: 'registries' } as const;
      const name = `\`${entry.label}.upload\` (\`${inlineExcerpt(pattern)}\`)`;
      const [file] = files;
      if (file === undefined) {
        return failed({
          code: 'asset.missing',
          title: `No file of the workspace matches ${name}`,
          hint: 'Build the zip before this step, or correct the path.',
          place,
        });
      }
      if (files.length > 1)
        return failed(
          ambiguousMatch(
            name,
            files.map(({ path }) => path),
            place,
          ),
        );
      const [problem] = zipProblems(file.path, file.bytes.size);
      return problem === undefined
        ? uploadParcel(entry, file.name, file.bytes.size, () => file.bytes)
        : failed(problem);
    },
  });
}

const noBytes: ByteSource = { size: 0, open: () => Promise.reject(new TypeError('nothing to send')) };

function uploadParcel(
  { facts, token, endpoints }: EntryFacts,
  ownName: string,
  size: number | undefined,
  bytesOf: (context: JobContext) => ByteSource,
): Result<PreparedRequest, Problem> {
  const filename = facts.settings.filename ?? ownName;
  const place = { kind: 'input', input: 'registries' } as const;
  if (!filenameRule.test(filename)) {
    return failed({
      code: 'input.invalid',
      title: `\`${inlineExcerpt(filename)}\` is no file name that an upload can carry in a header`,
      hint: 'Set `filename` to one of ASCII letters, digits, `.`, `-` and `_`.',
      place,
    });
  }
  const { headers, changelog, excess } = uploadHeadersFrom(facts, filename, token);
  const unfit = Object.keys(headers).find((name) => !/^[\x20-\x7e]*$/.test(headers[name] ?? ''));
  if (unfit !== undefined) {
    return failed({
      code: 'input.invalid',
      title: `An upload cannot carry what belongs into \`${unfit}\`: it has characters outside ASCII`,
      hint: 'Leave `explicit` out: the registry then takes the values of the manifest.',
      place,
    });
  }
  if (excess > 0) {
    return failed({
      code: 'input.invalid',
      title: `The headers of the upload would have ${maxHeaderBytes + excess} bytes, and servers take ${maxHeaderBytes} or so`,
      hint: 'Shorten the lists of ids and the URLs, or use `package` instead of `upload`.',
      place,
    });
  }
  const notices: Notice[] =
    changelog === undefined
      ? []
      : [
          {
            level: 'notice',
            text: `The changelog is too long for a header of the upload: ${changelog === 'cut' ? 'its beginning is sent, with a link to the rest' : 'it is left out'}. With \`package\` instead of \`upload\` it would go whole.`,
          },
        ];
  return ok({
    notices,
    change: {
      title: `Upload ${facts.id} ${facts.version}`,
      method: 'POST',
      url: endpoints.upload,
      headers,
      body: `the bytes of ${inlineExcerpt(filename)}${size === undefined ? '' : ` (${size})`}`,
    },
    send: (context, effect) =>
      context.http.send({
        method: 'POST',
        url: endpoints.upload,
        effect,
        headers: {
          authorization: token,
          accept: 'application/json',
          ...headers,
          ...(effect === 'rehearsal' ? { 'x-fm-dry-run': 'true' } : {}),
        },
        body: bytesOf(context),
        timeoutMs: slowTimeout,
      }),
  });
}

async function checkDelivery(
  context: JobContext,
  entry: EntryFacts,
  parcel: PreparedRequest,
  isRehearsalDue: boolean,
): Promise<CheckResult> {
  const { facts, endpoints } = entry;
  const look = (later: JobContext): Promise<Presence> =>
    lookUp(later.http, { url: endpoints.release, id: facts.id, version: facts.version }, lookTimeout);

  const before = await look(context);
  if (before === 'unanswered') context.log.info('FoundryMods did not answer the look-up; going on without it.');
  const delivery: Delivery = {
    label: entry.label,
    version: facts.version,
    dialect,
    ifExists: entry.ifExists,
    send: parcel.send,
    landed: async (later) => {
      const found = await lookFor(later, look, landedPauses);
      if (found !== 'there' && found !== 'hidden') return 'unknown';
      return before === 'absent' ? 'yes' : 'there';
    },
  };
  const notices = [...parcel.notices, ...(before === 'unreadable' ? [unreadable] : [])];
  const complete = async <Found extends CheckResult | PublishResult>(
    found: Found,
    later: JobContext,
  ): Promise<Found> => {
    const isUnchanged = found.kind !== 'failed' && found.kind !== 'ready' && found.status === 'unchanged';
    if (!isUnchanged || isMeantHidden(facts) || before === 'there') return found;
    // Another run may have published it a moment ago.
    const now = await look(later);
    return now === 'absent' || now === 'hidden' ? withNotices(found, [stillUnlisted(facts)]) : found;
  };

  const checked: CheckResult =
    before === 'there' || before === 'hidden'
      ? settleExisting(delivery, [
          {
            code: 'registry.conflict',
            title: `FoundryMods has ${inlineExcerpt(facts.version)} already`,
            field: 'version',
          },
        ])
      : isRehearsalDue
        ? await rehearse(context, delivery)
        : { kind: 'ready', publish: (later) => publish(later, delivery, { rehearsed: false }) };
  if (checked.kind !== 'ready') return withNotices(await complete(checked, context), notices);
  return {
    ...checked,
    changes: [parcel.change],
    notices: [...notices, ...(checked.notices ?? [])],
    publish: async (later) => {
      const completed = await complete(await checked.publish(later), later);
      if (completed.kind === 'failed' || completed.status !== 'published' || isMeantHidden(facts)) return completed;
      const { kind, status, url } = completed;
      return {
        ...completed,
        confirm: async (last) => {
          const found = await lookFor(last, look, confirmPauses);
          const said =
            found === 'absent' || found === 'hidden'
              ? [notShown(facts)]
              : found === 'unreadable' && before !== 'unreadable'
                ? [unreadable]
                : [];
          return { kind, status, ...(url === undefined ? {} : { url }), notices: said };
        },
      };
    },
  };
}

/** Looks until the version is shown, or the pauses or about fifteen seconds are over; then what was found out last. */
async function lookFor(
  context: JobContext,
  look: (context: JobContext) => Promise<Presence>,
  pauses: readonly number[],
): Promise<Presence> {
  const { clock, deadline } = context;
  const end = Math.min(deadline, clock.now() + confirmTime);
  let found: Presence = 'unanswered';
  for (const pause of pauses) {
    if (clock.now() + pause >= end) return found;
    try {
      if (pause > 0) await clock.sleep(pause);
    } catch {
      return found;
    }
    found = await look(context);
    if (found === 'there' || found === 'hidden') return found;
  }
  return found;
}

const unreadable: Notice = {
  level: 'notice',
  text: "FoundryMods' look-up answered in a form that is not known, so it says nothing about this version. Nothing hangs on it.",
};

function notShown({ version }: Facts): Notice {
  return {
    level: 'notice',
    text: `FoundryMods accepted ${inlineExcerpt(version)}, but does not show it yet. A module that is unlisted or gated stays hidden from readers without a token.`,
  };
}

/** Of a version that is there and not shown, though nothing in this entry hides it. */
function stillUnlisted({ version }: Facts): Notice {
  return {
    level: 'warning',
    text: `${inlineExcerpt(version)} is on FoundryMods, but still unlisted there, as a prerelease is. The API cannot change that: list it on the module's edit page.`,
  };
}

/** True where this entry itself keeps the release from those who look without a token. */
function isMeantHidden({ isPublic, isUnlisted, settings }: Facts): boolean {
  return (
    isPublic === false ||
    isUnlisted === true ||
    (settings['required-tier-ids'] ?? []).length > 0 ||
    (settings['required-bw-tier-ids'] ?? []).length > 0
  );
}

function withNotices<Found extends CheckResult | PublishResult>(found: Found, notices: readonly Notice[]): Found {
  return notices.length === 0 ? found : { ...found, notices: [...(found.notices ?? []), ...notices] };
}
