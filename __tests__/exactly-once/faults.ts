import { gatewaySays503 } from '../../sandbox/false-proofs.ts';
import type { Fault, World } from './harness.ts';

const errorPage =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

/** What a server sends instead of a reply, whether it executed the request or not. */
const status = (code: number, act: boolean, headers: Record<string, string> = {}, body?: string): Fault => ({
  kind: 'status',
  status: code,
  act,
  headers,
  ...(body === undefined ? {} : { body }),
});

/** Everything that can go wrong with one request, by name. Dates and addresses are those of the harness. */
export const faultKinds = {
  refused: () => ({ kind: 'refused' }),
  'reset before': () => ({ kind: 'reset-before' }),
  'reset after acting': () => ({ kind: 'reset-after' }),
  'hang before': () => ({ kind: 'hang', act: false }),
  'hang after acting': () => ({ kind: 'hang', act: true }),
  '500 before': () => status(500, false),
  '500 after acting': () => status(500, true),
  '502 page before': () => status(502, false, {}, errorPage),
  '502 page after acting': () => status(502, true, {}, errorPage),
  '503 with Retry-After before': () => gatewaySays503({ act: false, seconds: 7 }),
  '503 with Retry-After after acting': () => gatewaySays503({ act: true, seconds: 7 }),
  '429 in seconds': () => status(429, false, { 'retry-after': '11' }),
  '429 with a date': ({ clock }) => status(429, false, { 'retry-after': new Date(clock.now() + 20_000).toUTCString() }),
  '429 for a year': () => status(429, false, { 'retry-after': '31536000' }),
  '429 forever': () => status(429, false, { 'retry-after': '9'.repeat(40) }),
  '429 blind': () => status(429, false),
  truncated: () => ({ kind: 'truncate' }),
  'page with 200 before': () => ({ kind: 'html-200', act: false }),
  'page with 200 after acting': () => ({ kind: 'html-200', act: true }),
  'other content type': () => ({ kind: 'content-type' }),
  'other schema before': () => ({ kind: 'schema', act: false }),
  'other schema after acting': () => ({ kind: 'schema', act: true }),
  'moved before': ({ sandbox }) => ({ kind: 'redirect', location: `${sandbox.trap.origin}/elsewhere`, act: false }),
  'moved after acting': ({ sandbox }) => ({
    kind: 'redirect',
    location: `${sandbox.trap.origin}/elsewhere`,
    act: true,
  }),
} satisfies Record<string, (world: World) => Fault>;

export type FaultKind = keyof typeof faultKinds;

/** Faults that a retry or a lookup resolves: once, they do not fail a run. */
export const passing: readonly FaultKind[] = [
  'refused',
  'reset before',
  'reset after acting',
  'hang before',
  'hang after acting',
  '500 before',
  '500 after acting',
  '502 page before',
  '502 page after acting',
  '503 with Retry-After before',
  '503 with Retry-After after acting',
  '429 in seconds',
  '429 with a date',
  '429 blind',
  'truncated',
  'other content type',
];
