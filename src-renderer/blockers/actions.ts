import type { Blocker } from '#shared/check-ins/contract';
import type { IsoDate } from '#shared/kernel/dates';
import { act } from '../app/act';

type Some = Pick<Blocker, 'id' | 'text' | 'asksHelp'>;
/** The words of a blocker, cut for a message. */
export const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Marks a blocker as resolved today, or opens it again. */
export const resolve = ({ id, text }: Some, resolvedOn: IsoDate | null) =>
  act(
    'check-ins.update-blocker',
    { id, resolvedOn },
    `${resolvedOn === null ? 'Open again' : 'Resolved'}: ${short(text)}`,
  );

/** Asks for help with a blocker, or no longer. */
export const toggleHelp = ({ id, text, asksHelp }: Some) =>
  act(
    'check-ins.update-blocker',
    { id, asksHelp: !asksHelp },
    asksHelp ? `No longer asks for help: ${short(text)}` : `Asks for help: ${short(text)}`,
  );
