import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import type { ActionName, CommandName, Input, Output, QueryName } from '#shared/contract';
import { type CallError, call } from './call';

type Options = {
  /** False waits with asking. */
  enabled?: boolean;
  /** Shows the answer to the last input until the one to the new input is there, so that nothing jumps. */
  keep?: boolean;
};

/** The answer to a query (or to an action that only looks), asked again whenever what it reads has changed. */
export function useCall<C extends QueryName | ActionName>(
  name: C,
  input: Input<C>,
  { enabled = true, keep = false }: Options = {},
): UseQueryResult<Output<C>, CallError> {
  return useQuery<Output<C>, CallError>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled,
    // The library's type cannot be worked out for an answer that depends on `C`.
    ...(keep ? { placeholderData: keepPreviousData as never } : {}),
  });
}

/** A command (or an action that does something): `mutate(input)` or `await mutateAsync(input)`. */
export function useCommand<C extends CommandName | ActionName>(
  name: C,
): UseMutationResult<Output<C>, CallError, Input<C>> {
  return useMutation<Output<C>, CallError, Input<C>>({ mutationFn: (input) => call(name, input) });
}
