import { Link } from 'wouter';
import type { Wish } from '../app/wish';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** A cycle without objectives: the way to the first one. `onGuide` takes one through it, where all is still empty. */
export function Begin({ cycle, onGuide }: { cycle: string; onGuide: (() => void) | null }) {
  return (
    <EmptyState
      title={`${cycle} is empty`}
      why="An objective says where you want to be at its end; two to four key results say how you would know."
      action={
        <>
          <Link href="/objectives" state={{ create: true } satisfies Wish}>
            Write the first objective
          </Link>
          <Link href="/settings">Choose the goal policy first</Link>
          {onGuide && (
            <Button look="plain" onClick={onGuide}>
              Take me through it
            </Button>
          )}
        </>
      }
      example="“Customers get their goods when we said so”, with “Late deliveries from 8 % to 3 %”."
    />
  );
}
