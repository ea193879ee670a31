import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
  ownAction,
  relaySteps,
  root,
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

function blocksIn(path: string, text: string): Block[] {
  const found: Block[] = [];
  void marked.walkTokens(marked.lexer(text), (token) => {
    if (token.type === 'code') found.push({ path, lang: String(token['lang'] ?? ''), text: String(token['text']) });
  });
  return found;
}

const blocks: readonly Block[] = documents.flatMap((path) => blocksIn(path, textOf(path)));

/** Fails, and says what was found, if a search finds so little that it is broken itself. */
function expectMany(what: string, found: readonly string[], least: number): void {
  const enough = `${least} or more ${what}`;
  expect(found.length >= least ? enough : { [what]: found }).toEqual(enough);
}

/** What a text has in backticks. */
function spansIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
}

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
  steps: { latest: { outputs: { tag: 'v1.2.0' } }, release: { outputs: { tag: 'v1.2.0' } } },
  github: {
    event_name: 'release',
    event: { release: { tag_name: 'v1.2.0' } },
    server_url: 'https://github.com',
    repository: 'me/lantern',
  },
};

/** Values that pass the rules of settings that are not free text. */
const secretsByName = {
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

  test('exists in the README and in the document of each registry', () => {
    const paths = ['README.md', ...registries.map(({ id }) => `docs/registries/${id}.md`)];
    const without = paths.filter((path) => !own.some((block) => block.path === path));
    expect(without.map((path) => `${path}: no \`yaml\` block with this action`)).toEqual([]);
    expectMany(
      'blocks with this action',
      own.map(({ path }) => path),
      11,
    );
  });

  test.each(shown)('of $path is a workflow, or steps of one: $text', async ({ path, text }) => {
    const content = stringify(workflowFrom(parse(text)));
    const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
    if (value !== undefined) await convertWorkflowTemplate(context, value);
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  test.each(own)('of $path has inputs and settings that exist, with values that they take: $text', ({ path, text }) => {
    const steps = relaySteps(workflowFrom(parse(text)));
    expect(steps.length > 0 ? [] : [`${path}: no step with \`uses: ${ownAction}\``]).toEqual([]);
    expect(steps.flatMap(problemsOf)).toEqual([]);
  });

  test.each(filesLike('examples/*.yml'))('of %s too', (path) => {
    const steps = Object.values(workflowOf(path).jobs).flatMap(({ steps: all = [] }) => all.filter(isRelay));
    expect(steps.flatMap(problemsOf)).toEqual([]);
  });

  test('is found at the wrong line', () => {
    const step = (text: string): Step => ({ uses: '', with: parse(text) as Record<string, unknown> });
    expect(problemsOf(step('{registries: "foundry: ${{ secrets.A }}", dry-runs: true}'))).toEqual(['dry-runs']);
    expect(problemsOf(step('{registries: "foundry: {token: a, note: b}"}'))).toMatchObject([{ code: 'input.invalid' }]);
    expect(problemsOf(step('{registries: "foundry: ${{ secrets.A }}", operation: push}'))).toHaveLength(1);
  });

  test('as a command is a script of package.json', () => {
    expect(documents.flatMap((path) => commandFaults(path, textOf(path)))).toEqual([]);
    const names = documents.flatMap((path) => commandsIn(path, textOf(path)).map(([, name]) => name));
    expect(names).toContain('start');
  });

  test('as a command is reported with its file if it is not a script', () => {
    expect(
      commandFaults('a.md', 'Run `npm run lint`, `npm ci` or `npm run no-such`.\n\n```sh\nnpm nothing\n```\n'),
    ).toEqual([
      'a.md: `npm nothing` is not a script of package.json',
      'a.md: `npm run no-such` is not a script of package.json',
    ]);
  });

  /** Each `npm …` of a text, and the name of the script or command. */
  function commandsIn(path: string, text: string): (readonly [command: string, name: string])[] {
    const scripts = blocksIn(path, text).flatMap((block) => (block.lang === 'sh' ? [block.text] : []));
    return [...scripts, ...spansIn(text)].flatMap((said) =>
      [...said.matchAll(/\bnpm (?:run )?([a-z][a-z:-]*)/g)].map(([command, name = '']) => [command, name] as const),
    );
  }

  function commandFaults(path: string, text: string): string[] {
    const known = [...Object.keys(packageJson.scripts), 'ci', 'install', 'ls', 'run', 'version'];
    return commandsIn(path, text)
      .filter(([, name]) => !known.includes(name))
      .map(([command]) => `${path}: \`${command}\` is not a script of package.json`);
  }
});

describe('what the documents name', () => {
  test('as a problem code is one', () => {
    expect(documents.flatMap((path) => codeFaults(path, textOf(path)))).toEqual([]);
    expectMany(
      'problem codes',
      documents.flatMap((path) => codesIn(textOf(path))),
      51,
    );
  });

  test('as a problem code is reported with its file if it is not one', () => {
    expect(codeFaults('a.md', '`input.invalid`, `input.invald`, `release.notes`, `run.ts`')).toEqual([
      'a.md: `input.invald` is not a problem code',
    ]);
  });

  const areas = new Set(Object.keys(problemCatalogue).map((code) => code.split('.')[0]));
  const submissionFields = new Set(['version', 'manifest', 'notes', 'changelog', 'package']);

  /** What looks like a problem code. */
  function codesIn(text: string): string[] {
    return spansIn(text).filter((span) => {
      const [, area = '', name = ''] = /^([a-z]+)\.([a-z-]+)$/.exec(span) ?? [];
      // Fields of a submission are called `release.…`, and files have endings.
      return areas.has(area) && !(area === 'release' && submissionFields.has(name)) && !/^(ts|json|yml)$/.test(name);
    });
  }

  function codeFaults(path: string, text: string): string[] {
    const unknown = codesIn(text).filter((code) => !(code in problemCatalogue));
    return unknown.map((code) => `${path}: \`${code}\` is not a problem code`);
  }

  test('as outcomes are all of them, and no others', () => {
    const [, table = ''] = /\| outcome .*\n\|[-| ]+\n((?:\|.*\n)+)/.exec(textOf('README.md')) ?? [];
    const named = table.split('\n').flatMap((row) => spansIn(row.split('|')[1] ?? ''));
    const all = [...settledStatuses, 'withheld', 'failed'];
    expect([
      ...all.filter((word) => !named.includes(word)).map((word) => `README.md: no outcome \`${word}\``),
      ...named.filter((word) => !all.includes(word)).map((word) => `README.md: \`${word}\` is not an outcome`),
      ...named
        .filter((word, index) => named.indexOf(word) !== index)
        .map((word) => `README.md: two rows for \`${word}\``),
    ]).toEqual([]);
  });

  test.each(registries.map(({ id, title }) => ({ id, title })))('$id has a document, with all that it needs', (one) => {
    expect(registryFaults(one, textOf(`docs/registries/${one.id}.md`))).toEqual([]);
  });

  test('a part that a document of a registry lacks is named with the file', () => {
    const [{ id, title } = { id: '', title: '' }] = registries;
    const path = `docs/registries/${id}.md`;
    const text = textOf(path).replace('\n## Limits\n', '\n## Bounds\n').replace(`<!-- settings-${id}:start -->`, '');
    expect(registryFaults({ id, title }, text)).toEqual([
      `${path}: no \`<!-- settings-${id}:start -->\``,
      `${path}: no \`## Limits\``,
    ]);
  });

  function registryFaults({ id, title }: { readonly id: string; readonly title: string }, text: string): string[] {
    const wanted = [
      `# ${title}`,
      `<!-- settings-${id}:start -->`,
      '## Getting a token',
      '## Settings',
      '## What is sent',
      '## Troubleshooting',
      '## Limits',
      '## What cannot be undone',
    ];
    const lines = text.split('\n');
    return wanted.filter((line) => !lines.includes(line)).map((line) => `docs/registries/${id}.md: no \`${line}\``);
  }

  test('as publishers to migrate from have a table each', () => {
    const text = textOf('docs/migrating.md');
    const without = [
      'cs96and/FoundryVTT-release-package',
      'illandril/FoundryVTT-package-release-action',
      'TheSmeltingAnvil/fvtt-publish',
      'DjLeChuck/foundryvtt-publish-package-action',
      'rayners/foundry-module-actions',
      'foundryvtt-dcc/foundry-package-release-action',
      'mcavallo/foundry-vtt-release',
      'ghost-fvtt/foundry-publish',
      "FoundryMods' own workflow",
      "Keygen's command-line tool",
      'getgrit/keygen-action',
      "electron-builder's Keygen provider",
    ].filter((peer) => !new RegExp(String.raw`\n##+ ${peer}\n[^|]*\n\| old `).test(text));
    expect(without.map((peer) => `docs/migrating.md: no table for ${peer}`)).toEqual([]);
  });

  test('as layers are those of eslint.config.js', () => {
    const layers = [
      ...textOf('eslint.config.js').matchAll(/\bname: '([^']+)',\s+files: \['src\/(?!\*\*'\],\s+ignores)/g),
    ].map(([, name = '']) => name);
    const [, section = ''] = /\n### Layers\n([^]*?)\n## /.exec(textOf('CONTRIBUTING.md')) ?? [];
    const rows = [...section.matchAll(/^\| ([a-z][^|]*?) *\|/gm)].map(([, name = '']) => name).slice(1);
    expect([
      ...layers.filter((name) => !rows.includes(name)).map((name) => `CONTRIBUTING.md: no row for the layer "${name}"`),
      ...rows.filter((name) => !layers.includes(name)).map((name) => `CONTRIBUTING.md: "${name}" is not a layer`),
    ]).toEqual([]);
  });

  test('as folders and files of the repository exist', () => {
    const named = spansIn(textOf('CONTRIBUTING.md')).filter((span) =>
      /^(?:src|sandbox|scripts|docs|examples|__tests__|\.ci)\/[\w./-]*$/.test(span),
    );
    const missing = named.filter((path) => !existsSync(join(root, path)));
    expect(missing.map((path) => `CONTRIBUTING.md: \`${path}\` does not exist`)).toEqual([]);
  });
});
