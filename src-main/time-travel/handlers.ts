import { timeTravelContract } from '#shared/time-travel/contract';
import { handlers } from '../ipc/handlers';

export const timeTravelHandlers = handlers(timeTravelContract, {
  'time-travel.state': ({ timeTravel }) => timeTravel.state(),
  'time-travel.go': ({ timeTravel }, { day }) => timeTravel.go(day),
  'time-travel.leave': ({ timeTravel }) => timeTravel.leave(),
  'time-travel.difference': ({ timeTravel }, { from, to }) => timeTravel.difference(from, to),
});
