import type { AppError } from '#shared/kernel/errors';

/** From the app to the job's process: the one thing it is started for. */
export type JobOrder = { readonly name: string; readonly input: unknown };

/** How far a job is, in units that its label names. `total` is 0 while it is not known. */
export type JobProgress = { readonly done: number; readonly total: number; readonly label: string };

/** From the job's process back: any number of reports, then exactly one end. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly error: AppError }
  | { readonly kind: 'crashed'; readonly message: string; readonly stack: string };

/** What a job may use besides its input. */
export type JobContext = { readonly progress: (progress: JobProgress) => void };

/** A piece of work in a process of its own. Input and output cross by structured clone: plain data only. */
export type Job<Input, Output> = (input: Input, context: JobContext) => Output | Promise<Output>;
