import type { Desk } from '../document';

/** How what was meant and said in the closed cycles of the company came true, by when it was said. */
export const calibration = async ({ call }: Desk) => ({
  first: await call('calibration.report', { teamId: null, horizon: 'first' }),
  halfTime: await call('calibration.report', { teamId: null, horizon: 'half-time' }),
  last: await call('calibration.report', { teamId: null, horizon: 'last' }),
});
