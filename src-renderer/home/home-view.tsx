import { Page } from '../app/page';

/** Where one begins. */
export function HomeView() {
  return <Page title="Home">…</Page>;
}
