import { bannerText, isBlockHeading, readBlocks } from '../block-rows';
import type { Layout } from './layout';

/** A block an objective: a banner row with the objective, then Key Result, Baseline, Target, Current, Status. */
export const blocks: Layout = {
  id: 'E',
  order: 'goals',
  detect(table) {
    if (!table.has('key-result') || table.has('objective') || table.has('date') || table.has('title')) return 0;
    const headings = table.sheet.rows.filter(isBlockHeading).length;
    const banners = table.sheet.rows.filter((row) => bannerText(row) !== null).length;
    return headings > 1 || banners > 0 ? 0.9 : 0;
  },
  describe: () => 'A block for each objective: its title as a banner, its key results below',
  read: (table, builder) => readBlocks(table.sheet, table, builder),
};
