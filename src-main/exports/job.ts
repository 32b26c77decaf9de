import type { Job } from '../jobs/messages';
import { type ExportOrder, writeExport } from './write-file';

/** Writes an export off the main thread. */
export const writeExportJob: Job<ExportOrder, number> = (order) => writeExport(order);
