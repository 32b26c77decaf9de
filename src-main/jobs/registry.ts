import type { Job } from './messages';

/** Every job, one line each. Only the jobs' process loads this file; the app imports its types. */
export const jobs = {} as const;

type Registry = typeof jobs;
export type JobName = keyof Registry;
export type JobInput<Name extends JobName> = Registry[Name] extends Job<infer Input, unknown> ? Input : never;
export type JobOutput<Name extends JobName> = Awaited<ReturnType<Registry[Name]>>;
