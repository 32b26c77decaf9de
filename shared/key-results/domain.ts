/** The rules of a key result, for other features: measure, progress, status, grading. */
export * from './grading';
export * from './measure';
export * from './progress';
export * from './status';
