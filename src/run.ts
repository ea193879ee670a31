import { locate, locateFault } from './foundry/manifest/source.ts';
import { isFailure, type Outcome } from './domain/outcome.ts';
import type { AssetSource, Clock, HttpRequest, Log } from './domain/ports.ts';
import type { Notice, Problem, Problems } from './domain/problem.ts';
import type { Operation } from './domain/release.ts';
import { failed, ok, type Result } from './domain/result.ts';
import { createAssetSource } from './github/assets.ts';
import { interpretEvent, operationIn, parseEventFile, type ReleaseQuery } from './github/event.ts';
import { readPreviousManifest } from './github/previous.ts';
import type { Runner } from './github/runner.ts';
import { findManifestSource } from './github/workspace.ts';
import { createHttpClient, type StreamingHttpClient } from './http/client.ts';
import { createRedactor, hideQuerySecrets, sanitize } from './http/redact.ts';
import type { Transport } from './http/transport.ts';
import { parseInputs, type ParsedInputs, type Settings } from './inputs/index.ts';
import { inspectPackages } from './foundry/inspect.ts';
import { checkEntries, rehearsalIsDue, withhold } from './pipeline/check.ts';
import { confirmEntries } from './pipeline/confirm.ts';
import { outOfTime, problemsFrom } from './pipeline/phase.ts';
import { planEntries, withoutToken } from './pipeline/plan.ts';
import { endRehearsal, publishEntries } from './pipeline/publish.ts';
import { outcomeFrom, type EntryState, type EntryContext } from './pipeline/entry-state.ts';
import { loadRegistries, registryTypes } from './registries/index.ts';
import { annotationsFrom, closingLine, closingSentence, type Locator } from './report/annotations.ts';
import { createGroups, type GroupedLog } from './report/groups.ts';
import { outputsFrom } from './report/outputs.ts';
import { withRemedies } from './report/remedy.ts';
import { safeTexts } from './report/safe.ts';
import { summaryFrom } from './report/summary.ts';
import { resolveRelease, type Resolution } from './operations/resolve.ts';
import { ownVersion } from './version.ts';

/** Everything that a run touches. */
export interface Edges {
  readonly runner: Runner;
  readonly transport: Transport;
  readonly clock: Clock;
  /** In [0, 1), like Math.random. */
  readonly random: () => number;
  /** Aborts when the workflow is cancelled. */
  readonly cancelled: AbortSignal;
}

/** What a run ends with, whichever way it ends. */
interface Ending {
  readonly outcomes: readonly Outcome[];
  /** What stopped the run as a whole. */
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  readonly settings?: Settings;
  readonly query?: ReleaseQuery;
  readonly resolution?: Resolution;
}

/**
 * One run of the action: reads, plans, checks, publishes, confirms, reports. Returns the exit status. Never throws: what nobody
 * expected is reported as a problem with code `internal`.
 */
export async function run(edges: Edges): Promise<0 | 1> {
  const { runner, clock, cancelled } = edges;
  const registries = await loadRegistries(runner.input('registries'));
  const inputs = parseInputs((name) => runner.input(name), registries, registryTypes);
  for (const secret of inputs.secrets) if (secret.length >= shortestSecret) runner.mask(secret);
  const redact = createRedactor(inputs.secrets);
  const safe = (text: string): string => sanitize(hideQuerySecrets(text), { multiline: true, redact });
  const safeLine = (text: string): string => sanitize(hideQuerySecrets(text), { redact });

  const event = await readEvent(runner, inputs);
  if (!inputs.settings) return reportEnding(refused(inputs, event), runner, safe);
  const { settings } = inputs;
  if (!event.query.ok) return reportEnding(stopped(settings, event.query.error, event), runner, safe);
  const query = event.query.value;

  const controller = new AbortController();
  const cancel = (): void => controller.abort('cancelled');
  if (cancelled.aborted) cancel();
  else cancelled.addEventListener('abort', cancel, { once: true });
  const time = clock.timer(settings.timeout, () => controller.abort('deadline'));
  try {
    const ending = await relay(settings, query, {
      ...edges,
      safeLine,
      signal: controller.signal,
      deadline: clock.now() + settings.timeout,
    });
    return await reportEnding(ending, runner, safe);
  } catch (error) {
    return await reportEnding(stopped(settings, problemsFrom(error, 'Release Relay'), event), runner, safe);
  } finally {
    time.cancel();
    cancelled.removeEventListener('abort', cancel);
  }
}

/** A shorter one would be masked in the middle of ordinary words; no registry issues such. */
const shortestSecret = 4;

