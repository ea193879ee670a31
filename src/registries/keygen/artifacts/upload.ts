import type { HttpReply } from '../../../domain/ports.ts';
import { ProblemError, type Problem, type Problems } from '../../../domain/problem.ts';
import { truncate } from '../../../domain/text.ts';
import { bodyExcerpt } from '../../../http/failure.ts';
import { problemsFromFailure } from '../../failure.ts';
import { pause, type Session } from '../session.ts';
import { problemsOfSource } from './hash.ts';
import type { DesiredArtifact } from './selection.ts';

/** How often the bytes are sent to one address at most. */
const maxAttempts = 3;

/**
 * Sends the bytes to the storage, without our token: the address is signed. Sending them again to the same
 * address is safe. Throws ProblemError.
 * @returns undefined once they are stored; if the address has expired, what the storage replied
 */
export async function uploadBytes(
  session: Session,
  { asset, filename }: DesiredArtifact,
  target: string,
): Promise<{ readonly expired: string } | undefined> {
  const { http, log, assets } = session.context;
  const name = truncate(filename, 120);
  const url = URL.parse(target);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new ProblemError([
      {
        code: 'registry.unreadable',
        title: `Keygen names no address to upload ${name} to`,
        hint: 'Look at the server, then run again: a re-run is safe.',
        field: 'artifacts',
      },
    ]);
  }
  for (let attempt = 1; ; attempt += 1) {
    log.info(`Uploading ${name} (${asset.size} bytes)`);
    const sent = await http.send({
      method: 'PUT',
      url: target,
      effect: 'write',
      headers: { 'content-type': asset.contentType || 'application/octet-stream' },
      body: assets.bytes(asset),
    });
    let problems: Problems;
    if (sent.ok) {
      const { status, headers } = sent.value;
      // A success without an ETag did not come from the storage.
      if (status === 200 && headers['etag'] !== undefined) return undefined;
      if (status === 403) return { expired: bodyExcerpt(sent.value) };
      problems = [notStored(name, sent.value)];
      if (status >= 300) throw new ProblemError(problems);
    } else {
      const { reason, landed, cause } = sent.error;
      problems =
        reason === 'body'
          ? problemsOfSource(cause, filename)
          : problemsFromFailure(sent.error, { title: "Keygen's storage" });
      if (landed === 'none' || reason === 'deadline' || reason === 'cancelled') throw new ProblemError(problems);
    }
    if (attempt === maxAttempts) throw new ProblemError(problems);
    await pause(session, attempt * 2_000);
  }
}

function notStored(name: string, reply: HttpReply): Problem {
  const { status } = reply;
  const detail = bodyExcerpt(reply);
  return {
    code: status < 300 ? 'registry.unreadable' : 'registry.rejected',
    title:
      status < 300
        ? `What answered to the upload of ${name} is not the storage`
        : `The storage refused ${name} (HTTP ${status})`,
    ...(detail === '' ? {} : { detail }),
    hint: 'Is there a proxy in between? Run again: a re-run is safe.',
    field: 'artifacts',
  };
}
