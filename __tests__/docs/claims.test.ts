import { describe, expect, test } from '@jest/globals';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { marked } from 'marked';
import { parse, stringify } from 'yaml';

import { settledStatuses } from '../../src/domain/outcome.ts';
import { problemCatalogue } from '../../src/domain/problem.ts';
import { actionInputs, type InputName } from '../../src/inputs/action.ts';
import { parseInputs } from '../../src/inputs/index.ts';
import { loadRegistries } from '../../src/registries/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import {
  evaluated,
  filesLike,
  isRelay,
  relaySteps,
  textOf,
  workflowOf,
  type Step,
  type Workflow,
} from './workflows.ts';

const registries = await loadRegistries();

const documents = filesLike('*.md', 'docs/**/*.md', '.github/**/*.md');

interface Block {
  readonly path: string;
  readonly lang: string;
  readonly text: string;
}

const blocks: readonly Block[] = documents.flatMap((path) => {
  const found: Block[] = [];
  void marked.walkTokens(marked.lexer(textOf(path)), (token) => {
    if (token.type === 'code') found.push({ path, lang: String(token['lang'] ?? ''), text: String(token['text']) });
  });
  return found;
});

/** What stands in backticks. */
const spans = documents.flatMap((path) => [...textOf(path).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text));

/** A workflow around what a document shows of one. */
function workflowFrom(shown: unknown): Workflow {
  const steps = Array.isArray(shown) ? (shown as Step[]) : undefined;
  const job = { 'runs-on': 'ubuntu-latest', steps };
  return (
    steps === undefined ? shown : { on: { release: { types: ['published'] } }, jobs: { publish: job } }
  ) as Workflow;
}

/** What expressions read, the secrets aside. */
const contexts = {
  inputs: { tag: 'v1.2.0', 'dry-run': false },
  matrix: { registry: 'foundry', secret: 'FOUNDRY_TOKEN', package: 'rules' },
  github: { event_name: 'release', event: { release: { tag_name: 'v1.2.0' } } },
};

/** Values that pass the rules of settings which are no free text. */
const secretsByName = {
  KEYGEN_PRODUCT: '0d3f7f0e-6a0f-4b5c-9f0f-2f1f5f3a9c11',
  KEYGEN_SIGNING_KEY: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
};

function problemsOf(step: Step): unknown[] {
  const named = [...JSON.stringify(step).matchAll(/secrets\.([\w-]+)/g)].map(([, name = '']) => name);
  const secrets = Object.fromEntries([...named, 'FOUNDRY_TOKEN'].map((name) => [name, `made-up-${name}`]));
  const given = Object.fromEntries(
    Object.entries(step.with ?? {}).map(([input, text]) => [
      input,
      evaluated(String(text), { ...contexts, secrets: { ...secrets, ...secretsByName } }),
    ]),
  );
  const unknown = Object.keys(given).filter((input) => !(input in actionInputs));
  const { problems } = parseInputs((name: InputName) => given[name] ?? '', registries);
  return [...unknown, ...problems];
}

describe('what the documents show', () => {
  const shown = blocks.filter(({ lang }) => lang === 'yaml');
  const own = shown.filter(({ text }) => text.includes('release-relay'));

  test('is there', () => {
    expect(own.length).toBeGreaterThan(10);
    for (const path of ['README.md', ...registries.map(({ id }) => `docs/registries/${id}.md`)])
      expect(own.some((block) => block.path === path)).toBe(true);
  });

  test.each(shown)('of $path is a workflow, or steps of one: $text', async ({ path, text }) => {
    const content = stringify(workflowFrom(parse(text)));
    const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
    if (value !== undefined) await convertWorkflowTemplate(context, value);
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  test.each(own)('of $path has inputs and settings that exist, with values that they take: $text', ({ text }) => {
    const steps = relaySteps(workflowFrom(parse(text)));
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.flatMap(problemsOf)).toEqual([]);
  });

  test.each(filesLike('examples/*.yml'))('of %s too', (path) => {
    const steps = Object.values(workflowOf(path).jobs).flatMap(({ steps: all = [] }) => all.filter(isRelay));
    expect(steps.flatMap(problemsOf)).toEqual([]);
  });

  test('is seen where it is wrong', () => {
    const step = (text: string): Step => ({ uses: '', with: parse(text) as Record<string, unknown> });
    expect(problemsOf(step('{registries: "foundry: ${{ secrets.A }}", dry-runs: true}'))).toEqual(['dry-runs']);
    expect(problemsOf(step('{registries: "foundry: {token: a, note: b}"}'))).toMatchObject([{ code: 'input.invalid' }]);
    expect(problemsOf(step('{registries: "foundry: ${{ secrets.A }}", operation: push}'))).toHaveLength(1);
  });

  test('as a command is a script of package.json', () => {
    const commands = blocks.filter(({ lang }) => lang === 'sh').map(({ text }) => text);
    const scripts = [...commands, ...spans].flatMap((text) =>
      [...text.matchAll(/\bnpm (?:run )?([a-z:]+)/g)].map(([, name = '']) => name),
    );
    const known = [...Object.keys(packageJson.scripts), 'ci', 'install', 'ls', 'run', 'version'];
    expect(scripts).toContain('start');
    expect(scripts.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('what the documents name', () => {
  test('as a problem code is one', () => {
    const areas = new Set(Object.keys(problemCatalogue).map((code) => code.split('.')[0]));
    const codes = spans.filter((text) => {
      const [, area = '', name = ''] = /^([a-z]+)\.([a-z-]+)$/.exec(text) ?? [];
      // Fields of a submission are called `release.…`, and files have endings.
      return areas.has(area) && !(area === 'release' && submissionFields.has(name)) && !/^(ts|json|yml)$/.test(name);
    });
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !(code in problemCatalogue))).toEqual([]);
  });
  const submissionFields = new Set(['version', 'manifest', 'notes', 'changelog', 'package']);

  test('as outcomes are all of them, and no others', () => {
    const [, table = ''] = /\| outcome .*\n\|[-| ]+\n((?:\|.*\n)+)/.exec(textOf('README.md')) ?? [];
    const named = table
      .split('\n')
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, word]) => word));
    expect(named.sort()).toEqual([...settledStatuses, 'withheld', 'failed'].sort());
  });

  test.each(registries.map(({ id, title }) => ({ id, title })))(
    '$id has a document, which has its settings',
    ({ id, title }) => {
      const text = textOf(`docs/registries/${id}.md`);
      expect(text).toContain(`# ${title}\n`);
      expect(text).toContain(`<!-- settings-${id}:start -->`);
      for (const heading of [
        'Where the token comes from',
        'Settings',
        'What is sent',
        'What it says, and what to do',
        'Limits',
        'What cannot be undone',
      ])
        expect(text).toContain(`\n## ${heading}\n`);
    },
  );

  test('as the seven publishers have a migration table each', () => {
    const readme = textOf('README.md');
    for (const peer of [
      'cs96and/FoundryVTT-release-package',
      'illandril/FoundryVTT-package-release-action',
      'TheSmeltingAnvil/fvtt-publish',
      'DjLeChuck/foundryvtt-publish-package-action',
      'rayners/foundry-module-actions',
      'foundryvtt-dcc/foundry-package-release-action',
      'ghost-fvtt/foundry-publish',
    ])
      expect(readme).toMatch(new RegExp(String.raw`\*\*${peer}\*\*[^|]*\n\n\| there`));
  });
});
