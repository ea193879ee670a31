import { download, isObject, objectFrom } from './download.ts';
import { duplicate, Form } from './form.ts';
import { createSandboxServer, htmlReply, jsonReply, textReply } from './server.ts';
import type { Journal, SandboxReply, SandboxRequest, SandboxServer } from './server.ts';

/** The endpoint of the API document; the trailing slash belongs to it. */
export const foundryPath = '/_api/packages/release_version/';

export interface FoundryPackageSeed {
  readonly id: string;
  /** Bare, as in the `Authorization` header. */
  readonly token: string;
  /** False: the first release is not approved yet, so the API does not know it. Default true. */
  readonly listed?: boolean;
}

export interface FoundryRelease {
  readonly version: string;
  readonly manifest: string;
  readonly notes?: string;
  readonly compatibility: { readonly minimum: string; readonly verified: string; readonly maximum?: string };
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface SandboxFoundry {
  readonly server: SandboxServer;
  /** The full endpoint. */
  readonly url: string;
  /** Options, in effect from the next request on. */
  readonly options: {
    /** Milliseconds in which a package accepts one saved release; 0, the default, for no limit. */
    windowMs: number;
    /** The window refuses dry runs as well. Default false. Dry runs never open it. */
    windowHoldsDryRuns: boolean;
    /** `drops` a dry run's flag, as a careless gateway would, so that it is stored; `hides` that a dry run was one. Default `heeds`. */
    dryRun: 'heeds' | 'drops' | 'hides';
    /** A dry run of an existing version reports it. Default true. */
    dryRunFindsDuplicates: boolean;
    /** The reply to a rejected token; undocumented, so all three occur. Default `text`. */
    forbidden: 'text' | 'html' | 'gateway';
    /** The reply for an unknown package. Default `not-found`. */
    unknownPackage: 'not-found' | 'invalid';
    /** Errors below `compatibility` are named `minimum`, or `compatibility.minimum`, or as the website's form does. Default `flat`. */
    compatibilityFields: 'flat' | 'dotted' | 'form';
    /** It fetches the manifest without credentials, and refuses one that it cannot read or that names another version. Default false. */
    readsManifest: boolean;
  };
  createPackage(seed: FoundryPackageSeed): void;
  /** The "Refresh" button: the earlier token is refused from now on. */
  refreshToken(id: string, token: string): void;
  /** Oldest first. */
  releases(id: string): readonly FoundryRelease[];
  /** Everything that is stored, to display it. */
  holds(): Record<string, readonly FoundryRelease[]>;
  close(): Promise<void>;
}

interface StoredPackage {
  readonly id: string;
  readonly listed: boolean;
  token: string;
  readonly releases: FoundryRelease[];
}

/** Foundry VTT's Package Release API as its document describes it. */
export async function createFoundry({ journal }: { readonly journal: Journal }): Promise<SandboxFoundry> {
  const packages = new Map<string, StoredPackage>();
  const options: SandboxFoundry['options'] = {
    windowMs: 0,
    windowHoldsDryRuns: false,
    dryRun: 'heeds',
    dryRunFindsDuplicates: true,
    forbidden: 'text',
    unknownPackage: 'not-found',
    compatibilityFields: 'flat',
    readsManifest: false,
  };

  const server = await createSandboxServer('foundry', (request) => answer(request), { journal });

  function fieldOf(part: 'minimum' | 'verified' | 'maximum'): string {
    if (options.compatibilityFields === 'flat') return part;
    if (options.compatibilityFields === 'dotted') return `compatibility.${part}`;
    return { minimum: 'required_core_version', verified: 'compatible_core_version', maximum: 'maximum_core_version' }[
      part
    ];
  }

  function forbid(): SandboxReply {
    if (options.forbidden === 'html') return htmlReply(403, '403 Forbidden');
    if (options.forbidden === 'gateway') return jsonReply(403, { message: 'Forbidden' });
    return textReply(403, 'Invalid package release token.');
  }

  async function answer(request: SandboxRequest): Promise<SandboxReply> {
    const { pathname, search } = request.url;
    if (`${pathname}/` === foundryPath) return { status: 301, headers: { location: foundryPath + search }, body: '' };
    if (pathname !== foundryPath) return htmlReply(404, 'Not Found');
    if (request.method !== 'POST') return textReply(405, 'Method Not Allowed', { allow: 'POST' });

    const token = request.headers['authorization'];
    const owner = [...packages.values()].find((candidate) => candidate.token === token);
    if (owner === undefined) return forbid();

    const form = new Form();
    const json = /^application\/json\b/i.test(request.headers['content-type'] ?? '') ? await request.json() : undefined;
    if (!isObject(json)) {
      form.add('__all__', 'The request body must be a JSON object.', 'invalid');
      return form.reply();
    }
    const id = form.text('id', json['id'], { required: true });
    if (id === undefined) return form.reply();
    const stored = packages.get(id);
    if (stored === undefined || !stored.listed) {
      if (options.unknownPackage === 'not-found') return htmlReply(404, 'Not Found');
      form.add('id', 'Select a valid choice. That choice is not one of the available choices.', 'invalid_choice');
      return form.reply();
    }
    if (stored !== owner) return forbid();

    // Only the boolean under exactly this name is a dry run: everything else publishes.
    const dryRun = json['dry-run'] === true && options.dryRun !== 'drops';
    const limited = windowReply(stored, dryRun);
    if (limited !== undefined) return limited;

    const release = releaseFrom(json['release'], form);
    if (release !== undefined && options.readsManifest) await readManifest(release, form);
    // From here to the end nothing is asynchronous, so that of two concurrent requests only one is saved.
    if (release !== undefined && (!dryRun || options.dryRunFindsDuplicates)) {
      if (stored.releases.some(({ version }) => version === release.version)) {
        form.add(duplicate.field, duplicate.message, duplicate.code);
      }
    }
    if (release === undefined || !form.valid()) return form.reply();
    const page = `https://foundryvtt.com/packages/${id}/edit/`;
    if (dryRun) {
      const message = 'Dry run completed successfully. To save, submit the request again without dry-run';
      return jsonReply(200, { status: 'success', page, ...(options.dryRun === 'hides' ? {} : { message }) });
    }
    const late = windowReply(stored, false);
    if (late !== undefined) return late;
    stored.releases.push({ ...release, at: journal.now() });
    return jsonReply(200, { status: 'success', page });
  }

  function windowReply(stored: StoredPackage, dryRun: boolean): SandboxReply | undefined {
    const last = stored.releases.at(-1);
    if (last === undefined || (dryRun && !options.windowHoldsDryRuns)) return undefined;
    const left = last.at + options.windowMs - journal.now();
    if (left <= 0) return undefined;
    return textReply(429, 'Too many package releases. Please wait.', { 'retry-after': String(Math.ceil(left / 1000)) });
  }

  function releaseFrom(value: unknown, form: Form): Omit<FoundryRelease, 'at'> | undefined {
    if (!isObject(value)) {
      const absent = value === undefined || value === null;
      form.add('release', absent ? 'This field is required.' : 'Enter a valid value.', absent ? 'required' : 'invalid');
      return undefined;
    }
    const version = form.text('version', value['version'], { required: true, max: 50 });
    if (version !== undefined && /['"<>&]/.test(version)) form.add('version', 'Enter a valid value.', 'invalid');
    const manifest = form.url('manifest', value['manifest'], { required: true });
    const notes = form.url('notes', value['notes']);
    const parts = value['compatibility'] ?? {};
    if (!isObject(parts)) {
      form.add('compatibility', 'Enter a valid value.', 'invalid');
      return undefined;
    }
    const minimum = form.text(fieldOf('minimum'), parts['minimum'], { required: true, max: 32 });
    const verified = form.text(fieldOf('verified'), parts['verified'], { required: true, max: 32 });
    const maximum = form.text(fieldOf('maximum'), parts['maximum'], { max: 32 });
    if (version === undefined || manifest === undefined || minimum === undefined || verified === undefined)
      return undefined;
    return {
      version,
      manifest,
      ...(notes === undefined ? {} : { notes }),
      compatibility: { minimum, verified, ...(maximum === undefined ? {} : { maximum }) },
    };
  }

  async function readManifest(release: Omit<FoundryRelease, 'at'>, form: Form): Promise<void> {
    const fetched = await download(release.manifest);
    const manifest = fetched.ok ? objectFrom(fetched.text) : undefined;
    if (manifest === undefined) {
      form.add(
        'manifest',
        `The manifest could not be read: ${fetched.ok ? 'not a JSON object' : fetched.reason}.`,
        'invalid',
      );
    } else if (String(manifest['version']) !== release.version) {
      form.add('version', 'The version does not match the manifest.', 'invalid');
    }
  }

  return {
    server,
    url: server.origin + foundryPath,
    options,
    createPackage: ({ id, token, listed = true }) => void packages.set(id, { id, token, listed, releases: [] }),
    refreshToken: (id, token) => {
      const stored = packages.get(id);
      if (stored === undefined) throw new Error(`The package ${id} does not exist.`);
      stored.token = token;
    },
    releases: (id) => packages.get(id)?.releases ?? [],
    holds: () => Object.fromEntries([...packages.values()].map(({ id, releases }) => [id, [...releases]])),
    close: () => server.close(),
  };
}
