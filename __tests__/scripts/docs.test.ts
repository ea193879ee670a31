import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';

import { fill, settingsOf } from '../../scripts/docs.ts';

describe('settingsOf', () => {
  const described = (schema: z.ZodType) => schema.meta({ description: 'd' });
  test.each<[string, z.ZodType, string]>([
    ['a key that has to be given', described(z.string()), 'required'],
    ['a key that may be left out', described(z.string().optional()), 'none'],
    [
      'a text for people',
      z.string().optional().meta({ description: 'd', default: "the release's page" }),
      "the release's page",
    ],
    ['a default word', described(z.enum(['yank', 'keep']).default('yank')), '`yank`'],
    ['a default boolean', described(z.boolean().default(false)), '`false`'],
    ['a default number', described(z.number().default(120)), '`120`'],
    ['a default list', described(z.array(z.string()).default(['major'])), '`["major"]`'],
    ['a text before a default value', z.number().default(1).meta({ description: 'd', default: 'one' }), 'one'],
    ['a key that is transformed', described(z.union([z.string(), z.null()]).transform(String)), 'required'],
  ])('%s', (_, schema, shown) => {
    expect(settingsOf(z.strictObject({ key: schema }))).toEqual([{ name: 'key', description: 'd', default: shown }]);
  });

  test('sees through a refinement and a transformation of the whole', () => {
    const schema = z
      .strictObject({ key: described(z.string().optional()) })
      .refine(() => true)
      .transform((settings) => settings);
    expect(settingsOf(schema)).toEqual([{ name: 'key', description: 'd', default: 'none' }]);
  });

  test('refuses a key that nobody described', () => {
    expect(() => settingsOf(z.strictObject({ mute: z.string() }))).toThrow('The setting `mute` has no description.');
  });
});

describe('fill', () => {
  const markers = /^(<!-- ([\w-]+):start -->\n)[^]*?(^<!-- \2:end -->$)/gm;
  const sections = new Map([
    ['a', () => 'new a'],
    ['b', () => 'costs $1 and $&'],
  ]);
  const document = (a: string, b: string): string =>
    `before\n<!-- a:start -->\n${a}<!-- a:end -->\nbetween\n<!-- b:start -->\n${b}<!-- b:end -->\nafter\n`;

  test('writes what stands between the markers, and nothing else', () => {
    const filled = fill(document('old\n', ''), markers, sections, ['a', 'b']);
    expect(filled).toBe(document('new a\n', 'costs $1 and $&\n'));
    expect(fill(filled, markers, sections)).toBe(filled);
  });

  test('refuses a section that nobody knows', () => {
    expect(() => fill('<!-- c:start -->\n<!-- c:end -->', markers, sections)).toThrow('the section `c`');
  });

  test('refuses a document that lost a section', () => {
    expect(() => fill('<!-- a:start -->\n<!-- a:end -->', markers, sections, ['a', 'b'])).toThrow('not marked: b.');
  });
});

test('action.yml is an action that the runner can start, with the defaults of the contract', async () => {
  const action: unknown = parse(await readFile(join(import.meta.dirname, '../../action.yml'), 'utf8'));
  expect(action).toMatchObject({
    name: 'Release Relay',
    branding: { icon: 'send', color: 'purple' },
    runs: { using: 'node24', main: 'dist/index.js' },
    inputs: {
      registries: { required: true },
      operation: { default: 'auto' },
      manifest: { default: 'module.json\nsystem.json\nworld.json\n' },
      'dry-run': { default: 'false' },
      'all-or-nothing': { default: 'true' },
      'if-exists': { default: 'accept' },
      'wait-for-assets': { default: '60' },
      timeout: { default: '600' },
      'github-token': { default: '${{ github.token }}' },
    },
  });
  const { inputs, outputs } = action as Record<'inputs' | 'outputs', Record<string, Record<string, unknown>>>;
  for (const name of ['registries', 'tag', 'manifest-url', 'manifest-path'])
    expect(inputs[name]).not.toHaveProperty('default');
  expect(Object.keys(outputs)).toEqual(['status', 'outcomes', 'tag', 'version', 'manifest-url']);
});
