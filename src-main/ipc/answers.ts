import { setImmediate } from 'node:timers/promises';
import type { CallDef } from '#shared/kernel/call';
import { features } from '../features';

/** A call with what answers it, whichever it is. */
export type Answer = {
  readonly def: CallDef;
  readonly handler: (context: unknown, input: unknown) => unknown;
};

const known = new Map<string, Answer>();

/** What answers a call, where its feature has been read already. */
export const knownAnswer = (name: string): Answer | undefined => known.get(name);

/** What answers a call, reading its feature first where that has not been done; undefined where there is no such call. */
export async function answerOf(name: string): Promise<Answer | undefined> {
  const feature = name.split('.')[0] ?? '';
  if (!known.has(name) && Object.hasOwn(features, feature)) await read(features[feature as keyof typeof features]);
  return known.get(name);
}

/** Reads every feature that nobody has asked yet, one at a time, others getting their turn in between. */
export async function readAhead(): Promise<void> {
  for (const feature of Object.values(features)) {
    await setImmediate();
    await read(feature);
  }
}

async function read(feature: () => Promise<Readonly<Record<string, unknown>>>): Promise<void> {
  for (const [name, answer] of Object.entries(await feature())) known.set(name, answer as Answer);
}
