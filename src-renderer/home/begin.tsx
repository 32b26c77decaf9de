import { Link } from 'wouter';
import type { Wish } from '../app/wish';
import { EmptyState } from '../ui/empty-state';

/** A cycle without objectives: the way to the first one. */
export function Begin({ cycle }: { cycle: string }) {
  return (
    <EmptyState
      title={`${cycle} is empty`}
      why="An objective says where you want to be at its end; two to four key results say how you would know."
      action={
        <Link href="/objectives" state={{ create: true } satisfies Wish}>
          Write the first objective
        </Link>
      }
      example="“Customers get their goods when we said so”, with “Late deliveries from 8 % to 3 %”."
    />
  );
}
