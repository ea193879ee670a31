import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { commandFrom, inputVariables, pairsFrom, runAction } from '../../sandbox/runner.ts';
import type { ActionRun, RunActionOptions } from '../../sandbox/runner.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-relay-test-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function run(source: string, options: Partial<RunActionOptions> = {}): Promise<ActionRun> {
  const bundle = join(folder, 'script.mjs');
  await writeFile(bundle, source);
  return runAction({
    bundle,
    event: { name: 'release', payload: { release: { tag_name: 'pkg/v1.0.0' } } },
    repository: 'octo/module',
    github: { apiUrl: 'http://127.0.0.1:1', serverUrl: 'http://127.0.0.1:2', token: 'ghs_fake' },
    ...options,
  });
}

describe('the process', () => {
  test('gets what the runner sets, and nothing else of this environment', async () => {
    process.env['SANDBOX_LEAK'] = 'leaked';
    const { stdout } = await run('process.stdout.write(JSON.stringify(process.env))', {
      inputs: { registries: 'foundry: x', 'dry-run': 'true', Other: 'y' },
      env: { EXTRA: '1' },
      runId: '77',
      runAttempt: 2,
    });
    delete process.env['SANDBOX_LEAK'];
    const env = JSON.parse(stdout) as Record<string, string>;
    expect(env).not.toHaveProperty('SANDBOX_LEAK');
    expect(env).not.toHaveProperty('NODE_OPTIONS');
    expect(env).toMatchObject({
      EXTRA: '1',
      GITHUB_API_URL: 'http://127.0.0.1:1',
      GITHUB_EVENT_NAME: 'release',
      GITHUB_REF: 'refs/tags/pkg/v1.0.0',
      GITHUB_REF_NAME: 'pkg/v1.0.0',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_REPOSITORY: 'octo/module',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_RUN_ID: '77',
      GITHUB_SERVER_URL: 'http://127.0.0.1:2',
      INPUT_REGISTRIES: 'foundry: x',
      'INPUT_DRY-RUN': 'true',
      'INPUT_GITHUB-TOKEN': 'ghs_fake',
      'INPUT_IF-EXISTS': 'accept',
      INPUT_OTHER: 'y',
      INPUT_TAG: '',
    });
  });

  test('reads its event, and starts in an empty workspace', async () => {
    const { stdout } = await run(
      `import { readFileSync, readdirSync } from 'node:fs';
       console.log(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'), process.cwd() === process.env.GITHUB_WORKSPACE, readdirSync('.').length);`,
      { event: { name: 'push', payload: { a: 'ü' } }, ref: 'refs/heads/feature/x' },
    );
    expect(stdout).toBe('{"a":"ü"} true 0\n');
  });

  test('of an event without a release is on a branch', async () => {
    const { stdout } = await run('console.log(process.env.GITHUB_REF_TYPE, process.env.GITHUB_REF_NAME)', {
      event: { name: 'workflow_dispatch', payload: {} },
    });
    expect(stdout).toBe('branch main\n');
  });

  test('ends with its code, or by a signal', async () => {
    expect(await run('console.error("bad"); process.exitCode = 3')).toMatchObject({
      exitCode: 3,
      signal: null,
      stderr: 'bad\n',
    });
    const killed = await run('setInterval(() => {}, 1000)', { kill: (child) => void child.kill('SIGTERM') });
    expect(killed).toMatchObject({ exitCode: null, signal: 'SIGTERM' });
    const slow = await run('setInterval(() => {}, 1000)', { timeoutMs: 200 });
    expect(slow).toMatchObject({ exitCode: null, signal: 'SIGKILL' });
  });

  test('writes outputs, summary, state and variables', async () => {
    const result = await run(
      `import { appendFileSync as add } from 'node:fs';
       const { GITHUB_OUTPUT, GITHUB_STEP_SUMMARY, GITHUB_STATE, GITHUB_ENV } = process.env;
       add(GITHUB_OUTPUT, 'a=1\\nb<<END\\nx\\n\\ny=2\\nEND\\n');
       add(GITHUB_STEP_SUMMARY, '# Hi'); add(GITHUB_STATE, 's=1'); add(GITHUB_ENV, 'E=1');`,
    );
    expect(result).toMatchObject({
      outputs: { a: '1', b: 'x\n\ny=2' },
      summary: '# Hi',
      state: 's=1',
      exported: 'E=1',
    });
  });
});

