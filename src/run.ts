import { defined } from './domain/data.ts';
import type { Clock } from './domain/ports.ts';
import { failed } from './domain/result.ts';
import { readGitHubContext, type GitHubContext } from './github/context.ts';
import {
  interpretEvent,
  isSurvey,
  isWithoutSecrets,
  mayLackSecrets,
  operationIn,
  parseEventFile,
  type Query,
} from './github/event.ts';
import { inputNamesIn, type Runner } from './github/runner.ts';
import { createSafeRunner, type SafeRunner } from './github/safe-runner.ts';
import { createHttpClient } from './http/client.ts';
import type { Transport } from './http/transport.ts';
import { parseInputs, type ParsedInputs, type Settings } from './inputs/index.ts';
import { refused, stopped, type Ending, type ReadEvent } from './operations/ending.ts';
import { problemsOfProxies } from './operations/network.ts';
import { relay, type RelayContext } from './operations/relay.ts';
import { problemsFrom } from './pipeline/phase.ts';
import { loadRegistries, registryTypes } from './registries/index.ts';
import type { Locator } from './report/annotations.ts';
import { writeReport } from './report/report.ts';
import { ownVersion } from './version.ts';

/** Everything that a run touches. */
export interface Edges {
  readonly runner: Runner;
  readonly transport: Transport;
  readonly clock: Clock;
  /** In [0, 1), like Math.random. */
  readonly random: () => number;
  /** Aborts when the workflow is canceled. */
  readonly cancelled: AbortSignal;
}

/**
 * One run of the action: context → inputs → event → release → operation → report. Returns the exit status. Never throws: an unexpected
 * error is reported as a problem with code `internal`.
 */
export async function run(edges: Edges): Promise<0 | 1> {
  const github = readGitHubContext(edges.runner.env);
  const registries = await loadRegistries(edges.runner.input('registries'));
  const given = inputNamesIn(edges.runner.env);
  const inputs = parseInputs((name) => edges.runner.input(name), registries, registryTypes, {
    given,
    isPullRequest: mayLackSecrets(github.event.name),
  });
  const runner = createSafeRunner(edges.runner, inputs.secrets);
  const event = await readEvent(runner, github, inputs);
  const { settings } = inputs;
  const { query } = event;
  if (!settings) return report(refused(inputs, event), runner, github);
  if (!query.ok) return report(stopped(settings, query.error, event), runner, github, settings);

  const unusable = problemsOfProxies(settings, github, runner.env);
  if (unusable) return report(stopped(settings, unusable, event), runner, github, settings);

  const limit = limitTime(edges, settings.timeout);
  try {
    const { transport, clock, random } = edges;
    const { signal, deadline } = limit;
    const createClient: RelayContext['createClient'] = (own) =>
      createHttpClient({
        transport,
        clock,
        random,
        deadline,
        signal,
        dryRun: isSurvey(query.value) || query.value.dryRun,
        userAgent: `release-relay/${ownVersion}`,
        redact: runner.redact,
        ...own,
      });
    const ending = await operate(settings, query.value, { runner, github, clock, signal, deadline, createClient });
    return await report(ending, runner, github, settings);
  } catch (error) {
    return await report(stopped(settings, problemsFrom(error, 'Release Relay'), event), runner, github, settings);
  } finally {
    limit.end();
  }
}

async function operate(settings: Settings, query: Query, context: RelayContext): Promise<Ending> {
  if (!isSurvey(query)) return relay(settings, query, context);
  if (query.operation === 'audit')
    return (await import(/* webpackChunkName: "survey" */ './operations/audit.ts')).audit(settings, query, context);
  const { checkAccess } = await import(/* webpackChunkName: "survey" */ './operations/check.ts');
  return checkAccess(settings, query, context);
}

async function readEvent(runner: SafeRunner, github: GitHubContext, { asked }: ParsedInputs): Promise<ReadEvent> {
  try {
    const event = parseEventFile(await runner.readText(github.event.path));
    const facts = {
      eventName: github.event.name,
      payload: event.ok ? event.value : undefined,
      env: runner.env,
      operationInput: asked.operation,
      ...defined({ tagInput: asked.tag, dryRunInput: asked.dryRun, allowDraft: asked.allowDraft }),
    };
    return {
      operation: operationIn(facts) ?? 'publish',
      query: event.ok ? interpretEvent(facts) : failed([event.error]),
      withoutSecrets: isWithoutSecrets(facts),
    };
  } catch (error) {
    return { operation: 'publish', query: failed(problemsFrom(error, 'Release Relay')) };
  }
}

/** A signal that aborts when the run's time is up (`deadline`) or the workflow is canceled (`cancelled`). */
function limitTime({ clock, cancelled }: Edges, timeout: number) {
  const controller = new AbortController();
  const cancel = (): void => controller.abort('cancelled');
  if (cancelled.aborted) cancel();
  else cancelled.addEventListener('abort', cancel, { once: true });
  const timer = clock.timer(timeout, () => controller.abort('deadline'));
  return {
    signal: controller.signal,
    deadline: clock.now() + timeout,
    end(): void {
      timer.cancel();
      cancelled.removeEventListener('abort', cancel);
    },
  };
}

function report(
  { outcomes, problems, notices, query, resolution, missing = [] }: Ending,
  runner: SafeRunner,
  { workspace, documents, event }: GitHubContext,
  settings?: Settings,
): Promise<0 | 1> {
  const locator = async (): Promise<Locator> => {
    const { runManifests = [] } = resolution ?? {};
    const isOnly = runManifests.length < 2;
    const { createLocator } = await import('./github/workspace.ts');
    const locators = new Map<string | undefined, Locator>();
    for (const { name, fileName: assetName, format, manifest } of workspace === '' ? [] : runManifests) {
      const id = manifest.ok ? manifest.value.manifest.id : undefined;
      const search = { workspace, assetName, isOnly, log: runner.log };
      const own = defined({ manifestPath: settings?.manifestPath, id });
      locators.set(name, await createLocator(format, { ...search, ...own }));
    }
    return (place, title, about) => locators.get(about)?.(place, title, about);
  };
  const survey = query !== undefined && isSurvey(query);
  const ofRelease = survey ? undefined : query;
  const facts = {
    outcomes,
    problems,
    notices,
    missing,
    dryRun: ofRelease?.dryRun ?? false,
    tag: ofRelease?.tag ?? (survey ? '' : (settings?.tag ?? '')),
    version: resolution?.version ?? '',
    manifestUrl: resolution?.manifestUrl ?? '',
    isReleaseEvent: event.name === 'release',
    pageUrl: resolution?.release.pageUrl ?? ofRelease?.release?.pageUrl ?? '',
  };
  return writeReport(facts, { ...runner, line: runner.closing }, { locator, documents });
}
