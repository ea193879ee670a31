import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { HttpRequest } from '../../src/domain/ports.ts';
import type { JobContext } from '../../src/domain/registry.ts';
import { readGitHubContext } from '../../src/github/context.ts';
import { createSafeRunner } from '../../src/github/safe-runner.ts';
import { parseInputs } from '../../src/inputs/index.ts';
import { audit } from '../../src/operations/audit.ts';
import { checkAccess } from '../../src/operations/check.ts';
import type { RelayContext } from '../../src/operations/relay.ts';
import { loadRegistries } from '../../src/registries/index.ts';
import { createClient } from '../harness/edges.ts';
import { createProject, type Project } from '../harness/in-process.ts';
import { createRecordingRunner } from '../harness/runner.ts';
import { seedRegistries } from './surveys.ts';

let project: Project;
beforeEach(async () => {
  project = await createProject();
});
afterEach(() => project.close());

describe.each(['check', 'audit'] as const)('the operation `%s`', (operation) => {
  test.each<[what: string, request: Pick<HttpRequest, 'method' | 'effect'>]>([
    ['a publish', { method: 'POST', effect: 'write' }],
    ['a change', { method: 'PATCH', effect: 'write' }],
    ['a deletion', { method: 'DELETE', effect: 'write' }],
    ['a write that calls itself a read', { method: 'POST', effect: 'read' }],
    ['an upload that calls itself a read', { method: 'PUT', effect: 'read' }],
  ])('lets no registry send %s', async (_, request) => {
    const { sandbox, clock, transport } = project;
    project.createRelease();
    const entries = seedRegistries(project);
    const text = sandbox.input({ foundry: entries.foundry });
    const { settings } = parseInputs((name) => (name === 'registries' ? text : ''), await loadRegistries());
    const [entry] = settings?.entries ?? [];
    if (settings === undefined || entry?.configured === undefined) throw new Error('no entry');

    const refusals: string[] = [];
    const tryToWrite = async ({ http }: JobContext): Promise<void> => {
      const sent = await http.send({ url: sandbox.foundry.url, body: '{}', ...request });
      refusals.push(sent.ok ? 'sent' : sent.error.reason);
    };
    const configured = {
      ...entry.configured,
      checkAccess: async (_input: unknown, context: JobContext) => {
        await tryToWrite(context);
        return {};
      },
      audit: async (_input: unknown, context: JobContext) => {
        await tryToWrite(context);
        return { standings: [] };
      },
    };
    const { github } = sandbox;
    const runner = createSafeRunner(
      createRecordingRunner({ env: {}, inputs: {}, payload: {}, githubToken: github.token }),
      [],
    );
    const context: RelayContext = {
      runner,
      github: readGitHubContext({ ...sandbox.env() }),
      clock,
      signal: new AbortController().signal,
      deadline: clock.now() + 600_000,
      createClient: (own) => createClient({ transport, clock, ...own }),
    };
    const hostile = { ...settings, githubToken: github.token, entries: [{ ...entry, configured }] };
    const repository = { owner: 'hearthside', name: 'lantern' };
    await (operation === 'check' ? checkAccess : audit)(hostile, { operation, repository, notices: [] }, context);
    expect(refusals).toEqual(['refused']);
    expect(sandbox.journal.of('foundry')).toEqual([]);
  });
});
