import { useCallback } from 'react';
import { useLocation, useRoute } from 'wouter';

type IdShape<Id> = { safeParse: (value: unknown) => { data?: Id | undefined } };
type Opened<Id> = [open: Id | null, setOpen: (id: Id | null) => void];

/**
 * What stands open beside the list at `list`: what the address names after it. Opening and closing change the address,
 * so that what was closed opens again when one is led to it; neither is a step of the way back.
 */
export function useOpened<Id extends string>(list: string, shape: IdShape<Id>): Opened<Id> {
  const [, named] = useRoute<{ id: string }>(`${list}/:id`);
  const [, go] = useLocation();
  const open = shape.safeParse(named?.id).data ?? null;
  const setOpen = useCallback(
    (id: Id | null) => {
      if (id !== open) go(id === null ? list : `${list}/${id}`, { replace: true });
    },
    [go, list, open],
  );
  return [open, setOpen];
}
