/**
 * The catalogue of everything that can be wrong. The codes are public (README, "Problem codes"): a code may be added, but
 * never renamed. `meaning` and `remedy` are what the README's table says.
 */
export const problemCatalogue = {
  'input.missing': { meaning: 'A required input or setting is empty.', remedy: 'Set it, or the secret it reads.' },
  'input.invalid': {
    meaning: 'An input or setting is malformed or unknown.',
    remedy: 'Correct the line that is named.',
  },
  'release.missing': {
    meaning: 'There is no such release, or no tag to look one up by.',
    remedy: 'Give `tag`, or publish the release first; a draft cannot be seen.',
  },
  'release.unusable': {
    meaning: 'The release is a draft, or was changed in a way that cannot be relayed.',
    remedy: 'Follow the hint.',
  },
  'release.unavailable': {
    meaning: 'GitHub did not answer, or not with what its API promises.',
    remedy: 'Run again; a re-run is safe.',
  },
  'release.ambiguous': {
    meaning: 'GitHub and the version disagree on whether this is a prerelease.',
    remedy: 'Correct the box on GitHub, or set `prereleases` to `publish` or `skip`.',
  },
  'manifest.missing': {
    meaning: 'No release asset matches `manifest`.',
    remedy: 'Attach the manifest to the release, or set `manifest` or `manifest-url`.',
  },
  'manifest.invalid': {
    meaning: 'The manifest is not what the registry can take.',
    remedy: 'Correct the line that is named, and release again.',
  },
  'manifest.placeholder': {
    meaning: 'A build placeholder is still in the released manifest.',
    remedy: 'Let the build fill it in before the asset is uploaded.',
  },
  'manifest.version-mismatch': {
    meaning: 'Tag and manifest name different versions.',
    remedy: 'Make them agree, and release again.',
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
    meaning: 'The package would not install as the release that it is published for.',
    remedy: 'Rebuild the zip.',
  },
  'asset.missing': {
    meaning: 'The release has no asset, or the workspace no file, that was asked for.',
    remedy: 'Attach it, or correct the pattern.',
  },
  'asset.corrupt': {
    meaning: 'The bytes of an asset are not those that GitHub recorded.',
    remedy: 'Run again; if it stays, upload the asset again.',
  },
  'registry.unauthorized': {
    meaning: 'The registry does not accept the token.',
    remedy: 'Make a new token, and store it in the secret.',
  },
  'registry.payment': {
    meaning: 'The registry asks for a subscription or a larger quota.',
    remedy: 'Follow the link in the message.',
  },
  'registry.forbidden': {
    meaning: 'The token is not allowed to do this.',
    remedy: 'Use a token of this package or product.',
  },
  'registry.not-found': {
    meaning: 'The registry does not know the package, product or page.',
    remedy: 'Check the id; a first release is made on the website.',
  },
  'registry.rejected': {
    meaning: 'The registry refused the release.',
    remedy: 'Correct the field that the registry names.',
  },
  'registry.conflict': {
    meaning: 'What is there already is not what this run would publish.',
    remedy: 'Follow the hint.',
  },
  'registry.rate-limited': {
    meaning: 'The registry asks to wait longer than `timeout` allows.',
    remedy: 'Run again at the time that is named.',
  },
  'registry.unavailable': {
    meaning: 'The registry did not answer, or failed itself.',
    remedy: 'Run again; a re-run is safe.',
  },
  'registry.unreadable': {
    meaning: 'The registry answered something that its protocol does not know.',
    remedy: 'Look at the registry, then run again; a re-run is safe.',
  },
  'registry.moved': {
    meaning: 'The endpoint answers with a redirect, which is never followed.',
    remedy: 'Correct `url`.',
  },
  'registry.blocked': {
    meaning: 'Something in front of the registry answered instead of it, e.g. a bot filter.',
    remedy: 'Run again, or from another network.',
  },
  'registry.not-listed': { meaning: 'The registry does not show the release.', remedy: 'Look at the registry.' },
  'run.timeout': {
    meaning: 'The time that `timeout` allows was up.',
    remedy: 'Run again, with a larger `timeout` if it happens often.',
  },
  internal: { meaning: 'A defect in Release Relay.', remedy: 'Report it, with the `outcomes` output.' },
} as const;

export type ProblemCode = keyof typeof problemCatalogue;

/** Where a problem can be mended. */
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
      /** RFC 6901 pointer of the value; '' is the whole document. Where a value is absent, its nearest parent is shown. */
      readonly pointer: string;
      /** 1-based position inside the *released* manifest's text, where there is no value to point at (invalid JSON). */
      readonly line?: number;
      readonly column?: number;
    };

/** One thing that is wrong, said to the person who can mend it. Every text in it is safe to print once it is escaped. */
export interface Problem {
  readonly code: ProblemCode;
  /** What is wrong, in one sentence, in our own words. */
  readonly title: string;
  /** What the other side said, bounded; for a message of a registry's envelope `<message> (<code>)`, which then stands for the title. */
  readonly detail?: string;
  /** The next thing to do. */
  readonly hint?: string;
  /** The registry's own name of the field, e.g. `compatibility.verified`; absent for a whole-form message. */
  readonly field?: string;
  readonly place?: Place;
  /** Which manifest it is about, if the run has several. */
  readonly about?: string;
  /** True where `detail` is one message of a registry's error envelope. */
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

/** What stands for the messages of a reply that are not kept. */
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
  /** Where a person can look, as in Pages. */
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

/** The error if it is a ProblemError, told by its name: an error from another realm is not an instance of this one's class. */
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

/** The same, said of the manifest of this name; without a name, there is only one. */
export function aboutManifest<Said extends Problem | Notice>(said: Said, name: string | undefined): Said {
  return name === undefined || said.about !== undefined ? said : { ...said, about: name };
}
