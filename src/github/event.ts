import { asRecord, defined, parseJson } from '../domain/data.ts';
import { problemsOf, type Notice, type Problem, type Problems } from '../domain/problem.ts';
import type { Operation, Release, ReleaseOperation, Repository, SurveyOperation } from '../domain/release.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import { inlineExcerpt } from '../domain/text.ts';
import { tagFault, tagNameFrom } from '../domain/tag.ts';
import { releaseFromJson } from './payload.ts';

/** What the event and the inputs say about the release: which release it is, and what to do with it. */
export interface ReleaseQuery {
  readonly operation: ReleaseOperation;
  /** True if the `operation` input names it, so that a registry without it deserves a warning. */
  readonly operationAskedFor: boolean;
  readonly dryRun: boolean;
  readonly isReleaseEvent: boolean;
  readonly repository: Repository;
  readonly tag: string;
  /** True if the input `tag` names it. */
  readonly isTagInput?: boolean;
  /** The release as the event completed it, a snapshot of that moment. Absent if everything is read from the API. */
  readonly release?: Release;
  readonly notices: readonly Notice[];
}

/** A request to the registries that is not about a single release. */
export interface SurveyQuery {
  readonly operation: SurveyOperation;
  readonly repository: Repository;
  readonly notices: readonly Notice[];
}

export type Query = ReleaseQuery | SurveyQuery;

export function isSurvey(query: Query): query is SurveyQuery {
  return query.operation === 'check' || query.operation === 'audit';
}

export interface EventInput {
  /** `GITHUB_EVENT_NAME`. */
  readonly eventName: string;
  /** What `parseEventFile` read: any JSON value. */
  readonly payload: unknown;
  /** The runner's variables: `GITHUB_REPOSITORY`, `GITHUB_REF`, `GITHUB_REF_TYPE`, `GITHUB_REF_NAME`, `GITHUB_RUN_ATTEMPT`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A valid tag name. */
  readonly tagInput?: string;
  readonly operationInput: 'auto' | Operation;
  /** Absent if the input is empty. */
  readonly dryRunInput?: boolean;
  readonly allowDraft?: boolean;
}

const tagInputExample = ['on:', '  workflow_dispatch:', '    inputs:', '      tag:', '        required: true']
  .map((line) => `\n  ${line}`)
  .join('');

/** How to name the tag on an event that names none. */
const tagHints = new Map([
  ['workflow_dispatch', `Set \`tag\`, e.g. \`tag: \${{ inputs.tag }}\`, and declare that input:${tagInputExample}`],
  [
    'workflow_run',
    'Set `tag`. If the other workflow ran for a pushed tag, it is `tag: ${{ github.event.workflow_run.head_branch }}`; otherwise compute it in a step.',
  ],
]);
const otherTagHint =
  'Publish `on: release` with `types: [published]`. Set `tag` only if the workflow knows it, e.g. `tag: ${{ needs.release.outputs.tag }}` after a job that creates the release.';

/** Reads the text of the file that `GITHUB_EVENT_PATH` names; undefined means a file that could not be read. */
export function parseEventFile(text: string | undefined): Result<unknown, Problem> {
  if (text === undefined) return failed(eventFileProblem('cannot be read'));
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  return json === undefined ? failed(eventFileProblem('is not JSON')) : ok(json);
}

function eventFileProblem(fault: string): Problem {
  return {
    code: 'input.invalid',
    title: `The event file that the runner names in \`GITHUB_EVENT_PATH\` ${fault}`,
    hint: 'Run the workflow again. Outside GitHub Actions, set the variable to the path of a webhook payload in JSON.',
  };
}

