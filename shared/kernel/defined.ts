type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** A patch without the fields that say nothing: what is undefined is left as it is, null empties. */
export const defined = <T extends object>(patch: T): Defined<T> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Defined<T>;
