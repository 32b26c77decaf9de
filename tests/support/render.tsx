import { MantineProvider } from '@mantine/core';
import { cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';

afterEach(cleanup);
// a busy machine may take its time; what never comes still fails
configure({ asyncUtilTimeout: 8000 });

/** jsdom lays nothing out; with these sizes virtual lists believe in a window of 1000 x 720. */
export function giveLayout(): void {
  const sizes = { offsetWidth: 1000, offsetHeight: 720, clientWidth: 1000, clientHeight: 720 };
  for (const [name, value] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  HTMLElement.prototype.scrollTo = () => {};
  HTMLElement.prototype.scrollIntoView = () => {};
  window.matchMedia ??= (query: string): MediaQueryList =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    });
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}

/** Renders a piece of the interface with the component library around it, and a user to work on it. */
export function renderUi(node: ReactNode) {
  giveLayout();
  const user = userEvent.setup();
  const wrap = (inner: ReactNode) => <MantineProvider env="test">{inner}</MantineProvider>;
  const view = render(wrap(node));
  return { user, ...view, again: (next: ReactNode) => view.rerender(wrap(next)) };
}
