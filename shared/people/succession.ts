import type { HoldingKind } from './contract';

/** Who could take something over, nearest first: those who already answer for what it belongs to. */
export type Candidates = readonly (string | null)[];

/** Parts and roles that end with the person unless somebody is named: nobody needs to be informed in their place. */
const endsWithThePerson: ReadonlySet<HoldingKind> = new Set(['contribution', 'role']);

/**
 * The first candidate who is still here and is not the leaver; then the leaver's manager; null where there is nobody.
 * Okra rule: what is left behind goes to who answers for it next, never to who has the least or the best.
 */
export function successorOf(
  kind: HoldingKind,
  candidates: Candidates,
  {
    leaver,
    manager,
    here,
  }: { readonly leaver: string; readonly manager: string | null; readonly here: ReadonlySet<string> },
): string | null {
  if (endsWithThePerson.has(kind)) return null;
  const found = [...candidates, manager].find((id) => id !== null && id !== leaver && here.has(id));
  return found ?? null;
}
