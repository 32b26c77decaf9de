const order = new Intl.Collator(undefined, { numeric: true });

/** The order in which people look for names: Team 2 before Team 10, case and accents only where nothing else differs. */
export const compareNames = (a: string, b: string): number => order.compare(a, b);

/** The same for things that have a name, those of one name by their id. */
export const byName = (
  a: { readonly name: string; readonly id: string | number },
  b: { readonly name: string; readonly id: string | number },
): number => compareNames(a.name, b.name) || (a.id < b.id ? -1 : Number(a.id > b.id));
