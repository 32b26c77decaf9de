import path from 'node:path';
import { compose } from '#main/app/compose';
import type { Dialogs } from '#main/ipc/app';
import { respond } from '#main/ipc/respond';
import type { Job } from '#main/jobs/messages';
import { jobs } from '#main/jobs/registry';
import type { RunJob } from '#main/jobs/run-job';
import { silentLog } from '#main/log/log';
import type { CallName, Input, Output } from '#shared/contract';
import { Refusal } from '#shared/kernel/errors';

/** The jobs in this process: as the app runs them, without the second a process takes. `fork` tests use the real way. */
export const jobsHere: RunJob = async (name, input) => {
  const job = jobs[name] as unknown as Job<unknown, unknown>;
  // Input and output cross by structured clone, so that nothing works here that would not in a process.
  return structuredClone(await job(structuredClone(input), { progress: () => undefined })) as never;
};

export type TestApp = ReturnType<typeof openTestApp>;

/** The whole app but its window, on a profile folder: real documents, real files, dialogs that answer from a list. */
export function openTestApp(folder: string, runJob: RunJob = jobsHere) {
  const answers: (string | undefined)[] = [];
  const asked: string[] = [];
  const ask = async ({ title }: { title: string }) => {
    asked.push(title);
    if (answers.length === 0) throw new Error(`nobody answers the dialog “${title}”`);
    return answers.shift();
  };
  const dialogs: Dialogs = { open: ask, save: ask };
  const pushed: { name: string; value: unknown }[] = [];
  const { services, close } = compose({
    folder,
    migrationsFolder: path.resolve(import.meta.dirname, '../../migrations'),
    appVersion: '0.1.0',
    runJob,
    dialogs,
    log: { ...silentLog, error: (event, error) => console.error(event, error) },
    // A handle is the path itself here; the preload's handles are tested where they are made.
    fileOf: (handle) => handle,
    push: (name, value) => void pushed.push({ name, value }),
  });
  const call = async <C extends CallName>(name: C, input: Input<C>): Promise<Output<C>> => {
    const answer = await respond(services, name, input);
    if (answer.ok) return answer.value as Output<C>;
    throw new Refusal(answer.error.code as never, answer.error.details as never);
  };
  return { services, call, close, pushed, asked, answer: (file: string | undefined) => void answers.push(file) };
}
