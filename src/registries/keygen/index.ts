import { isWorkspacePath } from '../../domain/assets.ts';
import { asRecord, defined } from '../../domain/data.ts';
import type { Change } from '../../domain/outcome.ts';
import { ProblemError, throwIfAny, type Notice } from '../../domain/problem.ts';
import type { Job, Plan, PlanInput, Registry, Target } from '../../domain/registry.ts';
import { inlineExcerpt, listNames } from '../../domain/text.ts';
import { percentEncoded } from '../../domain/url.ts';
import { foundryFormat } from '../../foundry/manifest/format.ts';
import { addressOf, cloudUrl, endpointOf, type Endpoint } from './api.ts';
import { selectArtifacts, selectorFrom } from './artifacts/selection.ts';
import {
  channelFor,
  desiredRelease,
  editableAttributes,
  placeholderValues,
  versionMissing,
  type DesiredTag,
  type EditableAttributes,
} from './release.ts';
import { givenSettings, settings, type KeygenSettings } from './settings.ts';

/**
 * Keygen: releases are created as drafts, filled with artifacts, and published; they can be changed and withdrawn. The service has no lock
 * and no idempotency key, so every write is one that a later run can find and continue from.
 */
export const keygen: Registry<KeygenSettings> = {
  id: 'keygen',
  title: 'Keygen',
  defaultUrl: cloudUrl,
  prereleases: 'publish',
  manifestFormat: foundryFormat,
  takesDrafts: true,
  decidesPrerelease: ({ channel }) => channel !== undefined,
  operations: ['publish', 'update', 'withdraw'],
  gatesOthers: true,
  settings,
  secrets: ['signing-key'],
  tokenPrefixes: ['prod-', 'env-', 'admin-'],
  tokenFault(token) {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(token)) return undefined;
    const hint = 'Keygen shows a token once, when it is created. Create a new one, and store it in the secret.';
    return { fault: 'is a UUID: the id of a token or of a product, not a token', hint };
  },

  needs({ artifacts }, operation) {
    if (operation === 'withdraw') return { manifest: 'none', assets: [] };
    if (operation === 'update') return { manifest: 'optional', assets: [] };
    const named = artifacts?.flatMap((given) => {
      const { asset, signature = asset } = selectorFrom(given);
      return [...new Set([asset, signature])];
    });
    return { manifest: 'optional', assets: named?.filter((name) => !isWorkspacePath(name)) ?? ['*'] };
  },

  faults({ account, url, artifacts, 'signing-key': signingKey }) {
    const isSigned = Array.isArray(artifacts) && artifacts.some((one) => Boolean(asRecord(one)['signature']));
    const twice = isSigned && typeof signingKey === 'string' && signingKey.trim() !== '';
    const isEmpty = typeof account === 'string' ? account.trim() === '' : (account ?? undefined) === undefined;
    const missing = isEmpty && URL.parse(url)?.host === URL.parse(cloudUrl)?.host;
    const hint =
      'Add `account: …` to the entry: the id or slug of your account. For a self-hosted server, set `url` instead.';
    return [
      ...(missing ? [{ setting: 'account', hint }] : []),
      ...(twice
        ? [
            {
              setting: 'signing-key',
              hint: 'An artifact has one signature: remove `signing-key`, or the `signature` of the artifacts.',
            },
          ]
        : []),
    ];
  },

  plan(input) {
    const own = givenSettings(input.settings);
    const { label, operation, version, release } = input;
    const endpoint = endpointOf(label, own);
    if (operation === 'publish') return planPublish({ ...input, settings: own }, endpoint);
    if (operation === 'withdraw' && own['on-withdraw'] === 'keep')
      return { kind: 'skipped', reason: `\`on-withdraw: keep\` leaves ${version} at Keygen.` };
    if (version === '') throw new ProblemError([versionMissing(release.tag, operation)]);

    const task = { endpoint, settings: own, version };
    const url = addressOf(endpoint, `/releases/${percentEncoded(version)}`);
    if (operation === 'update') {
      const values = placeholderValues(own, release, version);
      const { attributes, notices } = editableAttributes(own, release, values);
      const selection = { assets: release.assets, values };
      const changes: Change[] = [{ title: `Update the release ${version}`, method: 'PATCH', url }];
      const check: Job['check'] = async (context) =>
        (await loadChecks()).checkUpdate({ ...task, attributes, selection }, context);
      const target = targetOf(endpoint, own, { version, attributes, ...defined({ entitlements: own.entitlements }) });
      return { kind: 'job', notices, job: { target, changes, check } };
    }
    const how = own['on-withdraw'] === 'delete' ? 'delete' : 'yank';
    const change: Change =
      how === 'yank'
        ? { title: `Yank the release ${version}`, method: 'POST', url: `${url}/actions/yank` }
        : { title: `Delete the release ${version}`, method: 'DELETE', url };
    const check: Job['check'] = async (context) => (await loadChecks()).checkWithdraw({ ...task, how }, context);
    return { kind: 'job', job: { changes: [change], check } };
  },

  checkAccess: async (input, context) => (await import('./access.ts')).checkAccess(input, context),
  audit: async (input, context) => (await import('./audit.ts')).audit(input, context),
};

