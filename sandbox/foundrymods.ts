import { createHash } from 'node:crypto';

import { download, isObject, objectFrom } from './download.ts';
import { duplicate, Form } from './form.ts';
import { createSandboxServer, htmlReply, jsonReply } from './server.ts';
import type { Journal, SandboxReply, SandboxRequest, SandboxServer } from './server.ts';

export const foundryModsPath = '/api/public/v1/packages';

const accessLevels = ['none', 'locked_version', 'full_updates'] as const;
type Access = (typeof accessLevels)[number];

export interface OwnerSeed {
  readonly email: string;
  /** An active Creator subscription. Default true. */
  readonly subscribed?: boolean;
  /** Bytes over all modules of this owner. Default 100 GB. */
  readonly quota?: number;
}

export interface ModuleSeed {
  readonly id: string;
  readonly title?: string;
  readonly token: string;
  readonly owner?: OwnerSeed;
  /** Default true. */
  readonly claimed?: boolean;
  /** `read`: a token that may not publish. Default `release`. */
  readonly scope?: 'release' | 'read';
  /** What the site's record compares the manifest's id with; its title if the record is wrong, as seen in production. Default: the id. */
  readonly recordedId?: string;
  /** Every release replaces the description unless this is set to false. Default false. */
  readonly syncsDescription?: boolean;
}

