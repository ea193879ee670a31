/**
 * All problem codes. They are public (README, "Troubleshooting"): a code may be added, but never renamed. `meaning` and `remedy` are
 * the README's table.
 */
export const problemCatalogue = {
  'input.missing': {
    meaning: 'A required input or setting is empty.',
    remedy: 'Set it, or the secret it reads (Settings → Secrets and variables → Actions).',
  },
  'input.invalid': {
    meaning: 'An input or setting is malformed or unknown.',
    remedy: 'Correct the line in the message.',
  },
  'release.missing': {
    meaning: 'The release does not exist, or the event names no tag.',
    remedy: 'Set `tag`, or publish the release first. Drafts are visible only with `allow-draft`.',
  },
  'release.unusable': {
    meaning: 'The release is a draft, or was changed in a way that cannot be published.',
    remedy: 'Follow the hint.',
  },
  'release.unavailable': {
    meaning: 'GitHub did not respond, or sent an unexpected response.',
    remedy: 'Run again; re-running is safe.',
  },
  'release.ambiguous': {
    meaning: 'GitHub and the version disagree on whether this is a prerelease.',
    remedy: 'Correct the prerelease box on GitHub, or set `prereleases` to `publish` or `skip`.',
  },
  'manifest.missing': {
    meaning: 'No release asset matches `manifest`.',
    remedy: 'Attach the manifest to the release, or set `manifest` or `manifest-url`.',
  },
  'manifest.invalid': {
    meaning: 'The registry cannot accept the manifest.',
    remedy: 'Correct the line in the message, and release again.',
  },
  'manifest.placeholder': {
    meaning: 'The released manifest still contains a build placeholder.',
    remedy: 'Replace it in the build, before uploading the asset.',
  },
  'manifest.version-mismatch': {
    meaning: 'Tag and manifest name different versions.',
    remedy: 'Make them equal and release again, or set `tag-check`.',
  },
  'manifest.unreachable': {
    meaning: 'The manifest cannot be read without credentials.',
    remedy: 'Make the asset public, or set `manifest-url` to a public copy.',
  },
  'package.unreachable': {
    meaning: 'The package that the manifest names cannot be downloaded.',
    remedy: 'Attach the zip, or correct `download`.',
  },
  'package.mismatch': {
    meaning: 'The package would not install as this release.',
    remedy: 'Rebuild the zip.',
  },
  'asset.missing': {
    meaning: 'The release has no such asset, or the workspace no such file.',
    remedy: 'Attach it, or correct the pattern.',
  },
  'asset.corrupt': {
    meaning: 'An asset differs from what GitHub or its index recorded.',
    remedy: 'Run again. If the error persists, upload the asset again.',
  },
  'registry.unauthorized': {
    meaning: 'The registry does not accept the token.',
    remedy: 'Create a new token and store it in the secret.',
  },
  'registry.payment': {
    meaning: 'The registry requires a subscription or a larger quota.',
    remedy: 'Follow the link in the message.',
  },
  'registry.forbidden': {
    meaning: 'The token is not allowed to do this.',
    remedy: 'Use a token for this package or product.',
  },
  'registry.not-found': {
    meaning: 'The package, product or page was not found.',
    remedy: 'Check the id. The first version of a package is submitted on the website.',
  },
  'registry.rejected': {
    meaning: 'The registry refused the release.',
    remedy: 'Correct the field that the registry names.',
  },
  'registry.conflict': { meaning: 'The version already exists with different content.', remedy: 'Follow the hint.' },
  'registry.rate-limited': {
    meaning: "The registry's rate limit lasts longer than `timeout` allows.",
    remedy: 'Run again at the time in the message.',
  },
  'registry.unavailable': {
    meaning: 'The registry did not respond, or returned a server error.',
    remedy: 'Run again; re-running is safe.',
  },
  'registry.unreadable': {
    meaning: "The registry's response could not be interpreted.",
    remedy: 'Look at the registry, then run again; re-running is safe.',
  },
  'registry.moved': {
    meaning: 'The endpoint redirects, and redirects are never followed on a write.',
    remedy: 'Correct `url`.',
  },
  'registry.blocked': {
    meaning: 'Something in front of the registry answered, such as a bot filter.',
    remedy: 'Run again, or from another network. Keep the token.',
  },
  'registry.not-listed': {
    meaning: 'The registry does not show the release.',
    remedy: 'Look at the registry, or publish the version.',
  },
  'run.timeout': {
    meaning: 'The run exceeded `timeout`.',
    remedy: 'Run again, with a larger `timeout` if it happens often.',
  },
  internal: { meaning: 'A bug in Release Relay.', remedy: 'Report it, with the `outcomes` output.' },
} as const;