/** Loaded after the plan: the code for check and publish takes a while to load. */
const loadChecks = () => import(/* webpackMode: "eager" */ './check.ts');

/** What an entry makes of the release, as far as it is not left alone. */
interface Wishes {
  readonly version: string;
  readonly tag?: DesiredTag;
  readonly attributes: EditableAttributes;
  readonly entitlements?: readonly string[];
  /** Absent if it neither publishes the release nor leaves it a draft. */
  readonly draft?: boolean;
}

interface KeygenTarget extends Target {
  readonly wishes: Wishes;
}

/** Two entries may fill one release, and neither knows what the other wants. They must not dispute what the release has once. */
function targetOf(endpoint: Endpoint, own: KeygenSettings, wishes: Wishes): Target {
  const target: KeygenTarget = {
    key: JSON.stringify([addressOf(endpoint, ''), own.environment, own.product, own.package]),
    wishes,
    clashWith(other): Notice | undefined {
      const theirs = (other as KeygenTarget).wishes;
      const text = wishes.version === theirs.version ? clashBetween(theirs, wishes) : '';
      return text === '' ? undefined : { level: 'warning', text };
    },
  };
  return target;
}

/** What two entries dispute, as the end of a sentence; '' if nothing. */
function clashBetween(one: Wishes, other: Wishes): string {
  const { version } = one;
  const tags = [one.tag, other.tag].flatMap((tag) => (tag === undefined ? [] : [`\`${inlineExcerpt(tag.text)}\``]));
  const disputed = (['name', 'description', 'metadata', 'entitlements'] as const).filter((name) => {
    const [mine, theirs] = [valueOf(one, name), valueOf(other, name)];
    return mine !== undefined && theirs !== undefined && mine !== theirs;
  });
  return [
    ...(new Set(tags).size < 2
      ? []
      : [
          `set different tags (${tags.join(' and ')}) for one release, ${version}, which can have one only: each takes it from the other, in every run. Give both the same \`tag\`, or remove it from one of them.`,
        ]),
    ...(one.draft === other.draft
      ? []
      : [
          `fill one release, ${version}, which \`draft\` of one of them leaves unpublished, but the other one publishes it. Give both the same \`draft\`.`,
        ]),
    ...(disputed.length === 0
      ? []
      : [
          `set different values for one release, ${version}, and each overwrites those of the other: ${listNames(disputed, { show: (name) => `\`${name}\`` })}. Give both the same.`,
        ]),
  ].join(' They also ');
}

/** The value, or the values in any order, for a comparison. */
function valueOf(wishes: Wishes, name: 'name' | 'description' | 'metadata' | 'entitlements'): string | undefined {
  const value = name === 'entitlements' ? wishes.entitlements?.toSorted() : wishes.attributes[name];
  return value === undefined ? undefined : JSON.stringify(value);
}

function planPublish(input: PlanInput<KeygenSettings>, endpoint: Endpoint): Plan {
  const { settings: own, release, version, ifExists, tagCheck = 'error' } = input;
  const channel = channelFor(own, input);
  const selection = { assets: release.assets, values: placeholderValues(own, release, version) };
  // Those of the workspace are found during the check.
  const { artifacts, problems } = selectArtifacts(own.artifacts, selection);
  if (!channel.ok) throw new ProblemError([channel.error, ...problems]);
  const { desired, notices, problems: ofRelease } = desiredRelease(own, { release, version, channel: channel.value });
  throwIfAny([...ofRelease, ...problems]);
  const urlOf = (path: string): string => addressOf(endpoint, path);
  const changes: Change[] = [
    { title: `Create the release ${version}`, method: 'POST', url: urlOf('/releases') },
    ...artifacts.map(({ filename }) => ({ title: `Upload ${filename}`, method: 'POST', url: urlOf('/artifacts') })),
    ...(own.draft
      ? []
      : [{ title: `Publish ${version}`, method: 'POST', url: urlOf('/releases/{id}/actions/publish') }]),
  ];
  const task = { endpoint, settings: own, desired, selection, ifExists, tagCheck };
  const check: Job['check'] = async (context) => (await loadChecks()).checkPublish(task, context);
  const { entitlements, draft } = own;
  const wishes = { version, attributes: desired, draft, ...defined({ tag: desired.tag, entitlements }) };
  const target = targetOf(endpoint, own, wishes);
  return { kind: 'job', notices, job: { target, changes, check } };
}