export interface FoundryModsRelease {
  readonly version: string;
  readonly source: 'json' | 'upload';
  readonly manifest?: string;
  /** Falls back to the manifest's `url`. */
  readonly notes?: string;
  readonly compatibility: { readonly minimum: string; readonly verified: string; readonly maximum?: string };
  readonly changelog?: string;
  readonly isPublic: boolean;
  /** The zip as it is stored: mirrored from `url`, or uploaded. */
  readonly file?: {
    readonly url?: string;
    readonly filename?: string;
    readonly bytes: number;
    readonly sha256: string;
  };
  readonly requiredTierIds: readonly string[];
  readonly requiredBwTierIds: readonly string[];
  readonly lapsedSubscriberAccess: Access;
  readonly monthlyDownloadLimit: number;
  readonly isUnlisted: boolean;
  /** Requested, and public. */
  readonly announced: boolean;
  readonly descriptionSynced: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface SandboxFoundryMods {
  readonly server: SandboxServer;
  /** The base, without a slash at its end. */
  readonly url: string;
  /** Options, in effect from the next request on. */
  readonly options: {
    /** Milliseconds in which a module accepts one saved release; 0, the default, for no limit. */
    windowMs: number;
    /** The window refuses dry runs as well. Default false. */
    windowHoldsDryRuns: boolean;
    /** `drops` a dry run's flag or header, as a careless proxy would, so that it is stored; `hides` that a dry run was one. Default `heeds`. */
    dryRun: 'heeds' | 'drops' | 'hides';
    /** The location of `code` and `subscribe_url` in 402 and 403; undocumented. Default `top`. */
    codeAt: 'top' | 'error' | 'errors' | 'detail';
    /** The lookup's reply for a missing version. Default `not-found`. */
    absent: 'not-found' | 'empty';
    /** The lookup's undocumented shape. Default `envelope`. */
    lookup: 'envelope' | 'bare' | 'data';
    /** The lookup shows unlisted and gated releases too. Default false. */
    showsHidden: boolean;
    /** The number of first fetches of each manifest URL that find nothing: assets take a moment to become available. Default 0. */
    manifestMissing: number;
    /** Unknown fields and `X-FM-*` headers are refused. Default true. */
    strict: boolean;
    /** A dry-run upload needs the bytes. Default true. */
    dryRunNeedsBytes: boolean;
    /** Bytes of the largest upload; "2 GB". */
    maxUpload: number;
  };
  createModule(seed: ModuleSeed): void;
  revokeToken(token: string): void;
  /** The Creator subscription of an owner starts or ends. */
  subscribe(email: string, active: boolean): void;
  /** The owner's storage, over all modules, in bytes. */
  usage(email: string): number;
  /** Oldest first. */
  releases(id: string): readonly FoundryModsRelease[];
  /** Everything that is stored, to display it. */
  holds(): Record<string, readonly FoundryModsRelease[]>;
  close(): Promise<void>;
}

interface StoredModule extends Required<Omit<ModuleSeed, 'owner' | 'token'>> {
  readonly owner: Required<OwnerSeed>;
  readonly releases: FoundryModsRelease[];
}

/** The request in a common form for both endpoints. */
interface Draft {
  readonly id?: string | undefined;
  readonly version?: string | undefined;
  readonly minimum?: string | undefined;
  readonly verified?: string | undefined;
  readonly maximum?: string | undefined;
  readonly manifest?: string | undefined;
  readonly notes?: string | undefined;
  readonly changelog?: string | undefined;
  readonly isPublic?: boolean | undefined;
  readonly package?: string | undefined;
  readonly filename?: string | undefined;
  readonly requiredTierIds?: readonly string[] | undefined;
  readonly requiredBwTierIds?: readonly string[] | undefined;
  readonly lapsedSubscriberAccess?: Access | undefined;
  readonly monthlyDownloadLimit?: number | undefined;
  readonly isUnlisted?: boolean | undefined;
  readonly discordAnnounce?: boolean | undefined;
  readonly syncDescription?: boolean | undefined;
  readonly dryRun: boolean;
}

type Settled = Omit<FoundryModsRelease, 'file' | 'at'>;

const requestKeys = ['id', 'dry-run', 'release'];
const releaseKeys = [
  'version',
  'manifest',
  'notes',
  'compatibility',
  'changelog',
  'is_public',
  'package',
  'foundrymods',
];
const extensionKeys = [
  'required_tier_ids',
  'required_bw_tier_ids',
  'lapsed_subscriber_access',
  'monthly_download_limit',
  'is_unlisted',
  'discord_announce',
  'sync_description_from_github',
];
const headerNames = [
  'manifest-url',
  'id',
  'version',
  'compat-min',
  'compat-verified',
  'compat-max',
  'notes-url',
  'filename',
  'changelog-b64',
  'required-tier-ids',
  'required-bw-tier-ids',
  'lapsed-access',
  'monthly-limit',
  'unlisted',
  'discord-announce',
  'dry-run',
  'sync-description',
].map((name) => `x-fm-${name}`);

/** FoundryMods' Package Release API: the JSON endpoint, the zip upload and the lookup, as its document describes them. */
export async function createFoundryMods({ journal }: { readonly journal: Journal }): Promise<SandboxFoundryMods> {
  const modules = new Map<string, StoredModule>();
  const tokens = new Map<string, string>();
  const fetches = new Map<string, number>();
  const options: SandboxFoundryMods['options'] = {
    windowMs: 0,
    windowHoldsDryRuns: false,
    dryRun: 'heeds',
    codeAt: 'top',
    absent: 'not-found',
    lookup: 'envelope',
    showsHidden: false,
    manifestMissing: 0,
    strict: true,
    dryRunNeedsBytes: true,
    maxUpload: 2_000_000_000,
  };

  const server = await createSandboxServer('foundrymods', (request) => answer(request), { journal });

  function refusal(status: 401 | 402 | 403, message: string, code?: string): SandboxReply {
    const extra = status === 402 ? { subscribe_url: 'https://foundrymods.com/creators/subscribe' } : {};
    if (code === undefined) return jsonReply(status, { status: 'error', message });
    switch (options.codeAt) {
      case 'top':
        return jsonReply(status, { status: 'error', code, message, ...extra });
      case 'error':
        return jsonReply(status, { status: 'error', error: { code, message, ...extra } });
      case 'errors':
        return jsonReply(status, { status: 'error', errors: { __all__: [{ message, code, ...extra }] } });
      case 'detail':
        return jsonReply(status, { detail: [{ message, code }], ...extra });
    }
  }

  async function answer(request: SandboxRequest): Promise<SandboxReply> {
    const { pathname } = request.url;
    if (pathname === `${foundryModsPath}/release_version`) {
      if (request.method === 'GET' || request.method === 'HEAD') return lookUp(request);
      if (request.method === 'POST') return release(request);
      return jsonReply(405, { status: 'error', message: 'Method Not Allowed' }, { allow: 'GET, POST' });
    }
    if (pathname === `${foundryModsPath}/upload_zip`) {
      if (request.method === 'POST') return upload(request);
      return jsonReply(405, { status: 'error', message: 'Method Not Allowed' }, { allow: 'POST' });
    }
    return htmlReply(404, 'This page could not be found.');
  }

  /** The module that the token may publish, or why not. */
  function authorize(request: SandboxRequest): StoredModule | SandboxReply {
    const id = tokens.get(request.headers['authorization'] ?? '');
    const stored = id === undefined ? undefined : modules.get(id);
    if (stored === undefined) return refusal(401, 'Missing, malformed, or revoked token.');
    if (stored.scope !== 'release') return refusal(403, 'Token scope insufficient.');
    if (!stored.claimed) return refusal(403, 'This module has no active owner claim.', 'no_owner_claim');
    if (!stored.owner.subscribed) {
      return refusal(402, 'The module owner has no active FoundryMods Creator subscription.', 'subscription_required');
    }
    return stored;
  }

  function limited(stored: StoredModule, dryRun: boolean): SandboxReply | undefined {
    const last = stored.releases.at(-1);
    if (last === undefined || (dryRun && !options.windowHoldsDryRuns)) return undefined;
    const left = last.at + options.windowMs - journal.now();
    if (left <= 0) return undefined;
    const retryAfter = String(Math.ceil(left / 1000));
    return jsonReply(
      429,
      { status: 'error', message: 'One release per module per 60 seconds.' },
      { 'retry-after': retryAfter },
    );
  }

  function overQuota(stored: StoredModule, bytes: number): SandboxReply | undefined {
    if (usage(stored.owner.email) + bytes <= stored.owner.quota) return undefined;
    return refusal(402, "The upload would exceed the owner's storage quota.", 'quota_exceeded');
  }

  function usage(email: string): number {
    return [...modules.values()]
      .filter(({ owner }) => owner.email === email)
      .flatMap(({ releases }) => releases)
      .reduce((sum, { file }) => sum + (file?.bytes ?? 0), 0);
  }

  async function release(request: SandboxRequest): Promise<SandboxReply> {
    const stored = authorize(request);
    if ('status' in stored) return stored;
    const form = new Form();
    const json = /^application\/json\b/i.test(request.headers['content-type'] ?? '') ? await request.json() : undefined;
    if (!isObject(json)) {
      form.add('__all__', 'The request body must be a JSON object.', 'invalid');
      return form.reply();
    }
    const draft = draftFromJson(json, request.headers, form);
    const early = limited(stored, draft.dryRun);
    if (early !== undefined) return early;
    const settled = await settle(draft, stored, form, 'json');
    if (settled === undefined || !form.valid()) return form.reply();
    let file: FoundryModsRelease['file'];
    if (draft.package !== undefined) {
      const mirrored = await download(draft.package, 0);
      if (!mirrored.ok) {
        form.add('package', `The package could not be fetched: ${mirrored.reason}.`, 'invalid');
        return form.reply();
      }
      file = { url: draft.package, bytes: mirrored.bytes, sha256: mirrored.sha256 };
    }
    return save(stored, settled, file, draft.dryRun, form);
  }

  async function upload(request: SandboxRequest): Promise<SandboxReply> {
    const early = (reply: SandboxReply): SandboxReply => ({ ...reply, early: true });
    const stored = authorize(request);
    if ('status' in stored) return early(stored);
    const form = new Form();
    const draft = draftFromHeaders(request.headers, form);
    const wait = limited(stored, draft.dryRun);
    if (wait !== undefined) return early(wait);
    if (!/^application\/(?:zip|octet-stream)$/i.test(request.headers['content-type'] ?? '')) {
      form.add('__all__', 'Content-Type must be application/zip.', 'invalid');
    }
    const length = request.headers['content-length'];
    if (length === undefined) return jsonReply(411, { status: 'error', message: 'Length Required' });
    if (Number(length) > options.maxUpload)
      return early(jsonReply(413, { status: 'error', message: 'Payload Too Large' }));
    if (draft.manifest === undefined && form.errors['manifest'] === undefined) {
      form.add('manifest', 'This field is required.', 'required');
    }
    const settled = await settle(draft, stored, form, 'upload');
    if (settled === undefined || !form.valid()) return early(form.reply());
    const quota = overQuota(stored, Number(length));
    if (quota !== undefined) return early(quota);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of request.chunks()) {
      hash.update(chunk);
      bytes += chunk.byteLength;
    }
    if (bytes === 0 && (!draft.dryRun || options.dryRunNeedsBytes)) {
      form.add('file', 'The submitted file is empty.', 'empty');
      return form.reply();
    }
    const file = {
      ...(draft.filename === undefined ? {} : { filename: draft.filename }),
      bytes,
      sha256: hash.digest('hex'),
    };
    return save(stored, settled, file, draft.dryRun, form);
  }

