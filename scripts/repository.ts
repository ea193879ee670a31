/** The repository in which this action is published. */
export interface OwnRepository {
  readonly owner: string;
  readonly name: string;
  /** `owner/name`, as in `uses:`. */
  readonly slug: string;
}

const owner = String.raw`[a-zA-Z\d][a-zA-Z\d-]{0,38}`;

/** What package.json names as `repository`. Throws if it is not a repository on GitHub with the name of the package. */
export function repositoryFrom(packageJson: {
  readonly name: string;
  readonly repository?: { readonly url?: string };
}): OwnRepository {
  const { name, repository } = packageJson;
  const wanted = new RegExp(String.raw`^git\+https://github\.com/(${owner})/${name}\.git$`);
  const [, found] = wanted.exec(repository?.url ?? '') ?? [];
  if (found !== undefined) return { owner: found, name, slug: `${found}/${name}` };
  throw new Error(
    `package.json: \`repository.url\` is ${JSON.stringify(repository?.url)}; use git+https://github.com/<owner>/${name}.git`,
  );
}

/** The text with the owner in every mention of the repository: after `github.com/`, in the badge of its release, or by `owner/name` alone. */
export function withOwner(text: string, repository: OwnRepository): string {
  const mention = new RegExp(
    String.raw`(?:(?<=github\.com/|/github/v/release/)|(?<![\w./~-]))${owner}(?=/${repository.name}(?![\w-]))`,
    'g',
  );
  return text.replace(mention, repository.owner);
}
