import { homeContract } from '#shared/home/contract';
import { handlers } from '../ipc/handlers';
import { frameOf } from './store';

export const homeHandlers = handlers(homeContract, {
  'home.frame': (read) => frameOf(read),
});