  /** Nothing here is asynchronous, so that of two concurrent requests only one is saved. */
  function save(
    stored: StoredModule,
    settled: Settled,
    file: FoundryModsRelease['file'],
    asksForDryRun: boolean,
    form: Form,
  ): SandboxReply {
    const dryRun = asksForDryRun && options.dryRun !== 'drops';
    const late = limited(stored, dryRun);
    if (late !== undefined) return late;
    if (stored.releases.some(({ version }) => version === settled.version)) {
      form.add(duplicate.field, duplicate.message, duplicate.code);
      return form.reply();
    }
    const quota = overQuota(stored, file?.bytes ?? 0);
    if (quota !== undefined) return quota;
    const page = `https://foundrymods.com/modules/${encodeURIComponent(stored.id)}/edit`;
    const message = options.dryRun === 'hides' ? {} : { message: 'Dry run successful. Nothing was saved.' };
    if (dryRun) return jsonReply(200, { status: 'success', page, ...message });
    stored.releases.push({ ...settled, ...(file === undefined ? {} : { file }), at: journal.now() });
    return jsonReply(200, { status: 'success', page });
  }

  /** Fetches the manifest, derives what was left out and compares what was sent. */
  async function settle(
    draft: Draft,
    stored: StoredModule,
    form: Form,
    source: 'json' | 'upload',
  ): Promise<Settled | undefined> {
    let manifest: Record<string, unknown> = {};
    if (draft.manifest !== undefined) {
      const looks = (fetches.get(draft.manifest) ?? 0) + 1;
      fetches.set(draft.manifest, looks);
      const fetched =
        looks > options.manifestMissing ? await download(draft.manifest) : ({ ok: false, reason: 'HTTP 404' } as const);
      const read = fetched.ok ? objectFrom(fetched.text) : undefined;
      if (read === undefined) {
        const reason = fetched.ok ? 'it is not a JSON object' : fetched.reason;
        form.add('manifest', `Could not fetch the manifest: ${reason}.`, 'invalid');
        return undefined;
      }
      manifest = read;
    }
    if (!form.valid()) return undefined;
    const parts = isObject(manifest['compatibility']) ? manifest['compatibility'] : {};
    // Derived like in a program that parses JSON: a number loses its original digits.
    const derive = (field: string, sent: string | undefined, value: unknown, required = true): string | undefined => {
      const derived = typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
      if (sent !== undefined && derived !== undefined && sent !== derived) {
        form.add(field, `${field} mismatch: the manifest has ${derived}`, 'invalid');
      }
      const settled = derived ?? sent;
      if (required && (settled === undefined || settled === '')) form.add(field, 'This field is required.', 'required');
      return settled === '' ? undefined : settled;
    };
    const id = derive('id', draft.id, manifest['id']);
    const version = derive('version', draft.version, manifest['version']);
    const minimum = derive('compatibility.minimum', draft.minimum, parts['minimum']);
    const verified = derive('compatibility.verified', draft.verified, parts['verified']);
    const maximum = derive('compatibility.maximum', draft.maximum, parts['maximum'], false);
    if (id !== undefined && id !== stored.recordedId) {
      form.add('id', `id mismatch: expected ${stored.recordedId}`, 'invalid');
    }
    if (version !== undefined && version.length > 50) {
      form.add('version', `Ensure this value has at most 50 characters (it has ${version.length}).`, 'max_length');
    }
    if (!form.valid() || version === undefined || minimum === undefined || verified === undefined) return undefined;
    const isPublic = draft.isPublic ?? true;
    const notes = draft.notes ?? (typeof manifest['url'] === 'string' ? manifest['url'] : undefined);
    return {
      version,
      source,
      ...(draft.manifest === undefined ? {} : { manifest: draft.manifest }),
      ...(notes === undefined ? {} : { notes }),
      compatibility: { minimum, verified, ...(maximum === undefined ? {} : { maximum }) },
      ...(draft.changelog === undefined ? {} : { changelog: draft.changelog }),
      isPublic,
      requiredTierIds: draft.requiredTierIds ?? [],
      requiredBwTierIds: draft.requiredBwTierIds ?? [],
      lapsedSubscriberAccess: draft.lapsedSubscriberAccess ?? 'none',
      monthlyDownloadLimit: draft.monthlyDownloadLimit ?? 4,
      isUnlisted: draft.isUnlisted ?? false,
      announced: draft.discordAnnounce === true && isPublic,
      descriptionSynced: draft.syncDescription ?? stored.syncsDescription,
    };
  }

