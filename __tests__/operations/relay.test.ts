import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { foundryModsToken, foundryToken, manifestWith } from '../harness/fixtures.ts';
import { createProject, type Project } from '../harness/in-process.ts';

let project: Project;
beforeEach(async () => {
  project = await createProject();
  project.sandbox.foundry.createPackage({ id: 'lantern', token: foundryToken });
  project.sandbox.foundrymods.createModule({ id: 'lantern', token: foundryModsToken });
});
afterEach(() => project.close());

const mebibyte = 1024 * 1024;
const labels = ['one', 'two', 'three', 'four'];

/** How many packages of so many bytes, one for each entry, are requested before any request ends. */
async function openedAtOnce(
  size: number,
  download: (label: string) => string | undefined,
  settings: (label: string) => Readonly<Record<string, unknown>>,
): Promise<number> {
  const release = project.createRelease({
    assets: labels.flatMap((label) => [
      { name: `${label}.json`, content: manifestWith({ download: download(label) }) },
      { name: `${label}.zip`, size, digest: null },
    ]),
  });
  const opened = new Map<string, number>();
  project.sandbox.journal.faults = ({ path }) => {
    if (!path.endsWith('.zip')) return undefined;
    if (!opened.has(path)) opened.set(path, project.clock.now());
    return { kind: 'hang', act: false };
  };
  await project.run({
    release,
    registries: Object.fromEntries(labels.map((label) => [label, { manifest: `${label}.json`, ...settings(label) }])),
    inputs: { 'package-check': 'error', timeout: '20' },
  });
  const times = [...opened.values()];
  return times.filter((at) => at === times[0]).length;
}

describe.each([
  [64 * mebibyte, 2],
  [64 * mebibyte - 1, 2],
  [42 * mebibyte, 3],
  [1_000 * mebibyte, 2],
])('of packages of %i bytes, at most so many are open at once for all entries together: %i', (size, count) => {
  test('those that manifests name', async () => {
    const folder = `${project.sandbox.github.serverUrl}/hearthside/lantern/releases/download/v1.2.0`;
    const entry = { type: 'foundry', token: foundryToken };
    expect(
      await openedAtOnce(
        size,
        (label) => `${folder}/${label}.zip`,
        () => entry,
      ),
    ).toBe(count);
  });

  test('those that entries upload', async () => {
    const entry = { type: 'foundrymods', token: foundryModsToken };
    const settings = (label: string) => ({ ...entry, upload: `${label}.zip` });
    expect(await openedAtOnce(size, () => undefined, settings)).toBe(count);
  });
});
