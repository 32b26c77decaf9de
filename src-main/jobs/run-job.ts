import { Refusal } from '#shared/kernel/errors';
import { memoryOf } from './memory';
import type { JobMessage, JobOrder, JobProgress } from './messages';
import type { JobInput, JobName, JobOutput } from './registry';
import { type JobProcess, JobSeat } from './seat';

export type { JobProcess } from './seat';

/** Starts a process that serves the jobs; Electron and Node have their own way. */
export type JobFork = () => JobProcess;

export type JobOptions = {
  readonly onProgress?: (progress: JobProgress) => void;
  /** Cancelling kills the process: the promise fails with CANCELLED. */
  readonly signal?: AbortSignal;
  /** Milliseconds until the process is killed and the promise fails with TIMED_OUT; 60,000 unless given. */
  readonly deadlineMs?: number;
  /** Megabytes of resident memory until the process is killed (TIMED_OUT with `memoryMb`), where the system tells it. */
  readonly memoryMb?: number;
  /** Keeps the process for the next job of this seat, with what it remembers; one job at a time. */
  readonly seat?: JobSeat;
};

/** Runs one job in a process of its own. Fails with the job's own Refusal, or an Error if the job had a bug. */
export type RunJob = <Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
  options?: JobOptions,
) => Promise<JobOutput<Name>>;

/** How often the memory of a job is looked at, in milliseconds. */
const MEMORY_CHECK_MS = 200;

/** The runner of the jobs in the registry. */
export const createRunJob = (fork: JobFork): RunJob => {
  const run = createRunAnyJob(fork);
  return async (name, input, options) => (await run(name, input, options)) as JobOutput<typeof name>;
};

/** As createRunJob for a registry that is not the app's. */
export const createRunAnyJob =
  (fork: JobFork) =>
  (name: string, input: unknown, options: JobOptions = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (options.signal?.aborted) return reject(new Refusal('CANCELLED', { job: name }));
      const kept = options.seat;
      const seat = kept ?? new JobSeat();
      const end = (finish: () => void, stays: boolean) => {
        clearTimeout(deadline);
        clearInterval(memory);
        options.signal?.removeEventListener('abort', cancel);
        if (kept && stays) seat.rest();
        else seat.leave();
        finish();
      };
      const stop = (error: Error) => end(() => reject(error), false);
      const cancel = () => stop(new Refusal('CANCELLED', { job: name }));
      const deadlineMs = options.deadlineMs ?? 60_000;
      const deadline = setTimeout(() => stop(new Refusal('TIMED_OUT', { job: name, deadlineMs })), deadlineMs);
      const memory = setInterval(() => {
        const limit = options.memoryMb;
        const used = limit === undefined ? undefined : memoryOf(seat.pid());
        if (limit !== undefined && used !== undefined && used > limit)
          stop(new Refusal('TIMED_OUT', { job: name, memoryMb: limit }));
      }, MEMORY_CHECK_MS);
      options.signal?.addEventListener('abort', cancel, { once: true });
      const onMessage = (message: JobMessage) => {
        if (message.kind === 'progress') options.onProgress?.(message.progress);
        else if (message.kind === 'done') end(() => resolve(message.value), true);
        else if (message.kind === 'refused')
          end(() => reject(new Refusal(message.error.code, message.error.details)), true);
        else stop(crash(name, message.message, message.stack));
      };
      const onExit = (code: number | null) => stop(crash(name, `its process ended with ${code ?? 'a signal'}`));
      const order: JobOrder = { name, input };
      seat.work(fork, order, { onMessage, onExit });
    });

function crash(job: string, message: string, stack?: string): Error {
  const error = new Error(`job ${job}: ${message}`);
  if (stack) error.stack = stack;
  return error;
}