  function draftFromJson(json: Record<string, unknown>, headers: Readonly<Record<string, string>>, form: Form): Draft {
    const value = json['release'];
    if (value === undefined || value === null) form.add('release', 'This field is required.', 'required');
    const release = objectAt('release', value, form);
    const extensions = objectAt('foundrymods', release['foundrymods'], form);
    const compatibility = objectAt('compatibility', release['compatibility'], form);
    refuseUnknown(json, requestKeys, form);
    refuseUnknown(release, releaseKeys, form);
    refuseUnknown(extensions, extensionKeys, form);
    refuseUnknown(compatibility, ['minimum', 'verified', 'maximum'], form);
    const sync = headers['x-fm-sync-description'];
    const limit = extensions['monthly_download_limit'];
    if (limit !== undefined && typeof limit !== 'number')
      form.add('monthly_download_limit', 'Enter a whole number.', 'invalid');
    const changelog = release['changelog'];
    if (changelog !== undefined && typeof changelog !== 'string')
      form.add('changelog', 'Enter a valid value.', 'invalid');
    const access = extensions['lapsed_subscriber_access'];
    return {
      id: form.text('id', json['id']),
      version: form.text('version', release['version']),
      minimum: form.text('compatibility.minimum', compatibility['minimum']),
      verified: form.text('compatibility.verified', compatibility['verified']),
      maximum: form.text('compatibility.maximum', compatibility['maximum']),
      manifest: form.url('manifest', release['manifest'], { max: 2000 }),
      notes: form.url('notes', release['notes'], { max: 2000 }),
      changelog: typeof changelog === 'string' ? changelog : undefined,
      isPublic: booleanAt('is_public', release['is_public'], form),
      package: form.url('package', release['package'], { max: 2000 }),
      requiredTierIds: textsAt('required_tier_ids', extensions['required_tier_ids'], form),
      requiredBwTierIds: textsAt('required_bw_tier_ids', extensions['required_bw_tier_ids'], form),
      lapsedSubscriberAccess: accessAt('lapsed_subscriber_access', access, form),
      monthlyDownloadLimit: limitAt('monthly_download_limit', typeof limit === 'number' ? limit : undefined, form),
      isUnlisted: booleanAt('is_unlisted', extensions['is_unlisted'], form),
      discordAnnounce: booleanAt('discord_announce', extensions['discord_announce'], form),
      syncDescription:
        booleanAt('sync_description_from_github', extensions['sync_description_from_github'], form) ??
        (sync === undefined ? undefined : flagAt('X-FM-Sync-Description', sync, form)),
      dryRun: booleanAt('dry-run', json['dry-run'], form) ?? false,
    };
  }

