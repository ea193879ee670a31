import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import * as z from 'zod/mini';

import { problemCatalogue } from '../src/domain/problem.ts';
import { actionInputs } from '../src/inputs/action.ts';
import { commonSettings } from '../src/inputs/entry.ts';
import { manifestSettings } from '../src/inputs/own-manifest.ts';
import { loadRegistries } from '../src/registries/index.ts';
import { actionOutputs } from '../src/report/outputs.ts';
import { repositoryFrom, withOwner } from './repository.ts';

const registries = await loadRegistries();

interface Input {
  readonly description: string;
  readonly default?: string;
  readonly required?: boolean;
}

/** The text between the markers of a document, by the name of the section. */
type Sections = ReadonlyMap<string, () => string>;

const inputs = Object.entries<Input>(actionInputs);
const outputs = Object.entries<{ readonly description: string }>(actionOutputs);

/** Between `# <name>` and `# </name>`. */
const actionSections: Sections = new Map([
  [
    'inputs',
    () =>
      yaml(
        inputs.map(([name, { description, required = false, ...rest }]) => [name, { description, required, ...rest }]),
      ),
  ],
  ['outputs', () => yaml(outputs.map(([name, { description }]) => [name, { description }]))],
]);

/** Between `<!-- name:start -->` and `<!-- name:end -->`. README.md has them all. */
const readmeSections: Sections = new Map([
  ['registries', registriesTable],
  ['inputs', inputsTable],
  ['common-settings', () => settingsTable(z.extend(commonSettings, manifestSettings.shape))],
  [
    'outputs',
    () =>
      table(
        ['output', 'meaning'],
        outputs.map(([name, { description }]) => [code(name), description]),
      ),
  ],
  [
    'problem-codes',
    () =>
      table(
        ['code', 'meaning', 'what to do'],
        Object.entries(problemCatalogue).map(([name, { meaning, remedy }]) => [code(name), meaning, remedy]),
      ),
  ],
]);

/** Any other document may hold any of README.md's sections, and `settings-<id>` for one registry alone. */
const documentSections: Sections = new Map([
  ...readmeSections,
  ...registries.map(
    ({ id, settings, defaultUrl }) =>
      [`settings-${id}`, () => settingsTable(settings, ['url', defaultUrl, 'Where requests are sent'])] as const,
  ),
]);

function registriesTable(): string {
  return table(
    ['`type`', 'registry', 'operations', '`prereleases`'],
    registries.map(({ id, title, gatesOthers, operations, prereleases }) => [
      code(id),
      title,
      gatesOthers ? operations.map(code).join(', ') : 'reads only',
      prereleases === 'any' ? '–' : code(prereleases),
    ]),
  );
}

function inputsTable(): string {
  return table(
    ['input', 'default', 'meaning'],
    inputs.map(([name, input]) => [
      code(name),
      input.required === true ? 'required' : (input.default?.trimEnd().split('\n').map(code).join('<br>') ?? 'none'),
      input.description,
    ]),
  );
}

/** `first` is a setting of every entry whose default is the registry's own. */
function settingsTable(
  schema: z.core.$ZodType,
  first?: readonly [name: string, value: string, meaning: string],
): string {
  return table(
    ['setting', 'default', 'meaning'],
    [
      ...(first ? [[code(first[0]), code(first[1]), first[2]]] : []),
      ...settingsOf(schema).map((setting) => [code(setting.name), setting.default, setting.description]),
    ],
  );
}

const jsonSchema = z.object({
  properties: z.record(z.string(), z.object({ description: z.optional(z.string()), default: z.optional(z.unknown()) })),
  required: z._default(z.array(z.string()), []),
});

/**
 * The keys of a settings schema, with their defaults as Markdown: the text that `setting` was given, else the schema's
 * own default value, else `required` or `none`. Throws if a key has no description.
 */