export type ProblemCode = keyof typeof problemCatalogue;

/** Where to fix a problem. */
export type Place =
  | {
      readonly kind: 'input';
      /** Name of the input, as in `action.yml`. */
      readonly input: string;
      /** 1-based line and column inside the input's own text. */
      readonly line?: number;
      readonly column?: number;
    }
  | {
      readonly kind: 'manifest';
      /** RFC 6901 pointer of the value; '' is the whole document. If the value is absent, its nearest parent is shown. */
      readonly pointer: string;
      /** 1-based position inside the *released* manifest's text, if there is no value to point at (invalid JSON). */
      readonly line?: number;
      readonly column?: number;
    };

/** One fault, described for the person who can fix it. Every text in it is safe to print after escaping. */
export interface Problem {
  readonly code: ProblemCode;
  /** What is wrong, in one sentence, in our own words. */
  readonly title: string;
  /**
   * The message of the other side, truncated; for a message of a registry's envelope `<message> (<code>)`, which then replaces the title.
   * Our own words follow the title and a colon, so they start in lower case.
   */
  readonly detail?: string;
  /** The next thing to do. */
  readonly hint?: string;
  /** The registry's own name of the field, e.g. `compatibility.verified`; absent for a whole-form message. */
  readonly field?: string;
  readonly place?: Place;
  /** Which manifest it is about, if the run has several. */
  readonly about?: string;
  /** True if `detail` is one message of a registry's error envelope. */
  readonly envelope?: true;
}

/** At least one problem: what every failure carries. */
export type Problems = readonly [Problem, ...Problem[]];

/** The list as `Problems`; undefined if it is empty. */
export function problemsOf(list: readonly Problem[]): Problems | undefined {
  const [first, ...rest] = list;
  return first && [first, ...rest];
}

/** Every one of them, as `change` returns it. */
export function mapProblems([first, ...others]: Problems, change: (problem: Problem) => Problem): Problems {
  return [change(first), ...others.map(change)];
}

/** How many messages of one reply are kept. The rest is counted. */
export const mostMessages = 100;

/** The problem that replaces the messages of a reply that are not kept. */
export function restOfMessages(count: number, title: string, code: ProblemCode): readonly Problem[] {
  return count <= 0
    ? []
    : [{ code, title: `${title} sent ${mostMessages} messages and ${count} more, which are not shown` }];
}

/**
 * The one channel for expected failures: inside a registry a failure is thrown as this, and the phase turns it into an outcome. Its
 * message is safe to print.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problems: Problems;
  /** What was learned before it failed. */
  readonly notices: readonly Notice[];
  /** Pages to look at, as in Pages. */
  readonly url: string | undefined;
  readonly editUrl: string | undefined;

  constructor(
    problems: Problems,
    {
      notices = [],
      url,
      editUrl,
    }: {
      readonly notices?: readonly Notice[];
      readonly url?: string | undefined;
      readonly editUrl?: string | undefined;
    } = {},
  ) {
    super(problems.map((problem) => `${problem.title} (${problem.code})`).join('; '));
    this.problems = problems;
    this.notices = notices;
    this.url = url;
    this.editUrl = editUrl;
  }
}

/** The error if it is a ProblemError, recognized by its name: an error from another realm is not an instance of this one's class. */
export function asProblemError(error: unknown): ProblemError | undefined {
  const { name, problems } = Object(error) as { readonly name?: unknown; readonly problems?: unknown };
  return name === 'ProblemError' && Array.isArray(problems) && problems.length > 0
    ? (error as ProblemError)
    : undefined;
}

/** Throws them all as one ProblemError, if there are any. */
export function throwIfAny(problems: readonly Problem[], more?: ConstructorParameters<typeof ProblemError>[1]): void {
  const all = problemsOf(problems);
  if (all !== undefined) throw new ProblemError(all, more);
}

/** The problems that an exception carries; undefined if it is not a ProblemError. */
export function problemsIn(error: unknown): Problems | undefined {
  return asProblemError(error)?.problems;
}

/** A notice or warning; never fails the run. */
export interface Notice {
  readonly level: 'notice' | 'warning';
  readonly text: string;
  readonly place?: Place;
  /** Which manifest it is about, if the run has several. */
  readonly about?: string;
}

/** The same, about the manifest of this name; without a name, there is only one. */
export function aboutManifest<Said extends Problem | Notice>(said: Said, name: string | undefined): Said {
  return name === undefined || said.about !== undefined ? said : { ...said, about: name };
}
