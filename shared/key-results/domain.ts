/** The rules of a key result, for other features: measure, progress, status, grading. */
export * from './agreed';
export * from './ease';
export * from './grading';
export * from './lack';
export * from './measure';
export { type ObjectiveScore, objectiveScore } from './objective-grade';
export * from './progress';
export * from './status';