interface Reading extends Edges {
  readonly safeLine: (text: string) => string;
  readonly signal: AbortSignal;
  readonly deadline: number;
}

/** What the event asks for, as far as it can be understood. */
interface ReadEvent {
  readonly operation: Operation;
  readonly query: Result<ReleaseQuery, Problems>;
}

async function readEvent(runner: Runner, { asked }: ParsedInputs): Promise<ReadEvent> {
  const { env } = runner;
  try {
    const event = parseEventFile(await runner.readText(env['GITHUB_EVENT_PATH'] ?? ''));
    const facts = {
      eventName: env['GITHUB_EVENT_NAME'] ?? '',
      payload: event.ok ? event.value : undefined,
      env,
      operationInput: asked.operation,
      ...(asked.tag === undefined ? {} : { tagInput: asked.tag }),
      ...(asked.dryRun === undefined ? {} : { dryRunInput: asked.dryRun }),
    };
    return {
      operation: operationIn(facts) ?? 'publish',
      query: event.ok ? interpretEvent(facts) : failed([event.error]),
    };
  } catch (error) {
    return { operation: 'publish', query: failed(problemsFrom(error, 'Release Relay')) };
  }
}

async function relay(settings: Settings, query: ReleaseQuery, edges: Reading): Promise<Ending> {
  const { clock, runner, signal } = edges;
  const log = plainLog(edges);
  const http = clientOf(edges, log, query.dryRun);
  log.info(
    `${query.operation}${query.dryRun ? ' (dry run)' : ''}: release ${query.tag} of ${query.repository.owner}/${query.repository.name}`,
  );
  const until = clock.now() + settings.waitForAssets;
  const reading = { ...edges, http, log, until, env: runner.env };
  const resolved = await resolveRelease(query, settings, reading);
  if (!resolved.ok) {
    const problems = signal.aborted ? ([outOfTime(signal)] as const) : resolved.error;
    return stopped(settings, problems, { operation: query.operation, query: ok(query) });
  }
  const resolution = resolved.value;

  const groups = createGroups(
    settings.entries.map(({ label, registry }) =>
      label === registry.id ? registry.title : `${label} (${registry.title})`,
    ),
    {
      open: (title) => runner.openGroup(edges.safeLine(title)),
      line: (text) => runner.line(edges.safeLine(text)),
      close: () => runner.closeGroup(),
    },
  );
  const contexts = groups.map((group) => contextOf(group, edges, query, resolution, settings));

  const end = (stage: EntryState, index: number): void => {
    const { progress } = stage;
    const open =
      progress.kind === 'planned' ||
      progress.kind === 'ready' ||
      (progress.kind === 'completed' && progress.confirm !== undefined);
    const context = contexts[index];
    if (open || !context) return;
    context.end();
    groups[index]?.end(closingLine(outcomeFrom(stage, context)));
  };
  const options = { contexts, clock, signal, onDone: end };

  const planned = planEntries(settings.entries, { ...query, ...resolution, ifExists: settings.ifExists });
  const { allOrNothing, ifExists } = settings;
  const rehearse = rehearsalIsDue(planned, { dryRun: query.dryRun, allOrNothing, ifExists });
  const sound = allOrNothing ? withhold(planned) : planned;
  const { release, manifest } = resolution;
  const inspected = await inspectPackages(
    sound,
    { release, manifest: manifest?.ok === true ? manifest.value : undefined },
    settings,
    {
      ...reading,
      assets: assetsOf(edges, http, resolution, settings),
      previousVerified: async () =>
        (await readPreviousManifest(release, settings.manifest, { ...reading, ...githubOf(edges, settings) }))
          ?.compatibility.verified,
    },
  );
  const checked = await checkEntries(allOrNothing ? withhold(inspected.stages) : inspected.stages, rehearse, options);
  const released = allOrNothing ? withhold(checked) : checked;
  const completed = query.dryRun ? endRehearsal(released) : await publishEntries(released, options);
  const confirmed = await confirmEntries(completed, options);
  confirmed.forEach(end);

  const outcomes = confirmed.flatMap((stage, index) => {
    const context = contexts[index];
    return context ? [outcomeFrom(stage, context)] : [];
  });
  return {
    outcomes,
    problems: [],
    notices: [...query.notices, ...resolution.notices, ...inspected.notices, ...nothingPublished(outcomes, query)],
    settings,
    query,
    resolution,
  };
}

