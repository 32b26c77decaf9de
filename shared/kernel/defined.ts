/** A patch as a call brings it: what is left out stays as it is. */
export type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Without the fields that were left out. */
export function defined<T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in patch) {
    const value = patch[key];
    if (isDefined(value)) kept[key] = value;
  }
  return kept;
}

const isDefined = <V>(value: V): value is Exclude<V, undefined> => value !== undefined;