/** Which release the run is about and what to do with it, or every problem with that at once. Pure; never throws. */
export function interpretEvent(input: EventInput): Result<Query, Problems> {
  const { eventName, payload, env, operationInput } = input;
  if (operationInput === 'check' || operationInput === 'audit') {
    const repository = repositoryOf(payload, env);
    return repository ? ok({ operation: operationInput, repository, notices: [] }) : failed([repositoryMissing]);
  }
  const problems: Problem[] = [];
  const add = (code: Problem['code'], title: string, hint: string, name?: string): void => {
    problems.push({ code, title, hint, ...(name === undefined ? {} : { place: { kind: 'input', input: name } }) });
  };
  const notices: Notice[] = [];
  const isReleaseEvent = eventName === 'release';
  const action = isReleaseEvent ? textAt(payload, 'action') : undefined;

  const dryRun = input.dryRunInput ?? eventName === 'workflow_dispatch';
  if (dryRun && input.dryRunInput === undefined) {
    notices.push({
      level: 'warning',
      text: '`dry-run` is empty on `workflow_dispatch`, so nothing is published. Set it to `false` to publish.',
      place: { kind: 'input', input: 'dry-run' },
    });
  }
  const cannotPublish = cannotPublishOn(eventName) && !dryRun;
  if (cannotPublish) {
    const validate = isWithoutSecrets(input)
      ? 'A pull request from a fork has no secrets. To validate it, set `dry-run: true`, `tag` to an existing release, and `optional: true` in each entry.'
      : 'To validate only, set `dry-run: true`, and `tag` to an existing release.';
    const hint = `Publish \`on: release\` with \`types: [published]\`. ${validate}`;
    add('input.invalid', `\`${eventName}\` is not an event to publish on`, hint, 'dry-run');
  }

  const operation = releaseOperationIn({ eventName, payload, operationInput });
  if (!operation) {
    const title =
      action === undefined
        ? 'The release event does not say what happened to the release'
        : `The release activity \`${inlineExcerpt(action)}\` is not supported`;
    const hint = 'Use `on: release` with `types: [published]`, or set `operation`.';
    add('release.unusable', title, hint, 'operation');
  }

  const repository = repositoryOf(payload, env);
  if (!repository) problems.push(repositoryMissing);

  const payloadTag = isReleaseEvent ? textAt(payload, 'release', 'tag_name') : undefined;
  const tag = input.tagInput ?? (payloadTag || refTag(env));
  const shown = inlineExcerpt(tag ?? '');
  const fault = tag === undefined ? undefined : tagFault(tag);
  if (tag === undefined && !cannotPublish) {
    const title = `The event \`${inlineExcerpt(eventName)}\` names no tag, so there is no release to look up`;
    add('release.missing', title, tagHints.get(eventName) ?? otherTagHint, 'tag');
  } else if (tag !== undefined && fault !== undefined) {
    const hint = 'Set `tag` to the name of the tag as the release shows it, e.g. `v1.2.0`.';
    add('release.unusable', `The event's tag \`${shown}\` ${fault}`, hint, 'tag');
  }

  const meansPayload = isReleaseEvent && tag !== undefined && tag === payloadTag;
  // A re-run gets the payload of the first attempt. A withdraw is about a release that may be gone.
  const isCurrent = !(Number(env['GITHUB_RUN_ATTEMPT']) > 1) || operation === 'withdraw';
  const release =
    meansPayload && isCurrent && repository ? releaseFromJson(asRecord(payload)['release'], repository) : undefined;
  if (meansPayload) {
    const gone = action === 'unpublished' || action === 'deleted';
    const formerTag = action === 'edited' ? textAt(payload, 'changes', 'tag_name', 'from') : undefined;
    if (formerTag !== undefined && formerTag !== tag) {
      add(
        'release.unusable',
        `The tag of the release was changed from \`${inlineExcerpt(formerTag)}\` to \`${shown}\``,
        'Registries keep what was published under the old tag. Create a new release for the new tag. Or start the workflow with `operation` and `tag`: `withdraw` for the old one, `publish` for the new one.',
      );
    }
    if (gone && operation !== undefined && operation !== 'withdraw') {
      const hint = 'Leave `operation` at `auto`, which withdraws it, or remove the activity type from `on: release`.';
      add('release.unusable', `The release \`${shown}\` was ${action}, so there is nothing to ${operation}`, hint);
    } else if (!gone && release?.draft === true && input.allowDraft !== true) {
      const hint = 'Publish it on GitHub first, and use `on: release` with `types: [published]`.';
      add('release.unusable', `The release \`${shown}\` is a draft, so its assets are not public`, hint);
    }
  }

  const all = problemsOf(problems);
  if (all !== undefined) return failed(all);
  // Whichever is absent, there is a problem.
  if (!operation || !repository || tag === undefined) throw new Error('an event without a problem is complete');
  return ok({
    operation,
    operationAskedFor: operationInput !== 'auto',
    dryRun,
    isReleaseEvent,
    repository,
    tag,
    ...(input.tagInput === undefined ? {} : { isTagInput: true }),
    ...defined({ release }),
    notices,
  });
}

