import { homeContract } from '#shared/home/contract';
import { handlers } from '../ipc/handlers';
import { glanceOf } from './glance';
import { needsOf } from './needs';
import { frameOf } from './store';
import { trendOf } from './trend';

export const homeHandlers = handlers(homeContract, {
  'home.frame': (read) => frameOf(read),
  'home.needs': (read) => {
    const { me } = frameOf(read);
    return me === null ? null : needsOf(read, me.id);
  },
  'home.glance': (read, { cycleId }) => glanceOf(read, cycleId),
  'home.trend': (read, { cycleId }) => trendOf(read, cycleId),
});
