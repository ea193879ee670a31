import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { workflowOf } from './workflows.ts';

// The scripts are for the runner of the workflow, which has GNU's base64, and jq.
const canRun =
  process.platform === 'linux' && ['jq', 'git'].every((tool) => spawnSync(tool, ['--version']).status === 0);

/** Stands for `gh api` with a bare repository of git behind it, which is told what GitHub would be. */
const fakeGh = `#!${process.execPath}
const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const git = (args, input) => execFileSync('git', ['--git-dir', process.env.FAKE_REPOSITORY, ...args], { input, encoding: 'utf8' }).trim();
const args = process.argv.slice(3);
const path = args.find((arg) => arg.startsWith('repos/')).replace('repos/owner/name/git/', '');
const body = args.includes('--input') ? JSON.parse(readFileSync(0, 'utf8')) : {};
const entry = ({ path, mode, type, sha }) => mode + ' ' + type + ' ' + sha + '\\t' + path;
if (path === 'blobs') console.log(git(['hash-object', '-w', '--stdin'], Buffer.from(body.content, body.encoding)));
else if (path === 'trees') {
  const changed = body.tree.map((one) => one.path);
  const base = body.base_tree === undefined ? [] : git(['ls-tree', body.base_tree]).split('\\n');
  const kept = base.filter((line) => !changed.includes(line.split('\\t')[1]));
  console.log(git(['mktree'], [...kept, ...body.tree.map(entry)].join('\\n') + '\\n'));
} else if (path === 'commits') console.log(git(['commit-tree', body.tree, '-p', ...body.parents, '-m', body.message]));
else if (path.startsWith('commits/')) console.log(git(['rev-parse', path.slice(8) + '^{tree}']));
else if (path.startsWith('refs/')) {
  if (!args.includes('force=false')) throw new Error('forced');
  const sha = args.find((arg) => arg.startsWith('sha=')).slice(4);
  git(['merge-base', '--is-ancestor', path, sha]);
  git(['update-ref', path, sha]);
} else throw new Error(path);
`;

(canRun ? describe : describe.skip)('commit-dist.yml', () => {
  const { commit } = workflowOf('.github/workflows/commit-dist.yml').jobs;
  const scripts = (commit?.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run]));
  const branch = 'dependabot/npm_and_yarn/zod-5.0.0';
  const built = { 'index.js': 'new code', '7.index.js': 'new chunk', 'licenses.txt': 'MIT', 'package.json': '{}' };
  let folder = '';
  let head = '';

  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', join(folder, 'repository'), ...args], { encoding: 'utf8' }).trim();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'release-relay-dist-'));
    await mkdir(join(folder, 'bin'));
    await mkdir(join(folder, 'work/dist'), { recursive: true });
    await writeFile(join(folder, 'bin/gh'), fakeGh);
    await chmod(join(folder, 'bin/gh'), 0o755);
    execFileSync('git', ['init', '--quiet', '--initial-branch', branch, join(folder, 'repository')]);
    git('config', 'user.name', 'test');
    git('config', 'user.email', 'test@made-up.example');
    await mkdir(join(folder, 'repository/dist'));
    await writeFile(join(folder, 'repository/package-lock.json'), '{}');
    for (const file of ['index.js', '5.index.js', 'licenses.txt', 'package.json'])
      await writeFile(join(folder, 'repository/dist', file), `old ${file}`);
    git('add', '.');
    git('commit', '--quiet', '--message', 'Bump zod');
    head = git('rev-parse', 'HEAD');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function artifact(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, 'work/dist', file), text);
  }

  /** Runs the steps as the runner does, until one fails. */
  function run(): { readonly status: number; readonly said: string } {
    let said = '';
    for (const script of scripts) {
      const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
        cwd: join(folder, 'work'),
        encoding: 'utf8',
        env: {
          PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
          FAKE_REPOSITORY: join(folder, 'repository/.git'),
          GH_REPO: 'owner/name',
          HEAD: head,
          BRANCH: branch,
        },
      });
      said += stdout + stderr;
      if (status !== 0) return { status: status ?? 1, said };
    }
    return { status: 0, said };
  }

  test('commits the built files, and deletes those that are no longer built', async () => {
    await artifact(built);
    expect(run()).toEqual({ status: 0, said: expect.stringMatching(/^Committed [0-9a-f]{40}\.\n$/) });
    expect(git('rev-parse', `${branch}^`)).toBe(head);
    expect(git('diff', '--name-status', head, branch).split('\n').sort()).toEqual([
      'A\tdist/7.index.js',
      'D\tdist/5.index.js',
      'M\tdist/index.js',
      'M\tdist/licenses.txt',
      'M\tdist/package.json',
    ]);
    expect(git('show', `${branch}:dist/index.js`)).toBe('new code');
  });

  test('commits nothing if `dist/` is what was built', async () => {
    await artifact(
      Object.fromEntries(
        ['index.js', '5.index.js', 'licenses.txt', 'package.json'].map((file) => [file, `old ${file}`]),
      ),
    );
    expect(run()).toEqual({ status: 0, said: 'dist/ is up to date.\n' });
    expect(git('rev-parse', branch)).toBe(head);
  });

  test('does not move a branch that moved in the meantime', async () => {
    await artifact(built);
    git('commit', '--quiet', '--allow-empty', '--message', 'Rebase');
    const moved = git('rev-parse', branch);
    expect(run().status).not.toBe(0);
    expect(git('rev-parse', branch)).toBe(moved);
  });

  test.each(['run.sh', '.npmrc', 'index.js.map', 'a.index.js', '::error::x', 'index.js\n'])(
    'refuses an artifact with the file %j',
    async (file) => {
      await artifact({ ...built, [file]: 'x' });
      const { status, said } = run();
      expect({ status, said }).toEqual({ status: 1, said: expect.stringMatching(/^Not a file of dist\/: \S+\n$/) });
      expect(said).not.toMatch(/^::/m);
      expect(git('rev-parse', branch)).toBe(head);
    },
  );

  test('refuses a folder, and a symbolic link', async () => {
    await artifact(built);
    await symlink('/etc/hostname', join(folder, 'work/dist/9.index.js'));
    expect(run()).toEqual({ status: 1, said: 'Not a file of dist/: 9.index.js\n' });
    await rm(join(folder, 'work/dist/9.index.js'));
    await mkdir(join(folder, 'work/dist/9.index.js'));
    expect(run()).toEqual({ status: 1, said: 'Not a file of dist/: 9.index.js\n' });
  });

  test.each(['index.js', 'licenses.txt', 'package.json'])('refuses an artifact without %s', async (file) => {
    await artifact({ ...built, [file]: '' });
    expect(run()).toEqual({ status: 1, said: `Missing in dist/: ${file}\n` });
  });
});