  function draftFromHeaders(headers: Readonly<Record<string, string>>, form: Form): Draft {
    if (options.strict) {
      for (const name of Object.keys(headers)) {
        if (name.startsWith('x-fm-') && !headerNames.includes(name)) form.add(name, 'Unknown header.', 'unknown');
      }
    }
    const header = (name: string): string | undefined => headers[`x-fm-${name}`];
    const list = (name: string): string[] | undefined =>
      header(name)
        ?.split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    const flag = (name: string): boolean | undefined => {
      const value = header(name);
      if (value === undefined || value === 'true') return value === undefined ? undefined : true;
      if (value !== 'false') form.add(name, 'Must be true or false.', 'invalid');
      return false;
    };
    const filename = form.text('filename', header('filename'), { max: 255 });
    if (filename !== undefined && /[\\/]/.test(filename)) form.add('filename', 'Enter a valid value.', 'invalid');
    const limit = header('monthly-limit');
    const encoded = header('changelog-b64');
    const sync = header('sync-description');
    return {
      id: form.text('id', header('id')),
      version: form.text('version', header('version')),
      minimum: form.text('compatibility.minimum', header('compat-min')),
      verified: form.text('compatibility.verified', header('compat-verified')),
      maximum: form.text('compatibility.maximum', header('compat-max')),
      manifest: form.url('manifest', header('manifest-url'), { max: 2000 }),
      notes: form.url('notes', header('notes-url'), { max: 2000 }),
      filename,
      changelog: encoded === undefined ? undefined : changelogFrom(encoded, form),
      requiredTierIds: list('required-tier-ids'),
      requiredBwTierIds: list('required-bw-tier-ids'),
      lapsedSubscriberAccess: accessAt('lapsed_access', header('lapsed-access'), form),
      monthlyDownloadLimit: limitAt(
        'monthly_limit',
        limit === undefined ? undefined : /^\d+$/.test(limit) ? Number(limit) : NaN,
        form,
      ),
      isUnlisted: flag('unlisted'),
      discordAnnounce: flag('discord-announce'),
      syncDescription: sync === undefined ? undefined : flagAt('sync-description', sync, form),
      dryRun: flag('dry-run') ?? false,
    };
  }

