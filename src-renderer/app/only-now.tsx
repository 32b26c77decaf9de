import { backToNow } from '../time-travel/travel';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Page } from './page';

/** In place of a view that is there for doing, while an earlier day is looked at. */
export function OnlyNow({ what }: { what: string }) {
  return (
    <Page title={what}>
      <EmptyState
        title={`${what} belongs to now`}
        why="You are looking at an earlier day, where nothing can be changed. Everything else can be looked at as it was."
        action={
          <Button look="main" title="Back to now (g n)" onClick={() => void backToNow()}>
            Back to now
          </Button>
        }
      />
    </Page>
  );
}
