import { expect } from '@jest/globals';
import fc from 'fast-check';

import { asRecord, isRecord, parseJson } from '../../src/domain/data.ts';
import { report } from './figures.ts';
import type { Replay } from './replay.ts';
import { anyReply } from './reply-shapes.ts';
import type { Reply } from './harness.ts';

/** The same cases every time: checking a change must give everyone the same result. */
const seed = 20_261_127;

type Inputs = Readonly<Record<string, string>>;

/**
 * The outcomes that a reply in place of the recorded one may lead to, by the contract. The run may always fail; `skipped` and `withheld` claim
 * nothing.
 * @param posted whether the release was sent, too, and accepted
 */
type Proof = (
  reply: Reply,
  facts: { readonly key: string; readonly recorded: Reply; readonly posted: boolean },
) => readonly string[];

const textOf = ({ body }: Reply): string => Buffer.from(body).toString('utf8');
const jsonOf = (reply: Reply): Readonly<Record<string, unknown>> =>
  asRecord(parseJson(textOf(reply).replace(/^\ufeff/, '')));
const isSuccess = ({ status }: Reply): boolean => status >= 200 && status < 300;
/** Too long to be read, so that its content is unknown. */
const isEndless = ({ headers }: Reply): boolean => Number(headers['content-length'] ?? 0) > 2 ** 53;
/** The recorded body, whatever surrounds it, and the recorded way on. */
const isTrue = (reply: Reply, recorded: Reply): boolean =>
  recorded.body.length > 0
    ? isSuccess(reply) && Buffer.from(reply.body).includes(Buffer.from(recorded.body))
    : reply.status >= 300 && reply.headers['location'] === recorded.headers['location'];

/** Foundry's protocol: `status: success`, of a dry run with its marker; `unique_together` with status 400. */
function ofSubmission(reply: Reply, isRehearsal: boolean): readonly string[] {
  const { status, message, errors } = jsonOf(reply);
  const saysRehearsal = typeof message === 'string' && /dry run/i.test(message);
  if (isSuccess(reply))
    return status === 'success' && saysRehearsal === isRehearsal ? [isRehearsal ? 'planned' : 'published'] : [];
  const said = isRecord(errors) ? Object.values(errors).flat() : [];
  return reply.status === 400 && said.length > 0 && said.every((one) => asRecord(one)['code'] === 'unique_together')
    ? ['unchanged']
    : [];
}

export const proofs: Readonly<Record<'foundry' | 'foundrymods' | 'keygen' | 'releasepage' | 'github', Proof>> = {
  foundry: (reply, { key }) => ofSubmission(reply, key.endsWith('(rehearsal)')),

  foundrymods: (reply, { key, posted }) => {
    if (!key.includes(' GET ')) {
      const isRehearsal = key.endsWith('(rehearsal)');
      // A filter that names itself says nothing about the release, but that it stopped the request with a 4xx.
      const isFilter = reply.headers['cf-mitigated'] !== undefined && reply.status < 400;
      const isRefusal = reply.status >= 300 && reply.status < 500 && ![408, 429].includes(reply.status);
      const isDefinite = isRefusal && !isFilter && !isEndless(reply);
      // Of a write with an unknown result the lookup is asked, which knows the version.
      return [...ofSubmission(reply, isRehearsal), ...(isRehearsal || isDefinite ? [] : ['published', 'unchanged'])];
    }
    const shows = isSuccess(reply) && textOf(reply).includes('lantern') && textOf(reply).includes('1.2.0');
    return [...(posted ? ['published'] : []), ...(shows ? ['unchanged', 'published'] : [])];
  },

  // Of a write with an unknown result the release itself is asked, so only a definite refusal proves something by itself. The storage's 403
  // means that the address has expired: Keygen is asked for another one, and says whether the file is there.
  keygen: (reply, { key }) => {
    const refusals = [400, 401, 402, 413, 418, 422, 451, ...(key.startsWith('keygen-storage') ? [] : [403])];
    return !key.includes(' GET ') && refusals.includes(reply.status)
      ? []
      : ['published', 'updated', 'unchanged', 'pending'];
  },

  releasepage: (reply, { key }) => {
    if (key.endsWith('/subscribers')) {
      const { value } = asRecord(jsonOf(reply)['data']);
      return isSuccess(reply) && value === 'keeper@lantern.example' ? ['verified'] : [];
    }
    const latest = reply.status === 200 ? jsonOf(reply)['latest'] : undefined;
    const shown = (Array.isArray(latest) ? latest : []).map(asRecord);
    // Without a listing it is pending.
    return shown.some(({ repo, version }) => repo === 'acme/lantern' && version === 'v1.2.0')
      ? ['verified', 'pending']
      : ['pending'];
  },

  // The list of releases is for advice only; all else is what is going to be published.
  github: (reply, { key, recorded }) => {
    const isRelease = key.startsWith('github-api') && isSuccess(reply) && jsonOf(reply)['tag_name'] === 'v1.2.0';
    return key.endsWith('/releases') || isRelease || isTrue(reply, recorded) ? ['published'] : [];
  },
};

const settled = ['published', 'updated', 'unchanged', 'verified', 'planned', 'pending', 'withdrawn'];

/** Replaces any recorded reply by any other one, and checks the result against the proof. */
export async function checkReplies(
  replay: Replay,
  keys: readonly string[],
  proof: Proof,
  numRuns: number,
  inputs: Inputs = {},
) {
  const recorded = keys.map((key) => ({
    key,
    reply: replay.recorded.find((one) => one.key === key)?.reply ?? { status: 200, headers: {}, body: Buffer.alloc(0) },
  }));
  const cases = fc
    .constantFrom(...recorded)
    .chain(({ key, reply }) =>
      fc.record({ key: fc.constant(key), recorded: fc.constant(reply), answer: anyReply(reply) }),
    );
  /** Each kind of flaw with its first case: one defect shows in many cases. */
  const flaws = new Map<string, string>();
  const property = fc.asyncProperty(cases, async ({ key, recorded: own, answer }) => {
    let posted = false;
    const { runner, exitCode } = await replay.play({
      instantly: true,
      inputs,
      answer: (name) => {
        posted ||= name.includes(' POST ') && name !== key;
        return name === key ? answer : undefined;
      },
    });
    const outcomes = Object.values(runner.outcomes());
    const allowed = proof(answer, { key, recorded: own, posted });
    const found = outcomes.flatMap(({ status, problems }) => [
      ...problems.flatMap(({ code, detail }) => (code === 'internal' ? [`internal: ${detail ?? ''}`] : [])),
      ...(settled.includes(status) && !allowed.includes(status) ? [`${status} without proof`] : []),
    ]);
    if (outcomes.length !== 1) found.push(`${outcomes.length} outcomes`);
    if ((exitCode === 1) !== outcomes.some(({ status }) => status === 'failed')) found.push(`exits with ${exitCode}`);
    const shown = `${key} → ${answer.status} ${JSON.stringify(answer.headers).slice(0, 300)} ${textOf(answer).slice(0, 300)}`;
    for (const flaw of found) if (!flaws.has(flaw)) flaws.set(flaw, shown);
  });
  await fc.assert(property, { numRuns, seed });
  expect(Object.fromEntries(flaws)).toEqual({});
  report({ 'hostile cases': numRuns, 'of them replies held to a proof': numRuns });
}
