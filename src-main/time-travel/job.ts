import path from 'node:path';
import type { IsoDate } from '#shared/kernel/dates';
import type { Job } from '../jobs/messages';
import { differenceIn, type Told } from './difference';
import { makePast, openCopy, type PastOrder } from './past';

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

export const differenceJob: Job<DifferenceOrder, Told> = ({ workFile, folder, ...days }) => {
  const raw = openCopy(workFile, path.join(folder, 'days.db'));
  try {
    return differenceIn(raw, days);
  } finally {
    raw.close();
  }
};
