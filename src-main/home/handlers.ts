import { homeContract } from '#shared/home/contract';
import { handlers } from '../ipc/handlers';
import { peopleBeneath } from '../people/store-beneath';
import { ownTeams } from '../teams/store';
import { glanceOf } from './glance';
import { needsOf } from './needs';
import { frameOf } from './store';
import { trendOf } from './trend';

export const homeHandlers = handlers(homeContract, {
  'home.frame': (read) => frameOf(read),
  'home.scopes': (read) => {
    const { me } = frameOf(read);
    return me === null
      ? { teams: [], people: 0 }
      : { teams: ownTeams(read, me.id), people: peopleBeneath(read, me.id).length };
  },
  'home.needs': (read, { scope, ...asked }) => {
    const { me } = frameOf(read);
    return me === null ? null : needsOf(read, me.id, scope, asked);
  },
  'home.glance': (read, { cycleId, goalTypes }) => glanceOf(read, cycleId, goalTypes),
  'home.trend': (read, { cycleId, goalTypes }) => trendOf(read, cycleId, goalTypes),
});
