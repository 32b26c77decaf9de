import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * The button of something that is read and mounted when it is first wanted. `load` begins when the pointer or the focus
 * comes to the button, so that a press seldom waits. Spread `button` on it until `wanted`.
 */
export function useOnDemand(load: () => Promise<unknown>) {
  const [wanted, setWanted] = useState(false);
  const warm = () => {
    load().catch(() => {
      // It is loaded again when it is wanted, and what is wrong is shown then.
    });
  };
  const button = {
    'aria-expanded': false,
    onClick: () => setWanted(true),
    onPointerEnter: warm,
    onFocus: warm,
  } as const;
  return { wanted, button };
}

/**
 * What such a button has called for, once it is there: it opens at once, and its own button (`button`) has the focus by
 * then, since what closes gives the focus back to what had it.
 */
export function useOpensOnceThere(): {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
} {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    setOpened(true);
  }, []);
  return { button, opened, setOpened };
}