describe('the log', () => {
  test('annotations, masks and groups, of both streams', async () => {
    const result = await run(String.raw`
      console.log('::add-mask::a%25b');
      console.log('::group::Foundry%0AVTT');
      console.log('inside');
      console.log('::error title=foundry%3A version,file=module.json,line=4,col=2::Two%0Alines, 100%25');
      console.log('::endgroup::');
      console.log('outside');
      console.log('  ::warning::Careful');
      console.error('::notice::By the way');
    `);
    expect(result.masks).toEqual(['a%b']);
    expect(result.groups).toEqual([{ title: 'Foundry\nVTT', lines: ['inside'] }]);
    expect(result.annotations).toEqual([
      {
        level: 'error',
        message: 'Two\nlines, 100%',
        title: 'foundry: version',
        file: 'module.json',
        line: 4,
        column: 2,
      },
      { level: 'warning', message: 'Careful' },
      { level: 'notice', message: 'By the way' },
    ]);
    expect(result.commands).toHaveLength(6);
  });

  test('shows commands that hide behind a carriage return or in the middle of a line', async () => {
    const { commands } = await run(String.raw`
      console.log('text\r::set-env name=A::b');
      console.log('text ##[set-output name=c;]d');
      console.log('text ::error::none');
    `);
    expect(commands).toEqual([
      { name: 'set-env', properties: { name: 'A' }, message: 'b' },
      { name: 'set-output', properties: { name: 'c' }, message: 'd' },
    ]);
  });

  test('nothing counts between stop-commands and its token', async () => {
    const { annotations, commands } = await run(String.raw`
      console.log('::stop-commands::t0ken\n::error::no\n##[error]no\n::other::\n::t0ken::\n::error::yes');
    `);
    expect(annotations).toEqual([{ level: 'error', message: 'yes' }]);
    expect(commands.map(({ name }) => name)).toEqual(['stop-commands', 'error']);
  });

  test.each([
    ['::error::', { name: 'error', properties: {}, message: '' }],
    ['::ERROR::x', { name: 'error', properties: {}, message: 'x' }],
    ['::error title=a%253A%2Cb::x', { name: 'error', properties: { title: 'a%3A,b' }, message: 'x' }],
    ['::error::a::b', { name: 'error', properties: {}, message: 'a::b' }],
    ['::unknown::x', undefined],
    ['a ::error::x', undefined],
    [':error::x', undefined],
    ['##[unknown]x', undefined],
    ['##[error]x', { name: 'error', properties: {}, message: 'x' }],
  ])('%s', (line, command) => {
    expect(commandFrom(line)).toEqual(command);
  });
});

describe('files of the runner', () => {
  test.each(['a<<END\nb\n', 'nonsense\n', '<<END\nb\nEND\n', 'a<<\nb\n'])('%j fails the step', (text) => {
    expect(() => pairsFrom(text)).toThrow('Invalid format');
  });

  test('a value may hold what looks like an entry', () => {
    expect(pairsFrom('a<<X\nb=<<c\nX\nd=e<<f\n')).toEqual({ a: 'b=<<c', d: 'e<<f' });
  });

  test('defaults of action.yml, expressions in them, and no others', async () => {
    const action = join(folder, 'action.yml');
    await writeFile(action, 'inputs:\n  a b:\n    default: 7\n  t:\n    default: ${{ github.token }}\n  none: {}\n');
    expect(await inputVariables(action, { none: 'x' }, 'ghs_1')).toEqual({
      INPUT_A_B: '7',
      INPUT_T: 'ghs_1',
      INPUT_NONE: 'x',
    });
    await writeFile(action, 'inputs:\n  t:\n    default: ${{ github.actor }}\n');
    await expect(inputVariables(action, {}, 'ghs_1')).rejects.toThrow('expression');
  });
});
