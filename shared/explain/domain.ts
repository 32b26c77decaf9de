/** Where each kind of figure comes from, in words: formula, inputs, rule, source. */
export * from './cycle';
export * from './expected';
export * from './health';
export * from './latest';
export * from './progress';
export * from './score';
export * from './status';
export { percent, statusWord, type Told } from './words';