  function refuseUnknown(value: Record<string, unknown>, known: readonly string[], form: Form): void {
    if (!options.strict) return;
    for (const key of Object.keys(value)) if (!known.includes(key)) form.add(key, 'Unknown field.', 'unknown');
  }

  function lookUp(request: SandboxRequest): SandboxReply {
    const id = request.url.searchParams.get('id');
    const version = request.url.searchParams.get('version');
    const form = new Form();
    if (id === null || id === '') {
      form.add('id', 'This field is required.', 'required');
      return form.reply();
    }
    const stored = modules.get(id);
    const gated = (entry: FoundryModsRelease): boolean =>
      entry.requiredTierIds.length > 0 || entry.requiredBwTierIds.length > 0;
    const shown = (stored?.releases ?? [])
      .filter((entry) => options.showsHidden || (entry.isPublic && !entry.isUnlisted && !gated(entry)))
      .filter((entry) => version === null || entry.version === version)
      .slice(-50)
      .reverse()
      .map((entry) => ({
        version: entry.version,
        ...(entry.manifest === undefined || gated(entry) ? {} : { manifest: entry.manifest }),
        notes: entry.notes ?? null,
        compatibility: entry.compatibility,
        changelog: entry.changelog ?? null,
        published_at: new Date(entry.at).toISOString(),
      }));
    if ((stored === undefined || (version !== null && shown.length === 0)) && options.absent === 'not-found') {
      return jsonReply(404, { status: 'error', message: 'Not found.' });
    }
    const [first] = shown;
    const found = version !== null && first !== undefined;
    switch (options.lookup) {
      case 'envelope':
        return jsonReply(200, { status: 'success', id, ...(found ? { release: first } : { releases: shown }) });
      case 'bare':
        return jsonReply(200, found ? first : shown);
      case 'data':
        return jsonReply(200, { data: shown, total: shown.length });
    }
  }

