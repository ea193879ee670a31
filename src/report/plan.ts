import type { Outcome } from '../domain/outcome.ts';
import { truncate } from '../domain/text.ts';

/** UTF-16 units of the whole list. */
const planLength = 100_000;

/** Bytes of UTF-8: what Linux takes for a variable, in which a later step reads it. */
const planBytes = 128 * 1024 - 512;

/** How much of each body is kept: the first measure that fits is taken. */
const bodyLengths = [Infinity, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 0] as const;

/** The outcomes of a dry run whose requests would be sent, if the entry had its token. */
export function isInPlan({ status, changes }: Outcome): boolean {
  return (status === 'planned' || status === 'skipped') && changes.length > 0;
}

/**
 * The `plan` output: JSON of what a dry run would send. Bodies are cut, then requests left out from the end, before it would be too
 * long. The texts are safe.
 */
export function planFrom(outcomes: readonly Outcome[]): string {
  const requests = outcomes.filter(isInPlan).flatMap(({ label, changes }) =>
    changes.map(({ method, url, body }) => ({
      label,
      method,
      url,
      // A string describes bytes.
      body: typeof body === 'string' || body === undefined ? undefined : JSON.stringify(body),
    })),
  );
  for (const length of bodyLengths) {
    const cut = requests.map(({ body, ...request }) => ({
      ...request,
      ...(body === undefined || length === 0 ? {} : { body: truncate(body, length) }),
    }));
    const json = JSON.stringify(cut);
    if (json.length <= planLength && Buffer.byteLength(json) <= planBytes) return json;
  }
  let length = '[]'.length;
  const fitting = requests.flatMap((request) => {
    const json = JSON.stringify({ ...request, body: undefined });
    length += Buffer.byteLength(json) + ','.length;
    return length > planLength ? [] : [json];
  });
  return `[${fitting.join(',')}]`;
}
