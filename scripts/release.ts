import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare, parse } from 'semver';

/**
 * What a release has to agree on before its major tag moves: `npm run release:check -- v1.2.3`. Prints what the release workflow
 * goes on with, in the form of `GITHUB_OUTPUT`; exit status 1 if something does not agree. `dist/` is checked by `npm run test:all`.
 */
export interface ReleaseFacts {
  readonly tag: string;
  /** Of package.json and of package-lock.json, as they are under the tag. */
  readonly versions: Readonly<Record<string, string>>;
  readonly changelog: string;
  /** Every tag of the repository. */
  readonly tags: readonly string[];
  /** True if the tag was given manually: then the major tag may go back. */
  readonly byHand: boolean;
}

export type ReleasePlan =
  | { readonly ok: false; readonly faults: readonly string[] }
  | {
      readonly ok: true;
      /** E.g. `v1`. */
      readonly major: string;
      /** Whether the major tag moves: not to a release that is older than the newest of its major version, unless started manually. */
      readonly moves: boolean;
      /** The section of the CHANGELOG, without its heading. */
      readonly notes: string;
    };

export function planFrom({ tag, versions, changelog, tags, byHand }: ReleaseFacts): ReleasePlan {
  const named = versionOf(tag);
  if (named === undefined)
    return { ok: false, faults: [`\`${tag}\` is not a release tag: use the full form, v1.2.3.`] };
  const faults = Object.entries(versions)
    .filter(([, version]) => `v${version}` !== tag)
    .map(([file, version]) => `${file} has version ${version}, but the tag is ${tag}.`);
  if (!tags.includes(tag)) faults.push(`There is no tag ${tag}.`);
  const notes = sectionOf(changelog, named.version);
  if (notes === undefined) faults.push(`CHANGELOG.md has no section "## ${named.version}".`);
  else if (notes === '') faults.push(`CHANGELOG.md is empty under "## ${named.version}".`);
  if (faults.length > 0 || notes === undefined) return { ok: false, faults };
  const newest = tags
    .flatMap((other) => versionOf(other) ?? [])
    .every((other) => other.major !== named.major || compare(other, named) <= 0);
  return { ok: true, major: `v${named.major}`, moves: byHand || newest, notes };
}

function versionOf(tag: string): (ReturnType<typeof parse> & object) | undefined {
  return /^v\d+\.\d+\.\d+$/.test(tag) ? (parse(tag) ?? undefined) : undefined;
}

/** What stands below `## <version>`, whatever follows the version on that line, up to the next heading of this level. */
function sectionOf(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => /^\[?([^\s\]]+)/.exec(text)?.[1] === version);
  return section?.split('\n').slice(1).join('\n').trim();
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { why: { type: 'string' } } });
  const [tag = ''] = positionals;
  const versionIn = (file: string): string => (JSON.parse(read(file)) as { version: string }).version;
  const plan = planFrom({
    tag,
    versions: Object.fromEntries(['package.json', 'package-lock.json'].map((file) => [file, versionIn(file)])),
    changelog: read('CHANGELOG.md'),
    tags: git('tag', '--list').split('\n'),
    byHand: values.why === 'workflow_dispatch',
  });
  if (plan.ok) {
    const end = `end-${git('rev-parse', 'HEAD')}`;
    const { major, moves, notes } = plan;
    console.log(`tag=${tag}\nmajor=${major}\nmoves=${moves}\ncommit=${git('rev-parse', `${tag}^{commit}`)}`);
    console.log(`notes<<${end}\n${notes}\n${end}`);
  } else {
    console.error(plan.faults.join('\n'));
    process.exitCode = 1;
  }
}
