import { cloneElement, lazy, Suspense } from 'react';
import type { MenuProps } from './menu-items';
import { useOnDemand } from './on-demand';

export type { MenuItem } from './menu-items';

const load = () => import('./menu-open').then((m) => ({ default: m.OpenedMenu }));
const OpenedMenu = lazy(load);

/**
 * A menu under the button given as its child; arrows, Home, End and first letters move in it. Until it is wanted it is
 * that button and no more: a view with many menus costs nothing for those that nobody opens.
 */
export function Menu(props: MenuProps) {
  const { wanted, button } = useOnDemand(load);
  const closed = cloneElement(props.children, { 'aria-haspopup': 'menu', ...button });
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <OpenedMenu {...props} />
    </Suspense>
  );
}
