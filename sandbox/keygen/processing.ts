import { isAcceptable } from './engine-files.ts';
import type { Artifact, KeygenState } from './state.ts';

/** One hour: how long an upload URL is valid, and how long an artifact waits for its upload before it is FAILED. */
export const uploadWindow = 3_600_000;

/** How long things take, in milliseconds of the sandbox's clock. */
export interface Delays {
  /** From the PUT until the poller has seen the object (`PROCESSING`). */
  readonly seen: number;
  /** From the PUT until it is `UPLOADED`. */
  readonly uploaded: number;
  /** From DELETE of an artifact until its row and object are gone. */
  readonly removed: number;
}

/** The jobs of a self-hosted server, in milliseconds of the sandbox's clock. */
export interface WorkerOptions {
  /** Jobs that run at once: an artifact that waits for its upload occupies one. 0: no worker. Default 10. */
  readonly count?: number;
  /** From the start of a job to its first check of the storage. Default 1000: a small file is uploaded by then. */
  readonly first?: number;
  /** From one check to the next. Default 30000. */
  readonly every?: number;
  /** From the check that found an npm package, gem or image until it is processed. Default 0. */
  readonly unpack?: number;
}

/** Updates the artifacts to their current state. */
export interface Processing {
  /** An artifact whose upload is expected from now on. */
  await(artifact: Artifact): void;
  /** An artifact that is to be removed from now on. */
  remove(artifact: Artifact): void;
  settle(now: number): void;
}

/** Everything takes a fixed time, independent of other work. */
export class Delayed implements Processing {
  readonly #state: KeygenState;
  readonly #delays: Delays;

  constructor(state: KeygenState, delays: Delays) {
    this.#state = state;
    this.#delays = delays;
  }

  await(): void {
    // The rows contain everything.
  }

  remove(): void {
    // The rows contain everything.
  }

  settle(now: number): void {
    const { seen, uploaded, removed } = this.#delays;
    for (const artifact of this.#state.rows) {
      const object = this.#state.objectOf(artifact);
      if (artifact.status === 'WAITING' && !this.#state.unwatched.has(artifact.id)) {
        if (object && now >= object.at + seen) change(artifact, 'PROCESSING', object.at + seen);
        else if (!object && now >= artifact.created + uploadWindow)
          change(artifact, 'FAILED', artifact.created + uploadWindow);
      }
      if (artifact.status === 'PROCESSING') {
        const done = (object?.at ?? now) + uploaded;
        if (now >= done) change(artifact, verdict(this.#state, artifact), done);
      }
    }
    if (this.#state.bucketIsMissing) return;
    for (const artifact of this.#state.rows) {
      if (artifact.yankedAt !== null && now >= artifact.yankedAt + removed) this.#state.removeArtifact(artifact);
    }
  }
}

interface Job {
  readonly kind: 'await' | 'unpack' | 'remove';
  readonly artifact: Artifact;
  /** When it was put into the queue. */
  readonly queued: number;
  /** Time of its next action; undefined while it has no worker. */
  due?: number;
}

/** As the real server does it: a queue of jobs, and workers of which each does one at a time. */
export class Workers implements Processing {
  readonly #state: KeygenState;
  readonly #options: Required<WorkerOptions>;
  #jobs: Job[] = [];

  /** What waits in `state` when the workers start is in their queue. */
  constructor(state: KeygenState, { count = 10, first = 1000, every = 30_000, unpack = 0 }: WorkerOptions) {
    this.#state = state;
    this.#options = { count, first, every, unpack };
    for (const artifact of state.rows) {
      if (artifact.yankedAt !== null) this.remove(artifact);
      else if (artifact.status === 'WAITING' && !state.unwatched.has(artifact.id)) this.await(artifact);
      else if (artifact.status === 'PROCESSING') this.#queue('unpack', artifact, state.now());
    }
  }

  await(artifact: Artifact): void {
    this.#queue('await', artifact, this.#state.now());
  }

  remove(artifact: Artifact): void {
    this.#queue('remove', artifact, this.#state.now());
  }

  settle(now: number): void {
    let free = Number.NEGATIVE_INFINITY;
    for (;;) {
      this.#start(free);
      const next = this.#jobs.reduce<Job | undefined>(
        (soonest, job) =>
          job.due !== undefined && (soonest?.due === undefined || job.due < soonest.due) ? job : soonest,
        undefined,
      );
      if (next?.due === undefined || next.due > now) return;
      free = next.due;
      this.#work(next, next.due);
    }
  }

  #queue(kind: Job['kind'], artifact: Artifact, queued: number): void {
    this.#jobs.push({ kind, artifact, queued });
  }

  /** Gives free workers, free since `free`, their next jobs. */
  #start(free: number): void {
    const { count, first, unpack } = this.#options;
    let running = this.#jobs.filter(({ due }) => due !== undefined).length;
    for (const job of this.#jobs) {
      if (running >= count) return;
      if (job.due !== undefined) continue;
      job.due = Math.max(job.queued, free) + (job.kind === 'await' ? first : job.kind === 'unpack' ? unpack : 0);
      running += 1;
    }
  }

  #work(job: Job, at: number): void {
    const { artifact } = job;
    const object = this.#state.objectOf(artifact);
    // The worker stays occupied even if the artifact was deleted in the meantime.
    if (job.kind === 'await' && !object && at < artifact.created + uploadWindow) {
      job.due = at + this.#options.every;
      return;
    }
    this.#jobs = this.#jobs.filter((one) => one !== job);
    if (job.kind === 'remove') {
      if (this.#state.bucketIsMissing) this.#queue('remove', artifact, at + this.#options.every);
      else this.#state.removeArtifact(artifact);
    } else if (job.kind === 'unpack') {
      if (artifact.status === 'PROCESSING') change(artifact, verdict(this.#state, artifact), at);
    } else if (artifact.status === 'WAITING') {
      change(artifact, object ? 'PROCESSING' : 'FAILED', at);
      if (!object) return;
      if (this.#state.isUnpacked(artifact)) this.#queue('unpack', artifact, at);
      else change(artifact, verdict(this.#state, artifact), at);
    }
  }
}

function verdict(state: KeygenState, artifact: Artifact): 'UPLOADED' | 'FAILED' {
  const object = state.objectOf(artifact);
  const fails =
    state.failing.has(artifact.filename) ||
    (object !== undefined && state.isUnpacked(artifact) && !isAcceptable(artifact.filetype, object));
  return fails ? 'FAILED' : 'UPLOADED';
}

function change(artifact: Artifact, status: Artifact['status'], at: number): void {
  artifact.status = status;
  artifact.updated = at;
}
