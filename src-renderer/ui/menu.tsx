import { cloneElement, lazy, Suspense, useState } from 'react';
import type { MenuProps } from './menu-items';

export type { MenuItem } from './menu-items';

const load = () => import('./menu-open').then((m) => ({ default: m.OpenedMenu }));
const OpenedMenu = lazy(load);
const warm = () => void load();

/**
 * A menu under the button given as its child; arrows, Home, End and first letters move in it. Until it is wanted it is
 * that button and no more: a view with many menus costs nothing for those that nobody opens.
 */
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState(false);
  const closed = cloneElement(props.children, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: () => setWanted(true),
    onPointerEnter: warm,
    onFocus: warm,
  });
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <OpenedMenu {...props} />
    </Suspense>
  );
}
