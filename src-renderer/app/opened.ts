import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { useParams } from 'wouter';

type IdShape<Id> = { safeParse: (value: unknown) => { data?: Id | undefined } };
type Opened<Id> = [open: Id | null, setOpen: Dispatch<SetStateAction<Id | null>>];

/** What stands open beside a list: at first what the address names, and again whenever that names another. */
export function useOpened<Id extends string>(shape: IdShape<Id>): Opened<Id> {
  const { id } = useParams<{ id?: string }>();
  const named = shape.safeParse(id).data ?? null;
  const [open, setOpen] = useState<Id | null>(named);
  useEffect(() => {
    if (named !== null) setOpen(named);
  }, [named]);
  return [open, setOpen];
}
