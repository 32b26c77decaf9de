import type { Writing } from '#shared/time-travel/words';
import { healthWords } from '../kpis/words';
import { formatDay } from '../ui/dates';
import { formatNumber, formatPercent } from '../ui/numbers';
import { statusWords } from '../ui/status';

const mostDecimals = 6;

/** Numbers, shares and days the reader's way. */
export const writing: Writing = {
  number: (value) => formatNumber(value, decimalsOf(value), true),
  percent: formatPercent,
  day: formatDay,
  status: statusWords,
  health: healthWords,
};

/** As many decimals as the number has. */
const decimalsOf = (value: number): number => Math.min(mostDecimals, String(value).split('.')[1]?.length ?? 0);
