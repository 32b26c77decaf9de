import { IconSearch } from '@tabler/icons-react';
import { Fragment, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Link } from 'wouter';
import { closeExplanation, useExplain } from '../explain/opening';
import { AsOfButton } from '../time-travel/as-of-button';
import { Button } from '../ui/button';
import { CycleSwitcher } from '../ui/cycle-switcher';
import { Kbd } from '../ui/kbd';
import { chooseCycle, useCycle } from './cycle';
import { openOverlay } from './document-commands';
import css from './page.module.css';
import { useDocumentName } from './window-title';

const ExplainPanel = lazy(() => import('../explain/explain-panel').then((m) => ({ default: m.ExplainPanel })));

export type Crumb = { label: string; to?: string };

type Props = {
  /** The view's title; empty while it is not known yet. */
  title: string;
  /** The way here, from the top down, without the title itself. */
  crumbs?: readonly Crumb[];
  /** Filter chips. */
  filters?: ReactNode;
  /** The view's one main action. */
  action?: ReactNode;
  /** Whether the view depends on the cycle; it then shows the switcher. */
  cycle?: boolean;
  /** A panel at the right of the content. */
  panel?: ReactNode;
  /** The content takes care of its own edges and scrolling. */
  bare?: boolean;
  children: ReactNode;
};

/** One view: the top bar, the content, and a panel at its right. Every view is a `Page`. */
export function Page({ title, crumbs = [], filters, action, cycle = false, panel, bare = false, children }: Props) {
  useWindowTitle(title);
  return (
    <>
      <header className={css.bar}>
        {cycle && <Cycles />}
        <div className={css.where}>
          {crumbs.map(({ label, to }) => (
            <Fragment key={`${label}${to}`}>
              <span className={css.crumb}>{to ? <Link href={to}>{label}</Link> : label}</span>
              <span className={css.slash} aria-hidden="true">
                /
              </span>
            </Fragment>
          ))}
          <h1 className={css.title}>{title || '\u00a0'}</h1>
        </div>
        {filters && <div className={css.filters}>{filters}</div>}
        <div className={css.actions}>
          {action}
          <AsOfButton />
          <Button
            look="plain"
            icon={<IconSearch size={16} aria-hidden="true" />}
            onClick={() => openOverlay('palette')}
          >
            <span className="visually-hidden">Search, create, do</span>
            <Kbd keys="Mod+K" />
          </Button>
        </div>
      </header>
      <div className={css.body}>
        <div className={bare ? css.bare : css.content}>{children}</div>
        <Beside panel={panel} />
      </div>
    </>
  );
}

/** What stands at the right; a number that is being explained takes its place once it is there, and gives it back as it was. */
function Beside({ panel }: { panel: ReactNode }) {
  const isExplaining = useExplain((state) => state.trail.length > 0);
  useEffect(() => closeExplanation, []);
  return (
    <>
      <div className={css.beside}>{panel}</div>
      {isExplaining && (
        <Suspense fallback={null}>
          <ExplainPanel />
        </Suspense>
      )}
    </>
  );
}

function Cycles() {
  const { cycles, cycle, today } = useCycle();
  if (cycles.length === 0 || today === null) return null;
  return <CycleSwitcher cycles={cycles} value={cycle?.id ?? null} onPick={chooseCycle} today={today} />;
}

function useWindowTitle(title: string): void {
  const name = useDocumentName();
  useEffect(() => {
    document.title = [title, name, 'Okra'].filter(Boolean).join(' · ');
  }, [title, name]);
}