/** A green run that published nothing says so. */
function nothingPublished(outcomes: readonly Outcome[], query: ReleaseQuery): Notice[] {
  if (outcomes.some(isFailure)) return [];
  if (outcomes.every(({ status }) => status === 'skipped')) {
    return [{ level: 'warning', text: 'Every entry was skipped: nothing was published.' }];
  }
  return query.dryRun && query.isReleaseEvent
    ? [
        {
          level: 'warning',
          text: 'This was a dry run on a release event: nothing was published. Remove `dry-run` to publish.',
        },
      ]
    : [];
}

/** Inputs that cannot be understood fail every entry that can be named; what is wrong with the event is said with them. */
function refused({ named, problems: own }: ParsedInputs, { operation, query }: ReadEvent): Ending {
  const inputs = own.flatMap(({ place }) => (place?.kind === 'input' ? [place.input] : []));
  // What an input was wrong about, the event could not be asked.
  const others = query.ok
    ? []
    : query.error.filter(({ place }) => place?.kind !== 'input' || !inputs.includes(place.input));
  const [first, ...rest] = [...own, ...others];
  const outcomes = first
    ? named.map(({ label, type }): Outcome => ({
        ...untouched({ label, type, operation }),
        status: 'failed',
        problems: [first, ...rest],
      }))
    : [];
  return {
    outcomes,
    problems: first ? [first, ...rest] : [],
    notices: [],
    ...(query.ok ? { query: query.value } : {}),
  };
}

/** Everything that has something to do fails for the same reasons, before anything was sent to a registry. */
function stopped(settings: Settings, problems: Problems, { operation, query }: ReadEvent): Ending {
  const outcomes = settings.entries.map(({ label, registry, configured }): Outcome => {
    const base = untouched({ label, type: registry.id, operation });
    return configured
      ? { ...base, status: 'failed', problems }
      : { ...base, status: 'skipped', problems: [], notices: [withoutToken({ label })] };
  });
  return {
    outcomes,
    problems,
    notices: query.ok ? query.value.notices : [],
    settings,
    ...(query.ok ? { query: query.value } : {}),
  };
}

/** An outcome of an entry for which nothing was sent. */
function untouched(entry: Pick<Outcome, 'label' | 'type' | 'operation'>) {
  return { ...entry, version: '', notices: [], changes: [], attempts: 0, elapsedMs: 0 };
}

function plainLog({ runner, safeLine }: Reading): Log {
  return {
    info: (text) => runner.line(safeLine(text)),
    debug: (text) => runner.debug(safeLine(text)),
    warning: (text) => runner.line(safeLine(`Warning: ${text}`)),
  };
}

function clientOf(
  edges: Reading,
  log: Log,
  dryRun: boolean,
  onAttempt?: (request: HttpRequest) => void,
): StreamingHttpClient {
  const { transport, clock, random, deadline, signal } = edges;
  return createHttpClient({
    transport,
    clock,
    random,
    log,
    deadline,
    signal,
    dryRun,
    userAgent: `release-relay/${ownVersion}`,
    ...(onAttempt ? { onAttempt } : {}),
  });
}

function githubOf(
  { runner }: Reading,
  { githubToken }: Settings,
): { readonly apiUrl: string; readonly token?: string } {
  return {
    apiUrl: runner.env['GITHUB_API_URL'] ?? 'https://api.github.com',
    ...(githubToken === undefined ? {} : { token: githubToken }),
  };
}

function assetsOf(edges: Reading, http: StreamingHttpClient, { release }: Resolution, settings: Settings): AssetSource {
  return createAssetSource({
    http,
    repository: release.repository,
    workspace: edges.runner.env['GITHUB_WORKSPACE'] ?? '',
    ...githubOf(edges, settings),
  });
}

