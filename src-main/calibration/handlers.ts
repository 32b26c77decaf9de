import { calibrationContract } from '#shared/calibration/contract';
import { handlers } from '../ipc/handlers';
import { reportOf } from './store';

export const calibrationHandlers = handlers(calibrationContract, {
  'calibration.report': (read, { teamId, horizon }) => reportOf(read, teamId, horizon),
});
