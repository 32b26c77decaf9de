/** A list and the position of each id in it; -1 for no id and for one that is not there. */
export function withPositions<T extends { id: string }>(list: T[]) {
  const positions = new Map(list.map(({ id }, at) => [id, at]));
  return { list, at: (id: string | null): number => (id === null ? -1 : (positions.get(id) ?? -1)) };
}

export type Positions = Pick<ReturnType<typeof withPositions>, 'at'>;
