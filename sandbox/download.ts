import { createHash } from 'node:crypto';

import { ownAgent } from './server.ts';

/** What a registry received from an address. */
export type Download =
  | { readonly ok: true; readonly bytes: number; readonly sha256: string; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Fetches an address as a registry does: without credentials, redirects followed, any body hashed in constant memory. `text`
 * holds at most `keep` bytes.
 */
export async function download(url: string, keep = 1024 * 1024): Promise<Download> {
  try {
    const reply = await fetch(url, { headers: { 'user-agent': ownAgent }, signal: AbortSignal.timeout(30_000) });
    if (!reply.ok) {
      await reply.body?.cancel();
      return { ok: false, reason: `HTTP ${reply.status}` };
    }
    const hash = createHash('sha256');
    const kept: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of (reply.body ?? []) as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      if (bytes < keep) kept.push(chunk.subarray(0, keep - bytes));
      bytes += chunk.byteLength;
    }
    return { ok: true, bytes, sha256: hash.digest('hex'), text: Buffer.concat(kept).toString('utf8') };
  } catch (error) {
    return { ok: false, reason: (error as Error).message };
  }
}

/** The JSON object in a download, or undefined. */
export function objectFrom(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
