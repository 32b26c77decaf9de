import { backupJob, deliverJob, inspectJob, loadJob, snapshotJob } from '../documents/jobs';
import { writeExportJob } from '../exports/job';
import { importRowsJob, importWritesJob, planImportJob, readWorkbookJob } from '../imports/job';
import { readTablesJob } from '../imports/tables-job';
import { differenceJob, pastJob } from '../time-travel/job';
import type { Job } from './messages';

/** Every job, one line each. Only the jobs' process loads this file; the app imports its types. */
export const jobs = {
  'documents.inspect': inspectJob,
  'documents.load': loadJob,
  'documents.snapshot': snapshotJob,
  'documents.deliver': deliverJob,
  'documents.backup': backupJob,
  'exports.write': writeExportJob,
  'imports.read': readWorkbookJob,
  'imports.plan': planImportJob,
  'imports.rows': importRowsJob,
  'imports.writes': importWritesJob,
  'imports.tables': readTablesJob,
  'time-travel.past': pastJob,
  'time-travel.difference': differenceJob,
} as const;

type Registry = typeof jobs;
export type JobName = keyof Registry;
export type JobInput<Name extends JobName> = Registry[Name] extends Job<infer Input, infer _> ? Input : never;
export type JobOutput<Name extends JobName> = Awaited<ReturnType<Registry[Name]>>;
