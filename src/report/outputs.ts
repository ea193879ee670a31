import { statusOf, type Outcome } from '../domain/outcome.ts';
import { truncate } from '../domain/text.ts';
import { maxUrlLength } from '../domain/url.ts';
import { planFrom } from './plan.ts';

/** The action's outputs: what `action.yml` and the README say of them is generated from here. */
export const actionOutputs = {
  status: {
    description:
      '`failed` if any outcome is `failed` or `withheld`; else the first of `planned`, `published`, `updated`, `withdrawn`, `pending`, `verified`, `unchanged`, `skipped` that any outcome has',
  },
  outcomes: {
    description:
      'JSON object: label → `{type, operation, status, version, url?, edit_url?, problems: [{code, title, detail?, hint?, field?}], attempts, elapsed_ms}`. `url` is the page that everybody can open, `edit_url` the one that only the owner can',
  },
  url: {
    description:
      'The first page that everybody can open, of an entry that is `published`, `unchanged` or `verified`; empty if there is none',
  },
  plan: {
    description:
      'In a dry run, a JSON list of what would be sent: `{label, method, url, body?}`, without `body` for bytes, at most 100,000 characters; else `[]`',
  },
  tag: { description: "The release's tag" },
  version: { description: 'The version that was published' },
  'manifest-url': { description: 'The manifest URL that was submitted; empty where no registry needed a manifest' },
} as const;

export type Outputs = Record<keyof typeof actionOutputs, string>;

/**
 * UTF-16 units of all outputs together: GitHub takes 1 MB of a job, two bytes a unit, and other steps have outputs, too
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs).
 */
const outputsLength = 450_000;

/**
 * How much of the outcomes is kept: characters of each detail, problems of each entry, and characters of its other texts. The first that
 * fits is taken.
 */
const measures = [
  { detail: Infinity, problems: Infinity, text: maxUrlLength },
  { detail: 1_000, problems: Infinity, text: maxUrlLength },
  { detail: 200, problems: Infinity, text: maxUrlLength },
  { detail: 200, problems: 100, text: maxUrlLength },
  { detail: 0, problems: 10, text: maxUrlLength },
  { detail: 0, problems: 1, text: maxUrlLength },
  { detail: 0, problems: 0, text: maxUrlLength },
  { detail: 0, problems: 0, text: 255 },
  { detail: 0, problems: 0, text: 0 },
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
}): Outputs {
  const { tag, version, manifestUrl } = run;
  const isShown = ({ status }: Outcome): boolean =>
    status === 'published' || status === 'unchanged' || status === 'verified';
  const url = run.outcomes.find((outcome) => isShown(outcome) && outcome.url !== undefined)?.url ?? '';
  const plan = run.dryRun ? planFrom(run.outcomes) : '[]';
  const status = run.failed ? 'failed' : statusOf(run.outcomes);
  const others = { status, url, plan, tag, version, 'manifest-url': manifestUrl };
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
    const elapsed = Math.round(elapsedMs);
    const { url, editUrl } = outcome;
    const pages = { url: cut(url), edit_url: cut(editUrl) };
    return [
      label,
      { type, operation, status, version: cut(version), ...pages, problems, attempts, elapsed_ms: elapsed },
    ] as const;
  });
  return Object.fromEntries(entries);
}