function cannotPublishOn(eventName: string): boolean {
  return /^pull_request|^merge_group$/.test(eventName);
}

/** True for an event that gets no secrets if its pull request is from a fork. */
export function mayLackSecrets(eventName: string): boolean {
  return eventName.startsWith('pull_request') && eventName !== 'pull_request_target';
}

/**
 * True for a pull request from a fork, to whose run GitHub gives no secrets, unless it is a dry run: that it has no tokens is then no
 * mistake of its own. Pure.
 */
export function isWithoutSecrets({
  eventName,
  payload,
  dryRunInput = false,
}: Pick<EventInput, 'eventName' | 'payload' | 'dryRunInput'>): boolean {
  if (dryRunInput || !mayLackSecrets(eventName)) return false;
  const pull = asRecord(payload)['pull_request'];
  const base = textAt(pull, 'base', 'repo', 'full_name');
  // A fork that was deleted has no repository.
  return base !== undefined && textAt(pull, 'head', 'repo', 'full_name') !== base;
}

const repositoryMissing: Problem = {
  code: 'input.invalid',
  title: 'The event names no repository',
  hint: 'GitHub Actions sets `GITHUB_REPOSITORY` to `owner/name`; outside GitHub Actions, set the variable yourself.',
};

const operations = new Map<string | undefined, ReleaseOperation>([
  ['published', 'publish'],
  ['released', 'publish'],
  ['prereleased', 'publish'],
  ['created', 'publish'],
  ['edited', 'update'],
  ['unpublished', 'withdraw'],
  ['deleted', 'withdraw'],
]);

/** What is asked for, by the input or by the event; undefined if the activity of a release event is not supported. Pure. */
export function operationIn({
  eventName,
  payload,
  operationInput,
}: Pick<EventInput, 'eventName' | 'payload' | 'operationInput'>): Operation | undefined {
  return operationInput === 'check' || operationInput === 'audit'
    ? operationInput
    : releaseOperationIn({ eventName, payload, operationInput });
}

function releaseOperationIn({
  eventName,
  payload,
  operationInput,
}: Pick<EventInput, 'eventName' | 'payload'> & {
  readonly operationInput: 'auto' | ReleaseOperation;
}): ReleaseOperation | undefined {
  if (operationInput !== 'auto') return operationInput;
  return eventName === 'release' ? operations.get(textAt(payload, 'action')) : 'publish';
}

function refTag(env: EventInput['env']): string | undefined {
  if (env['GITHUB_REF_TYPE'] !== 'tag') return undefined;
  const ref = env['GITHUB_REF'] ?? '';
  return (ref.startsWith('refs/tags/') ? tagNameFrom(ref) : env['GITHUB_REF_NAME']) || undefined;
}

const repositoryName = /^([\w.-]{1,100})\/([\w.-]{1,100})$/;

/** The payload's repository, which also says whether it is private; the runner's if the payload has none. */
function repositoryOf(payload: unknown, env: EventInput['env']): Repository | undefined {
  const { full_name: fullName, private: said } = asRecord(asRecord(payload)['repository']);
  const fromEnvironment = repositoryName.exec(env['GITHUB_REPOSITORY'] ?? '');
  const fromPayload = typeof fullName === 'string' ? repositoryName.exec(fullName) : null;
  const [, owner, name] = fromPayload ?? fromEnvironment ?? [];
  if (owner === undefined || name === undefined || /^\.+$/.test(owner) || /^\.+$/.test(name)) return undefined;
  return { owner, name, ...defined({ private: fromPayload && typeof said === 'boolean' ? said : undefined }) };
}

/** The string at a path of own keys. */
function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  let current = value;
  for (const key of path) current = Object.hasOwn(asRecord(current), key) ? asRecord(current)[key] : undefined;
  return typeof current === 'string' ? current : undefined;
}
