import { z } from 'zod';
import { topics } from './call';

export const menuCommands = [
  'new',
  'open',
  'import',
  'export',
  'save',
  'save-as',
  'close',
  'undo',
  'redo',
  'palette',
  'keys',
] as const;

/** What main tells the windows without being asked. */
export const pushes = {
  /** After a commit: what changed. `ids` empty means: anything of these topics. */
  changed: z.strictObject({ topics: z.array(z.enum(topics)), ids: z.array(z.string()) }),
  /** Long work: `total` 0 while unknown. */
  progress: z.strictObject({ job: z.string(), done: z.number(), total: z.number(), label: z.string() }),
  /** Go to a view: from the menu, a second start, a dropped file. */
  navigate: z.strictObject({ to: z.string() }),
  /** An entry of the application menu was chosen; the window does what its own button would do. */
  menu: z.strictObject({ command: z.enum(menuCommands) }),
} as const;

export type PushName = keyof typeof pushes;
export type Push<P extends PushName> = z.output<(typeof pushes)[P]>;
