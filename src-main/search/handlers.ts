import { type Found, type FoundKind, searchContract } from '#shared/search/contract';
import { handlers } from '../ipc/handlers';
import { findOfKind } from './store';

/** Names before sentences: who types a whole name means it. */
const kinds: readonly FoundKind[] = ['team', 'person', 'kpi', 'objective', 'key-result'];

/** How far the best of a kind is from what was typed: 0 is it, 1 begins so, 2 has it somewhere. */
function distance(found: readonly Found[], text: string): number {
  const typed = text.toLocaleLowerCase();
  const titles = found.map(({ title }) => title.toLocaleLowerCase());
  return titles.includes(typed) ? 0 : titles.some((title) => title.startsWith(typed)) ? 1 : 2;
}

export const searchHandlers = handlers(searchContract, {
  'search.find': (read, { text, limit }) =>
    kinds
      .map((kind) => findOfKind(read, kind, text, limit))
      .sort((a, b) => distance(a, text) - distance(b, text))
      .flat(),
});
