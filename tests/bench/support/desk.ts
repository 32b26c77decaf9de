import './no-checks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compose } from '#main/app/compose';
import type { App } from '#main/ipc/app';
import { readOf, respond } from '#main/ipc/respond';
import { nodeFork } from '#main/jobs/node-fork';
import { createRunJob } from '#main/jobs/run-job';
import { silentLog } from '#main/log/log';
import { fillSample } from '#main/sample/store';
import type { CallName, Input, Output } from '#shared/contract';
import { day } from '#shared/kernel/dates';

export const today = day('2026-11-22');

/** A folder of this run, gone with it. */
export function scratch(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'okra-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export type Desk = {
  readonly services: App;
  readonly call: <C extends CallName>(name: C, input: Input<C>) => Promise<Output<C>>;
  readonly close: () => Promise<void>;
};

/** The services of the app on a profile folder, with the built jobs, as the app has them but for windows. */
export function openDesk(folder: string): Desk {
  process.env['OKRA_TODAY'] = today;
  const { services, close } = compose({
    folder,
    migrationsFolder: path.resolve('migrations'),
    appVersion: '0.0.0',
    runJob: createRunJob(nodeFork(path.resolve('out/main/job.cjs'))),
    dialogs: { open: async () => undefined, save: async () => undefined },
    log: silentLog,
    push: () => undefined,
    fileOf: (handle) => handle,
  });
  return {
    services,
    close,
    call: async (name, input) => {
      const answer = await respond(services, name, input);
      if (answer.ok) return answer.value as never;
      throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    },
  };
}

/** Makes the sample company the open document. */
export const makeSample = (desk: Desk, people: number): Promise<unknown> =>
  desk.services.documents.create('Sample', (tx) => fillSample(tx, { seed: 'okra', today, people }).me);

/** A read handle of the open document. */
export const readHere = (desk: Desk) => readOf(desk.services.document());
