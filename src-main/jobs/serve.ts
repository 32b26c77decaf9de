import { Refusal } from '#shared/kernel/errors';
import type { Job, JobMessage, JobOrder } from './messages';

// biome-ignore lint/suspicious/noExplicitAny: a registry holds jobs of every input
export type Jobs = Readonly<Record<string, Job<any, unknown>>>;

/** The job's end of the line to the app. */
export type JobLine = {
  readonly send: (message: JobMessage) => void;
  readonly onOrder: (listener: (order: JobOrder) => void) => void;
};

/** The line of this process: Electron's parent port in a utility process, Node's channel in a forked one. */
export function lineToParent(): JobLine {
  const port = (process as { parentPort?: ParentPort }).parentPort;
  if (port)
    return {
      send: (message) => port.postMessage(message),
      onOrder: (listener) => port.on('message', (event) => listener(event.data as JobOrder)),
    };
  // Without a parent nobody waits for the answer any more.
  process.on('disconnect', () => process.exit(1));
  return {
    send: (message) => process.send?.(message),
    onOrder: (listener) => process.on('message', (message) => listener(message as JobOrder)),
  };
}

type ParentPort = {
  postMessage: (message: unknown) => void;
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
};

/** Does the jobs of a registry that are ordered over a line. Expected failures go back as their code. */
export function serveJobs(jobs: Jobs, line: JobLine): void {
  line.onOrder((order) => {
    run(jobs, order, line).then(line.send, (error: unknown) => line.send(failure(error)));
  });
}

async function run(jobs: Jobs, order: JobOrder, line: JobLine): Promise<JobMessage> {
  const job = Object.hasOwn(jobs, order.name) ? jobs[order.name] : undefined;
  if (!job) throw new Error(`no such job: ${order.name}`);
  const value = await job(order.input, { progress: (progress) => line.send({ kind: 'progress', progress }) });
  return { kind: 'done', value };
}

function failure(error: unknown): JobMessage {
  if (error instanceof Refusal) return { kind: 'refused', error: { code: error.code, details: error.details } };
  if (error instanceof Error) return { kind: 'crashed', message: error.message, stack: error.stack ?? '' };
  return { kind: 'crashed', message: String(error), stack: '' };
}