function contextOf(
  group: GroupedLog,
  edges: Reading,
  query: ReleaseQuery,
  resolution: Resolution,
  settings: Settings,
): EntryContext {
  const { runner, clock, signal, deadline, safeLine } = edges;
  const log: Log = {
    info: (text) => group.line(text),
    debug: (text) => runner.debug(safeLine(text)),
    warning: (text) => group.line(`Warning: ${text}`),
  };
  const sends = new Map<string, number>();
  let firstSend: number | undefined;
  let ended: number | undefined;
  const client = clientOf(edges, log, query.dryRun, ({ method, url, effect, body }) => {
    firstSend ??= clock.now();
    // Another body at the same address is another request, e.g. one for each artifact.
    const key = `${effect} ${method} ${url} ${typeof body === 'string' ? body : ''}`;
    sends.set(key, (sends.get(key) ?? 0) + 1);
  });
  // What changes something, or rehearses it, is worth a line of the log; reads are not.
  const http: StreamingHttpClient = {
    open: (request, own) => client.open(request, own),
    send: async (request) => {
      const sent = await client.send(request);
      if (request.effect !== 'read') {
        const name = request.effect === 'rehearsal' ? 'Rehearsed' : 'Sent';
        log.info(`${name}: ${request.method} ${request.url}: ${sent.ok ? sent.value.status : sent.error.message}`);
      }
      return sent;
    },
  };
  const clockOfRun: Clock = {
    ...clock,
    sleep: (ms, own) => clock.sleep(ms, own ? AbortSignal.any([own, signal]) : signal),
  };
  return {
    http,
    clock: clockOfRun,
    log,
    deadline,
    timeout: settings.timeout,
    dryRun: query.dryRun,
    assets: assetsOf(edges, http, resolution, settings),
    run: { id: runner.env['GITHUB_RUN_ID'] ?? '', attempt: Number(runner.env['GITHUB_RUN_ATTEMPT'] ?? '1') || 1 },
    attempts: () => {
      const repeated = [...sends].filter(([key]) => !key.startsWith('read '));
      return Math.max(0, ...(repeated.length > 0 ? repeated : [...sends]).map(([, count]) => count));
    },
    elapsedMs: () => (firstSend === undefined ? 0 : (ended ?? clock.now()) - firstSend),
    end: () => {
      ended ??= clock.now();
    },
  };
}

/** This version's documents, where the runner says which repository the action came from. */
function documentsOf({
  GITHUB_SERVER_URL: server = 'https://github.com',
  GITHUB_ACTION_REPOSITORY: repository,
  GITHUB_ACTION_REF: ref,
}: Runner['env']): { readonly documents?: string } {
  return repository ? { documents: `${server}/${repository}/blob/${ref || 'HEAD'}/docs` } : {};
}

/** Annotations, summary, outputs and the closing line, and the exit status that goes with them. */
async function reportEnding(ending: Ending, runner: Runner, safe: (text: string) => string): Promise<0 | 1> {
  const { settings, query, resolution } = ending;
  const { outcomes, problems, notices } = safeTexts(
    withRemedies({ outcomes: ending.outcomes, problems: ending.problems, notices: ending.notices }),
    safe,
  );
  const isFailed = problems.length > 0 || outcomes.some(isFailure);

  const places = [...problems, ...notices, ...outcomes.flatMap((outcome) => [...outcome.problems, ...outcome.notices])];
  const locator = places.some(({ place }) => place?.kind === 'manifest')
    ? await locatorOf(runner, settings, resolution)
    : () => undefined;
  for (const annotation of annotationsFrom({ outcomes, problems, notices }, locator)) runner.annotate(annotation);

  const outputs = outputsFrom({
    outcomes,
    failed: isFailed,
    tag: safe(query?.tag ?? settings?.tag ?? ''),
    version: safe(resolution?.version ?? ''),
    manifestUrl: safe(resolution?.manifestUrl ?? ''),
  });
  for (const [name, value] of Object.entries(outputs)) runner.output(name, value);
  runner.summary(
    summaryFrom({
      outcomes,
      problems,
      notices,
      dryRun: query?.dryRun ?? false,
      tag: outputs.tag,
      pageUrl: safe(resolution?.release.pageUrl ?? query?.release?.pageUrl ?? ''),
      ...documentsOf(runner.env),
    }),
  );
  runner.line(closingSentence(outputs.status, outcomes));
  return isFailed ? 1 : 0;
}

async function locatorOf(
  runner: Runner,
  settings: Settings | undefined,
  resolution: Resolution | undefined,
): Promise<Locator> {
  const workspace = runner.env['GITHUB_WORKSPACE'];
  if (workspace === undefined || resolution?.manifestName === undefined) return () => undefined;
  const manifest = resolution.manifest?.ok === true ? resolution.manifest.value.manifest : undefined;
  const source = await findManifestSource({
    workspace,
    assetName: resolution.manifestName,
    log: { warning: (text) => runner.line(`Warning: ${text}`) },
    ...(settings?.manifestPath === undefined ? {} : { manifestPath: settings.manifestPath }),
    ...(manifest?.id === undefined ? {} : { id: manifest.id }),
  });
  if (!source) return () => undefined;
  return (pointer, title) => {
    const position = (pointer === '' ? locateFault(source.text, title) : undefined) ?? locate(source.text, pointer);
    return position && { file: source.path, ...position };
  };
}
