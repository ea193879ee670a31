import { statusOf, type Change, type Outcome, type OutcomeStatus } from '../domain/outcome.ts';
import type { Notice, Problem } from '../domain/problem.ts';
import { afterManifestChange, afterWorkflowChange } from '../domain/rerun.ts';
import { inlineExcerpt, truncate } from '../domain/text.ts';
import { manifestPrefix, problemOwners, type Findings } from './annotations.ts';
import { auditTable } from './audit-table.ts';
import { isInPlan } from './plan.ts';
import { codeBlock, escapeMarkdown, link, proseMarkdown } from './markdown.ts';

/** What the runner takes of a step's summary, in bytes; over it the whole summary is dropped: runner, FileCommandManager. */
const summaryBytes = 1024 * 1024;

/** Room for the sentence that says what does not fit. */
const noteBytes = 1024;

/** Marks that differ in shape, so that colors are not needed. */
const marks: Readonly<Record<OutcomeStatus, string>> = {
  published: '✅',
  updated: '✅',
  withdrawn: '✅',
  verified: '✅',
  unchanged: '🟰',
  pending: '⏳',
  planned: '📝',
  skipped: '⏭️',
  withheld: '✋',
  failed: '❌',
};

export interface SummaryInput extends Findings {
  readonly dryRun: boolean;
  readonly tag: string;
  readonly pageUrl: string;
  /** True if a release event started the run, so that it cannot be started again with another workflow file. */
  readonly isReleaseEvent?: boolean;
  /** Where this version's own documents are, without a slash at the end; absent if the action runs from a checkout. */
  readonly documents?: string;
}

/**
 * The job summary: a table, then each problem with its hint, then the notices, then, in a dry run, what would be sent. All text
 * is foreign to Markdown and is escaped; what does not fit into 1 MiB is omitted from the end, with a note.
 */
export function summaryFrom(input: SummaryInput): string {
  const { outcomes, problems, dryRun, tag, pageUrl } = input;
  const status = problems.length > 0 ? 'failed' : statusOf(outcomes);
  const heading = tag === '' ? 'Release Relay' : `Release Relay: ${link(tag, pageUrl)}`;
  const sections = [
    `## ${heading}\n\n${marks[status]} **${status}**${dryRun ? ' (dry run: nothing was written)' : ''}`,
    outcomes.length > 0 ? table(outcomes) : '',
    auditTable(outcomes),
    ...[...problemOwners(input)].map(([problem, labels]) => problemSection(labels, problem)),
    ...rerunNotes(input).map(proseMarkdown),
    documentLinks(input),
    noticeList(input),
    ...(dryRun ? outcomes.flatMap(changeSections) : []),
  ];
  return joinWithin(
    sections.filter((section) => section !== ''),
    summaryBytes,
  );
}

