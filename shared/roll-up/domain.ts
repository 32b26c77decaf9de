/** The rules of the roll-up, for other features: means, the worst of several, and how things are judged. */
export * from './figures';
export * from './rules';
