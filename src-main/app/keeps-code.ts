import { app } from 'electron';

/** Whether this start serves a build alone: nobody sees it, it keeps its compiled code and ends. Never of a package. */
export const keepsCode = !app.isPackaged && process.env['OKRA_KEEP_CODE'] !== undefined;
