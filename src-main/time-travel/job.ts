import path from 'node:path';
import type { IsoDate } from '#shared/kernel/dates';
import type { Job } from '../jobs/messages';
import { differenceOf, type Told } from './difference';
import { makePast, type PastOrder } from './past';

export const pastJob: Job<PastOrder, null> = (order) => {
  makePast(order);
  return null;
};

export type DifferenceOrder = {
  readonly workFile: string;
  /** A private folder of this job. */
  readonly folder: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  readonly timeZone: string;
};

export const differenceJob: Job<DifferenceOrder, Told> = ({ workFile, folder, from, to, today, timeZone }) => {
  const at = (name: string) => ({
    file: path.join(folder, `${name}.db`),
    cacheFile: path.join(folder, `${name}-cache.db`),
  });
  const [earlier, later] = [at('earlier'), at('later')];
  makePast({ workFile, ...earlier, asOf: from, timeZone });
  makePast({ workFile, ...later, asOf: to === today ? null : to, timeZone });
  return differenceOf({ ...earlier, day: from }, { ...later, day: to }, timeZone);
};
