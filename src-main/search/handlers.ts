import { searchContract } from '#shared/search/contract';
import { handlers } from '../ipc/handlers';
import { findOfKind } from './store';

export const searchHandlers = handlers(searchContract, {
  'search.find': (read, { text, limit }) =>
    (['objective', 'key-result', 'person', 'team'] as const).flatMap((kind) => findOfKind(read, kind, text, limit)),
});