  return {
    server,
    url: server.origin + foundryModsPath,
    options,
    createModule({ token, owner = { email: 'owner@example.test' }, ...seed }) {
      tokens.set(token, seed.id);
      modules.set(seed.id, {
        title: seed.id,
        claimed: true,
        scope: 'release',
        recordedId: seed.id,
        syncsDescription: false,
        ...seed,
        owner: { subscribed: true, quota: 100_000_000_000, ...owner },
        releases: [],
      });
    },
    revokeToken: (token) => void tokens.delete(token),
    subscribe(email, active) {
      for (const [id, stored] of modules) {
        if (stored.owner.email === email)
          modules.set(id, { ...stored, owner: { ...stored.owner, subscribed: active } });
      }
    },
    usage,
    releases: (id) => modules.get(id)?.releases ?? [],
    holds: () => Object.fromEntries([...modules.values()].map(({ id, releases }) => [id, [...releases]])),
    close: () => server.close(),
  };
}

function objectAt(field: string, value: unknown, form: Form): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (isObject(value)) return value;
  form.add(field, 'Enter a valid value.', 'invalid');
  return {};
}

function booleanAt(field: string, value: unknown, form: Form): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  form.add(field, 'Must be a boolean.', 'invalid');
  return undefined;
}

function textsAt(field: string, value: unknown, form: Form): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')) return value as string[];
  form.add(field, 'Must be a list of strings.', 'invalid');
  return undefined;
}

function accessAt(field: string, value: unknown, form: Form): Access | undefined {
  if (value === undefined) return undefined;
  const level = accessLevels.find((candidate) => candidate === value);
  if (level === undefined) form.add(field, 'Select a valid choice.', 'invalid_choice');
  return level;
}

function limitAt(field: string, value: number | undefined, form: Form): number | undefined {
  if (value === undefined) return undefined;
  if (Number.isInteger(value) && value >= 1 && value <= 20) return value;
  form.add(field, 'Ensure this value is a whole number from 1 to 20.', 'invalid');
  return undefined;
}

function flagAt(field: string, value: string, form: Form): boolean | undefined {
  if (value === '1' || value === '0') return value === '1';
  form.add(field, 'Must be 1 or 0.', 'invalid');
  return undefined;
}

function changelogFrom(encoded: string, form: Form): string | undefined {
  const bytes = Buffer.from(encoded, 'base64');
  try {
    if (bytes.toString('base64') !== encoded) throw new TypeError('not base64');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    form.add('changelog', 'Must be Base64 of UTF-8 text.', 'invalid');
    return undefined;
  }
}