function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ label, type, status, version, manifest, url, editUrl }) => {
    const qualities = [label === type ? [] : type, manifest ?? []].flat().map(escapeMarkdown).join(', ');
    const name = `${escapeMarkdown(label)}${qualities === '' ? '' : ` (${qualities})`}`;
    const pages = [url === undefined ? [] : link('open', url), editUrl === undefined ? [] : link('edit', editUrl)];
    const links = pages.flat().join(' · ');
    return `| ${name} | ${marks[status]} ${status} | ${escapeMarkdown(truncate(version, 100))} | ${links} |`;
  });
  return ['| Registry | Outcome | Version | Link |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The first thing that people try after a correction in the repository, a re-run, does not see it. */
function rerunNotes(input: SummaryInput): readonly string[] {
  const problems = [...problemOwners(input).keys()];
  return [
    ...(problems.some(({ place, hint = '' }) => place?.kind === 'manifest' && !hint.includes('attach'))
      ? [afterManifestChange]
      : []),
    ...(problems.some(isAboutWorkflow) ? workflowNote(input) : []),
  ];
}

/** Another event may start the workflow again with its new file. */
function workflowNote({ isReleaseEvent, tag }: SummaryInput): readonly string[] {
  return isReleaseEvent === true ? [afterWorkflowChange(inlineExcerpt(tag))] : [];
}

/** True if an input or a setting has to be changed: it is the place, an example or an expression shows it, or the hint names the registry's field. */
function isAboutWorkflow({ hint = '', field, place }: Problem): boolean {
  if (place?.kind === 'input' || splitExample(hint).yaml.length > 0 || /\$\{\{|\bset `[a-z-]+: /i.test(hint))
    return true;
  return place === undefined && field !== undefined && field !== 'token' && hint.includes(`\`${field}\``);
}

/** Each registry with a problem has a page that explains its errors. */
function documentLinks({ outcomes, documents }: SummaryInput): string {
  const types = new Set(outcomes.filter(({ status }) => status === 'failed').map(({ type }) => type));
  if (documents === undefined || types.size === 0) return '';
  const links = [...types].map((type) => link(type, `${documents}/registries/${type}.md`));
  return `Explanations of these errors: ${links.join(', ')}.`;
}

function problemSection(labels: readonly string[], problem: Problem): string {
  const { code, title, detail, hint = '', field } = problem;
  const { prose, yaml } = splitExample(hint);
  const owner = [labels.join(', ') || 'Release Relay', field].filter((part) => part !== undefined);
  return [
    `### ❌ ${owner.map(escapeMarkdown).join(': ')}`,
    `${proseMarkdown(`${manifestPrefix(problem)}${title}`)} (\`${code}\`)`,
    ...(detail === undefined ? [] : [`> ${proseMarkdown(detail)}`]),
    ...(hint === '' ? [] : [`**What to do:** ${proseMarkdown(prose)}`]),
    ...yaml,
  ].join('\n\n');
}

/** A message of ours, and the indented lines at its end, which are YAML to copy, as a block of code. */
function splitExample(text: string): { readonly prose: string; readonly yaml: readonly string[] } {
  const lines = /(?:\n {2,}\S.*)+$/.exec(text)?.[0] ?? '';
  return {
    prose: text.slice(0, text.length - lines.length),
    yaml: lines === '' ? [] : [codeBlock(lines.slice(1), 'yaml')],
  };
}

function noticeList(input: SummaryInput): string {
  const { notices, outcomes } = input;
  const line = (notice: Notice, owner = ''): string => {
    const { prose, yaml } = splitExample(notice.text);
    const said = `- ${notice.level === 'warning' ? '⚠️' : 'ℹ️'} ${owner}${proseMarkdown(`${manifestPrefix(notice)}${prose}`)}`;
    // A block belongs to its item if it is indented like the item's text.
    return [said, ...yaml.map((block) => block.replace(/^/gm, '  '))].join('\n\n');
  };
  const lines = [
    ...notices.map((notice) => line(notice)),
    ...outcomes.flatMap(({ label, notices: own }) => own.map((notice) => line(notice, `${escapeMarkdown(label)}: `))),
  ];
  const isSaid = [...problemOwners(input).keys()].some(isAboutWorkflow);
  const hasExample = outcomes.some(({ notices: own }) => own.some(({ text }) => splitExample(text).yaml.length > 0));
  const notes = hasExample && !isSaid ? workflowNote(input).map((note) => `\n${proseMarkdown(note)}`) : [];
  return lines.length === 0 ? '' : ['### Notices', '', ...lines, ...notes].join('\n');
}

function changeSections(outcome: Outcome): string[] {
  if (!isInPlan(outcome)) return [];
  const { label, changes } = outcome;
  const blocks = changes.map((change) => `${escapeMarkdown(change.title)}\n\n${codeBlock(requestText(change), '')}`);
  return [
    `<details><summary>${escapeMarkdown(label)}: what would be sent</summary>\n\n${blocks.join('\n\n')}\n\n</details>`,
  ];
}

function requestText({ method, url, headers = {}, body }: Change): string {
  const head = [`${method} ${url}`, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join('\n');
  if (body === undefined) return head;
  return `${head}\n\n${truncate(typeof body === 'string' ? body : JSON.stringify(body, null, 2), 20_000)}`;
}

function joinWithin(sections: readonly string[], bytes: number): string {
  // Each with the line breaks after it; after the last one they end the file.
  const sizes = sections.map((section) => Buffer.byteLength(section) + 2);
  const fitting = (room: number): number => {
    let used = 0;
    const end = sizes.findIndex((size) => (used += size) > room);
    return end < 0 ? sizes.length : end;
  };
  if (fitting(bytes) === sections.length) return `${sections.join('\n\n')}\n`;
  const kept = fitting(bytes - noteBytes);
  const note = `_${sections.length - kept} more parts do not fit into a job summary; the log has every message._`;
  return `${[...sections.slice(0, kept), note].join('\n\n')}\n`;
}
