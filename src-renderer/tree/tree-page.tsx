import { IconStairsUp } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { ObjectiveId } from '#shared/kernel/ids';
import { useCycle } from '../app/cycle';
import { Page } from '../app/page';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { ObjectivePanel } from './objective-panel';
import { TreeView } from './tree-view';

/** The view "Tree": the map of the cycle in view, with an objective's essentials at its right. */
export function TreePage() {
  const { cycle } = useCycle();
  const [, go] = useLocation();
  const [open, setOpen] = useState<ObjectiveId | null>(null);
  const onOpen = useCallback((id: string) => setOpen(ObjectiveId.safeParse(id).data ?? null), []);
  const panel = open !== null && (
    <ObjectivePanel key={open} id={open} onClose={() => setOpen(null)} onPage={() => go(`/objectives/${open}`)} />
  );
  return (
    <Page
      title="Tree"
      cycle
      bare
      panel={panel}
      action={
        <Button icon={<IconStairsUp size={16} aria-hidden="true" />} onClick={() => go('/strategy')}>
          Strategy
        </Button>
      }
    >
      {cycle ? (
        <TreeView
          key={cycle.id}
          cycleId={cycle.id}
          onOpen={onOpen}
          onStrategy={() => go('/strategy')}
          onCreate={() => go('/objectives')}
        />
      ) : (
        <EmptyState
          title="No cycle yet"
          why="Objectives live in cycles: a year and its quarters. The tree shows those of the cycle in view."
        />
      )}
    </Page>
  );
}
