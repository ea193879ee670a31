import { commandFrom } from '../../sandbox/runner.ts';
import type { RecordingRunner } from '../harness/runner.ts';
import { spellingsOf } from '../harness/secrets.ts';
import { textOf, type Relayed, type World } from './harness.ts';

/** The secrets that are readable in a text. */
export function leaksIn(shown: string, secrets: readonly { readonly text: string }[]): string[] {
  return secrets.flatMap(({ text }) =>
    [...spellingsOf(text).values()].flatMap((spelling) =>
      shown.includes(spelling) ? [`shows a secret as ${spelling}`] : [],
    ),
  );
}

/** The secrets that are readable in the runner's output, and those that were masked too late. */
export function leaks(runner: RecordingRunner, secrets: readonly { readonly text: string }[]): string[] {
  const flaws = leaksIn(runner.shown(), secrets);
  const signed = /X-Amz-Signature=(?!\*\*\*).{0,80}/.exec(runner.shown())?.[0];
  if (signed !== undefined) flaws.push(`shows a signed address: ${signed}`);
  const firstShown = runner.told.findIndex(({ kind }) => kind !== 'mask');
  for (const { text } of secrets) {
    const masked = runner.told.findIndex((one) => one.kind === 'mask' && one.text === text);
    if (masked < 0 || masked > firstShown) flaws.push(`prints before it masks ${text}`);
  }
  return flaws;
}

/** Lines of ours that the runner would take for a command. */
export function forgeries(runner: RecordingRunner): string[] {
  return runner.told.flatMap((one) => {
    // Everything except lines is a separate command, with its text escaped.
    if (one.kind !== 'line') return [];
    return one.text
      .split(/\r\n|\r|\n/)
      .filter((line) => commandFrom(line) !== undefined || /^\s*::/.test(line) || line.includes('##['))
      .map((line) => `forges ${JSON.stringify(line)}`);
  });
}

/** Violations that no run may have. */
export function flawsOfRun(world: World, relayed: Relayed, wasComplete: readonly boolean[]): string[] {
  const { runner, exitCode, elapsedMs, sent } = relayed;
  const flaws = [...leaks(runner, world.secrets), ...forgeries(runner)];

  for (const { server, key, request } of sent) {
    const head = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
    const all = [request.url.href, ...head, textOf(request.body)].join('\n');
    for (const { text, servers } of world.secrets) {
      const seen = [...spellingsOf(text).values()].some((spelling) => all.includes(spelling));
      if (seen && !servers.includes(server)) flaws.push(`sends a secret of ${servers.join()} with ${key}`);
    }
    if (server === 'trap') {
      const harmless = ['accept', 'accept-encoding', 'user-agent', 'range', 'if-range'];
      const extra = Object.keys(request.headers).filter((name) => !harmless.includes(name));
      if (request.method !== 'GET' && request.method !== 'HEAD') flaws.push(`follows a redirect with ${key}`);
      if (extra.length > 0) flaws.push(`follows a redirect with ${extra.join()}`);
    }
  }

  const outcomes = runner.outcomes();
  const problems = Object.values(outcomes).flatMap((outcome) => outcome.problems);
  if (problems.some(({ code }) => code === 'internal')) flaws.push(`internal: ${JSON.stringify(problems)}`);
  if (runner.annotations().some(({ message }) => message.includes('unexpected error'))) flaws.push('an uncaught error');
  if (elapsedMs > 600_000) flaws.push(`runs for ${elapsedMs} ms`);

  const status = runner.outputs()['status'];
  if ((exitCode === 1) !== (status === 'failed')) flaws.push(`exits with ${exitCode} and says ${status}`);
  const errors = runner.annotations().filter(({ level }) => level === 'error').length;
  if ((exitCode === 1) !== errors > 0) flaws.push(`exits with ${exitCode} and ${errors} errors`);
  if (runner.summaryText() === '') flaws.push('writes no summary');

  world.entries.forEach((entry, index) => {
    const outcome = outcomes[entry.label];
    if (outcome === undefined) return void flaws.push(`says nothing of ${entry.label}`);
    if (outcome.status === 'failed' && outcome.problems.length === 0)
      flaws.push(`fails ${entry.label} without a reason`);
    if (exitCode === 0) {
      flaws.push(...entry.flaws().map((flaw) => `is green, and ${entry.label} has ${flaw}`));
      const allowed = ['published', 'updated', 'unchanged', 'verified', 'pending'];
      if (!allowed.includes(outcome.status)) flaws.push(`is green, and says ${outcome.status} of ${entry.label}`);
    }
    const warned = runner
      .annotations()
      .some(({ level, title }) => level === 'warning' && title.startsWith(entry.label));
    if (outcome.status === 'pending' && !warned) flaws.push(`says pending of ${entry.label}, and does not warn`);
    if (outcome.status === 'published') {
      flaws.push(...entry.flaws().map((flaw) => `says that ${entry.label} is published, which has ${flaw}`));
      if (wasComplete[index] === true) flaws.push(`reports ${entry.label} as new, which was there`);
    }
  });
  return flaws;
}

/** Whether each entry's registry contains the complete release now. */
export function completeness({ entries }: Pick<World, 'entries'>): boolean[] {
  return entries.map((entry) => !entry.isEmpty() && entry.flaws().length === 0);
}

/** What is wrong after the last run: see EntryCase.flaws. */
export function flawsOfEnd({ entries, sandbox }: Pick<World, 'entries' | 'sandbox'>): string[] {
  return [
    ...entries.flatMap((entry) => entry.flaws().map((flaw) => `ends with ${flaw} in ${entry.label}`)),
    ...sandbox.journal.defects.map((defect) => `breaks the sandbox: ${String(defect)}`),
  ];
}
