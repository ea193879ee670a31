import type { Outcome, SettledStatus } from '../../src/domain/outcome.ts';
import type { Problem, Problems } from '../../src/domain/problem.ts';

export function settled(label: string, status: SettledStatus | 'withheld', more: Partial<Outcome> = {}): Outcome {
  return { ...base(label), ...more, status, problems: [] };
}

export function failing(label: string, ...problems: Problems): Outcome {
  return { ...base(label), status: 'failed', problems };
}

function base(label: string) {
  return {
    label,
    type: 'foundry',
    operation: 'publish' as const,
    version: '1.2.0',
    notices: [],
    changes: [],
    attempts: 1,
    elapsedMs: 1234.4,
  };
}

export function envelopeProblem(detail: string, more: Partial<Problem> = {}): Problem {
  return { code: 'registry.rejected', title: 'Foundry VTT refused the release', detail, envelope: true, ...more };
}
