import { foundryFormat } from '../../foundry/manifest/format.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Change } from '../../domain/outcome.ts';
import type { CheckResult, Job, PlanInput, Registry } from '../../domain/registry.ts';
import { selectArtifacts, selectorFrom } from './artifacts.ts';
import { addressOf, cloudUrl, type Endpoint } from './endpoint.ts';
import { desiredRelease, versionMissing, wordingOf } from './release.ts';
import { givenSettings, settings, type KeygenSettings } from './settings.ts';

type Input = PlanInput<KeygenSettings>;

/**
 * Keygen: releases are made as drafts, filled with artifacts, and published; they can be changed and taken back. There is no
 * lock and no idempotency key, so every write is one that a later run can find and go on from.
 */
export const keygen: Registry<KeygenSettings> = {
  id: 'keygen',
  title: 'Keygen',
  defaultUrl: cloudUrl,
  prereleases: 'publish',
  manifestFormat: foundryFormat,
  decidesPrerelease: ({ channel }) => channel !== undefined,
  operations: ['publish', 'update', 'withdraw'],
  gatesOthers: true,
  settings,
  secrets: ['signing-key'],

  needs({ artifacts }, operation) {
    if (operation === 'withdraw') return { manifest: 'none', assets: [] };
    if (operation === 'update') return { manifest: 'optional', assets: [] };
    return { manifest: 'optional', assets: artifacts?.map((said) => selectorFrom(said).asset) ?? ['*'] };
  },

  faults({ account, url }) {
    const isEmpty = typeof account === 'string' ? account.trim() === '' : (account ?? undefined) === undefined;
    const missing = isEmpty && URL.parse(url)?.host === URL.parse(cloudUrl)?.host;
    const hint = `${cloudUrl} needs one: add the id or slug of your account, or \`url\` for a server of your own.`;
    return missing ? [{ setting: 'account', hint }] : [];
  },

  plan(input) {
    const own = givenSettings(input.settings);
    const { label, operation, version, release } = input;
    if (operation === 'withdraw' && own['on-withdraw'] === 'keep') {
      return { kind: 'skipped', reason: `\`on-withdraw: keep\` leaves ${version} at Keygen.` };
    }
    const problems: Problem[] = [];
    const endpoint: Endpoint = {
      label,
      url: own.url,
      account: own.account,
      token: own.token,
      environment: own.environment,
    };
    if (operation === 'publish') return planPublication({ ...input, settings: own }, endpoint, problems);

    if (version === '') problems.push(versionMissing(release.tag, operation));
    const [first, ...rest] = problems;
    if (first !== undefined) return { kind: 'invalid', problems: [first, ...rest] };
    const path = addressOf(endpoint, `/releases/${encodeURIComponent(version)}`);
    if (operation === 'update') {
      const { wording, notices } = wordingOf(own, release);
      return {
        kind: 'job',
        notices,
        job: {
          changes: [{ title: `Update the release ${version}`, method: 'PATCH', url: path }],
          check: async (context) =>
            (await import(/* webpackMode: "eager" */ './update.ts')).checkAmendment(
              { endpoint, settings: own, version, wording },
              context,
            ),
        },
      };
    }
    const how = own['on-withdraw'] === 'delete' ? 'delete' : 'yank';
    return {
      kind: 'job',
      job: {
        changes: [
          how === 'yank'
            ? { title: `Yank the release ${version}`, method: 'POST', url: `${path}/actions/yank` }
            : { title: `Delete the release ${version}`, method: 'DELETE', url: path },
        ],
        check: async (context) =>
          (await import(/* webpackMode: "eager" */ './withdraw.ts')).checkWithdrawal(
            { endpoint, settings: own, version, how },
            context,
          ),
      },
    };
  },
};

function planPublication(
  { settings: own, release, version, manifest, ifExists }: Input,
  endpoint: Endpoint,
  problems: Problem[],
): ReturnType<typeof keygen.plan> {
  const desired = desiredRelease(own, {
    release,
    version,
    ...(manifest === undefined ? {} : { manifest: manifest.manifest }),
  });
  if (!desired.ok) problems.push(...desired.error);
  const selected = selectArtifacts(own.artifacts, release.assets);
  if (!selected.ok) problems.push(...selected.error);
  const [first, ...rest] = problems;
  if (first !== undefined || !desired.ok || !selected.ok)
    return { kind: 'invalid', problems: [first as Problem, ...rest] };

  const { artifacts } = selected.value;
  const changes: Change[] = [
    { title: `Create the release ${version}`, method: 'POST', url: addressOf(endpoint, '/releases') },
    ...artifacts.map(({ filename }): Change => ({
      title: `Upload ${filename}`,
      method: 'POST',
      url: addressOf(endpoint, '/artifacts'),
    })),
    ...(own.draft
      ? []
      : [{ title: `Publish ${version}`, method: 'POST', url: addressOf(endpoint, '/releases/{id}/actions/publish') }]),
  ];
  const job: Job = {
    changes,
    check: async (context): Promise<CheckResult> => {
      const { checkPublication } = await import(/* webpackMode: "eager" */ './publish.ts');
      return checkPublication(
        { endpoint, settings: own, desired: desired.value.desired, artifacts, ifExists },
        context,
      );
    },
  };
  return { kind: 'job', job, notices: [...desired.value.notices, ...selected.value.notices] };
}
