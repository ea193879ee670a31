import { statusOf, type Outcome } from '../domain/outcome.ts';
import type { AuditedVersion } from '../domain/survey.ts';
import { truncate } from '../domain/text.ts';
import { maxUrlLength } from '../domain/url.ts';
import { planFrom } from './plan.ts';

/** The action's outputs; `action.yml` and the README are generated from here. */
export const actionOutputs = {
  status: {
    description:
      '`failed` if any outcome is `failed` or `withheld`; else the first of `planned`, `published`, `updated`, `withdrawn`, `pending`, `verified`, `unchanged`, `skipped` that any outcome has',
  },
  outcomes: {
    description:
      'JSON object: label → `{type, operation, status, version, url?, edit_url?, expires?, missing?, problems: [{code, title, detail?, hint?, field?}], attempts, elapsed_ms}`. `url` is the public page, `edit_url` the page that only the owner can open',
  },
  url: {
    description:
      'The first public page of an entry that is `published`, `unchanged` or `verified`; empty if there is none',
  },
  missing: {
    description:
      '`audit`: JSON list of the tags that are missing from any entry that can be published to, oldest first, for `matrix: ${{ fromJSON(…) }}`; otherwise `[]`',
  },
  plan: {
    description:
      'In a dry run, a JSON list of what would be sent: `{label, method, url, body?}`, without `body` for bytes, at most 100,000 characters; else `[]`',
  },
  tag: { description: "The release's tag" },
  version: { description: 'The version that was published' },
  'manifest-url': { description: 'The manifest URL that was submitted; empty if no registry needed a manifest' },
} as const;

export type Outputs = Record<keyof typeof actionOutputs, string>;

/**
 * UTF-16 units of all outputs together: GitHub takes 1 MB of a job, two bytes a unit, and other steps have outputs, too
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs).
 */
const outputsLength = 450_000;

/**
 * How much of the outcomes is kept: characters of each detail, problems of each entry, characters of its other texts, and whether its
 * missing tags are listed, or only in the output `missing`. The first that fits is taken.
 */
const measures = [
  { detail: Infinity, problems: Infinity, text: maxUrlLength, missing: true },
  { detail: 1_000, problems: Infinity, text: maxUrlLength, missing: true },
  { detail: 200, problems: Infinity, text: maxUrlLength, missing: true },
  { detail: 200, problems: 100, text: maxUrlLength, missing: true },
  { detail: 0, problems: 10, text: maxUrlLength, missing: true },
  { detail: 0, problems: 1, text: maxUrlLength, missing: true },
  { detail: 0, problems: 0, text: maxUrlLength, missing: true },
  { detail: 0, problems: 0, text: 255, missing: false },
  { detail: 0, problems: 0, text: 0, missing: false },
] as const;

/** The outputs of a run. Details are shortened, then problems left out from the end, before the JSON would be too long to be kept. */
export function outputsFrom(run: {
  readonly outcomes: readonly Outcome[];
  /** True for a run that failed before it reached its entries, too. */
  readonly failed: boolean;
  readonly dryRun: boolean;
  readonly tag: string;
  readonly version: string;
  readonly manifestUrl: string;
  readonly missing?: readonly string[];
}): Outputs {
  const { tag, version, manifestUrl } = run;
  const isShown = ({ status }: Outcome): boolean =>
    status === 'published' || status === 'unchanged' || status === 'verified';
  const url = run.outcomes.find((outcome) => isShown(outcome) && outcome.url !== undefined)?.url ?? '';
  const plan = run.dryRun ? planFrom(run.outcomes) : '[]';
  const status = run.failed ? 'failed' : statusOf(run.outcomes);
  const missing = JSON.stringify(run.missing ?? []);
  const others = { status, url, missing, plan, tag, version, 'manifest-url': manifestUrl };
  const length = outputsLength - Object.values(others).join('').length;
  let outcomes = '{}';
  for (const measure of measures) {
    outcomes = JSON.stringify(outcomesFrom(run.outcomes, measure));
    if (outcomes.length <= length) break;
  }
  return { ...others, outcomes };
}

function outcomesFrom(outcomes: readonly Outcome[], measure: (typeof measures)[number]): unknown {
  const entries = outcomes.map(({ label, type, operation, status, version, attempts, elapsedMs, ...outcome }) => {
    // JSON leaves out what is undefined.
    const cut = (text: string | undefined) => text && truncate(text, measure.text);
    const problems = outcome.problems.slice(0, measure.problems).map(({ code, title, detail, hint, field }) => ({
      code,
      title: cut(title),
      detail: detail === undefined || measure.detail === 0 ? undefined : truncate(detail, measure.detail),
      hint: cut(hint),
      field: cut(field),
    }));
    const { url, editUrl, expires } = outcome;
    const missing = measure.missing && outcome.audited ? tagsMissing(outcome.audited) : undefined;
    const pages = { url: cut(url), edit_url: cut(editUrl) };
    const facts = { type, operation, status, version: cut(version), ...pages, expires, missing, problems, attempts };
    return [label, { ...facts, elapsed_ms: Math.round(elapsedMs) }] as const;
  });
  return Object.fromEntries(entries);
}

/** The tags of what an audit found to be missing, oldest first. */
function tagsMissing(audited: readonly AuditedVersion[]): readonly string[] {
  return audited.flatMap(({ tag, mark }) => (mark === 'missing' ? [tag] : [])).reverse();
}
