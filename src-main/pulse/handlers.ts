import { pulseContract } from '#shared/pulse/contract';
import { type Answers, pulseTrend } from '#shared/pulse/domain';
import { handlers } from '../ipc/handlers';
import { readDay } from '../roll-up/values';
import { answerPulse, periodNow, pulseDue, skipPulse } from './ask';

const ANSWERS = `SELECT period_on AS periodOn, purpose, mastery, autonomy, progress, belonging
  FROM pulse_answers WHERE team_id = ? AND deleted = 0`;

export const pulseHandlers = handlers(pulseContract, {
  'pulse.due': (app) => pulseDue(app),
  'pulse.answer': answerPulse,
  'pulse.skip': (app) => skipPulse(app),
  'pulse.trend': (read, { teamId }) => {
    const rows = read.sql.all<Answers & { periodOn: string }>(ANSWERS, teamId).flatMap((row) => {
      const periodOn = readDay(row.periodOn);
      return periodOn === null ? [] : [{ ...row, periodOn }];
    });
    return pulseTrend(rows, periodNow(read).from);
  },
});