export function settingsOf(schema: z.core.$ZodType): { name: string; description: string; default: string }[] {
  const options = { io: 'input', unrepresentable: 'any' } as const;
  const { properties, required } = jsonSchema.parse(z.toJSONSchema(schema, options));
  const bare = jsonSchema.parse(z.toJSONSchema(schema, { ...options, metadata: z.registry() })).properties;
  return Object.entries(properties).map(([name, { description, default: shown }]) => {
    if (description === undefined) throw new Error(`The setting \`${name}\` has no description.`);
    const value = bare[name]?.default;
    const fallback = required.includes(name) ? 'required' : 'none';
    const own = value === undefined ? fallback : code(typeof value === 'string' ? value : JSON.stringify(value));
    return { name, description, default: typeof shown === 'string' && shown !== value ? shown : own };
  });
}

function yaml(entries: readonly (readonly [string, unknown])[]): string {
  return stringify({ root: Object.fromEntries(entries) }, { lineWidth: 0 })
    .replace('root:\n', '')
    .trimEnd();
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')).join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

const yamlMarkers = /^([ \t]*# <([\w-]+)>.*\n)[^]*?(^[ \t]*# <\/\2>$)/gm;
const markdownMarkers = /^(<!-- ([\w-]+):start -->\n)[^]*?(^<!-- \2:end -->$)/gm;

/**
 * The document with every marked section written anew. Throws if a section is unknown, or if one of
 * `expected` is not marked.
 */
export function fill(text: string, markers: RegExp, sections: Sections, expected: Iterable<string> = []): string {
  const missing = new Set(expected);
  const filled = text.replace(markers, (_, start: string, name: string, end: string) => {
    const section = sections.get(name);
    if (section === undefined) throw new Error(`Unknown section \`${name}\`.`);
    missing.delete(name);
    return `${start}${section()}\n${end}`;
  });
  if (missing.size > 0) throw new Error(`These sections are not marked: ${[...missing].join(', ')}.`);
  return filled;
}

/** The documents that hold generated sections, or name the repository, as they should be. */
async function* documents(root: string): AsyncGenerator<{ file: string; found: string; wanted: string }> {
  const packageText = await readFile(join(root, 'package.json'), 'utf8');
  const repository = repositoryFrom(JSON.parse(packageText) as Parameters<typeof repositoryFrom>[0]);
  const files = glob(['package.json', 'action.yml', '*.md', 'docs/**/*.md', 'examples/*', '.github/**/*.{md,yml}'], {
    cwd: root,
  });
  for await (const path of files) {
    const file = path.replaceAll('\\', '/');
    const found = await readFile(join(root, file), 'utf8');
    const written = withOwner(filled(file, found), repository);
    if (written === found) continue;
    const options = { ...(await resolveConfig(join(root, file))), filepath: file };
    const wanted = await format(written, options);
    if (wanted !== found) yield { file, found, wanted };
  }
}

function filled(file: string, text: string): string {
  if (file === 'action.yml') return fill(text, yamlMarkers, actionSections, actionSections.keys());
  if (!/^(?:docs\/.*|[^/]*)\.md$/.test(file)) return text;
  return fill(text, markdownMarkers, documentSections, file === 'README.md' ? readmeSections.keys() : []);
}

/** The first line that differs, and what it should be. */
function firstDifference(found: string, wanted: string): string {
  const [has, wants] = [found.split('\n'), wanted.split('\n')];
  const line = wants.findIndex((text, index) => text !== has[index]);
  const at = line === -1 ? wants.length : line;
  return `line ${at + 1}\n  - ${has[at] ?? '(end of the file)'}\n  + ${wants[at] ?? '(end of the file)'}`;
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const check = process.argv.includes('--check');
  for await (const { file, found, wanted } of documents(root)) {
    if (check) {
      console.error(
        `${file} does not match the schemas and package.json; run \`npm run docs\`: ${firstDifference(found, wanted)}`,
      );
      process.exitCode = 1;
    } else {
      await writeFile(join(root, file), wanted);
      console.log(`${file} written`);
    }
  }
  if (process.exitCode === undefined && check) console.log('The documents match the schemas and package.json.');
}
