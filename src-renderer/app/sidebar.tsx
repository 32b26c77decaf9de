import {
  IconBarrierBlock,
  IconBinaryTree,
  IconCalendarEvent,
  IconCheckbox,
  IconGauge,
  IconHome,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMessages,
  IconSettings,
  IconSitemap,
  IconTarget,
  IconUsers,
} from '@tabler/icons-react';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { Link, useLocation } from 'wouter';
import type { Output } from '#shared/contract';
import { IconButton } from '../ui/button';
import { readView, writeView } from '../ui/view-memory';
import { DocumentFoot } from './document-foot';
import { useFrame } from './frame';
import { useKeys } from './keys';
import { MeFoot } from './me-foot';
import css from './sidebar.module.css';

const entries = [
  { to: '/home', label: 'Home', icon: IconHome },
  { to: '/tree', label: 'Tree', icon: IconBinaryTree },
  { to: '/objectives', label: 'Objectives', icon: IconTarget },
  { to: '/check-in', label: 'Check-in', icon: IconCheckbox },
  { to: '/blockers', label: 'Blockers', icon: IconBarrierBlock },
  { to: '/kpis', label: 'KPIs', icon: IconGauge },
  { to: '/retrospectives', label: 'Retrospectives', icon: IconMessages },
  null,
  { to: '/people', label: 'People', icon: IconUsers },
  { to: '/teams', label: 'Teams', icon: IconSitemap },
  { to: '/cycles', label: 'Cycles', icon: IconCalendarEvent },
  null,
  { to: '/settings', label: 'Settings', icon: IconSettings },
] as const;

/** The company's name, the views, and at the foot the document. Folds to icons. */
export function Sidebar({ document }: { document: NonNullable<Output<'documents.state'>['open']> }) {
  const [wanted, setWanted] = useState(() => readView('sidebar.folded') === 1);
  const narrow = useNarrow();
  const folded = wanted || narrow;
  const { company } = useFrame();
  const fold = () => {
    setWanted(!wanted);
    writeView('sidebar.folded', wanted ? 0 : 1);
  };
  useKeys('Everywhere', [{ keys: '[', label: 'Fold the sidebar', run: fold }]);
  return (
    <nav className={css.sidebar} data-folded={folded || undefined} aria-label="Views">
      <div className={css.head}>
        {!folded && (
          <span className={css.company} title={company}>
            {company || document.name}
          </span>
        )}
        <IconButton label={folded ? 'Unfold the sidebar' : 'Fold the sidebar'} keys="[" onClick={fold}>
          {folded ? <IconLayoutSidebarLeftExpand size={16} /> : <IconLayoutSidebarLeftCollapse size={16} />}
        </IconButton>
      </div>
      <ul className={css.list}>
        {entries.map((entry, index) =>
          entry === null ? (
            <li key={index} className={css.gap} aria-hidden="true" />
          ) : (
            <li key={entry.to}>
              <Entry {...entry} folded={folded} />
            </li>
          ),
        )}
      </ul>
      <MeFoot folded={folded} />
      <DocumentFoot document={document} folded={folded} />
    </nav>
  );
}

/** In a narrow window, or with large text, the room belongs to the view. */
function useNarrow(): boolean {
  const query = useMemo(() => window.matchMedia('(max-width: 800px)'), []);
  const follow = useCallback(
    (changed: () => void) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(follow, () => query.matches);
}

type EntryProps = { to: string; label: string; icon: typeof IconHome; folded: boolean };

function Entry({ to, label, icon: Icon, folded }: EntryProps) {
  const [at] = useLocation();
  const here = at === to || at.startsWith(`${to}/`);
  return (
    <Link href={to} className={css.entry} aria-current={here ? 'page' : undefined} title={folded ? label : undefined}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span className={folded ? 'visually-hidden' : undefined}>{label}</span>
    </Link>
  );
}
