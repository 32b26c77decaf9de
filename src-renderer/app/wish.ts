import { useEffect, useRef } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { GoalType, Status } from '#shared/kernel/vocabulary';
import { isLooking } from '../ui/looking';

const settingsSections = ['company', 'calendar', 'method'] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** What somebody who leads to a view would like to see there; travels beside the address, not in it. */
export type Wish = {
  /** Only things of this status. */
  status?: Status;
  /** And only of these goal types; none for all. */
  goalTypes?: readonly GoalType[];
  /** Only drafts. */
  drafts?: boolean;
  /** Open this part of the view. */
  show?: 'initiatives';
  /** Open this key result of it. */
  keyResult?: string;
  /** Begin at this section of the settings. */
  section?: SettingsSection;
  /** Ask the questions of the stage at once. */
  quiz?: boolean;
  /** Begin a new thing at once. */
  create?: boolean;
  /** It has just been made: what comes next has the focus. */
  made?: boolean;
  /** Enter what is due at once. */
  enter?: boolean;
  /** Choose a file to bring in at once. */
  bring?: boolean;
};

/** The wish that came with the present address. */
export function useWish(): Wish {
  return readWish(useHistoryState<unknown>());
}

/** Begins what somebody was led here for, from here as well, each time anew; not while the document is only looked at. */
export function useWished(what: 'create' | 'enter' | 'bring', begin: () => void): void {
  const kept = useHistoryState<unknown>();
  const latest = useRef(begin);
  latest.current = begin;
  useEffect(() => {
    if (readWish(kept)[what] && !isLooking()) latest.current();
  }, [kept, what]);
}

/** Reads a wish out of what the history kept; what is none is an empty one. */
export function readWish(kept: unknown): Wish {
  if (typeof kept !== 'object' || kept === null) return {};
  const status = Status.safeParse('status' in kept ? kept.status : undefined);
  const create = 'create' in kept && kept.create === true;
  const quiz = 'quiz' in kept && kept.quiz === true;
  const drafts = 'drafts' in kept && kept.drafts === true;
  const enter = 'enter' in kept && kept.enter === true;
  const bring = 'bring' in kept && kept.bring === true;
  const made = 'made' in kept && kept.made === true;
  const types = GoalType.array().safeParse('goalTypes' in kept ? kept.goalTypes : undefined);
  const section = settingsSections.find((one) => 'section' in kept && kept.section === one);
  const show = 'show' in kept && kept.show === 'initiatives';
  const keyResult = 'keyResult' in kept && typeof kept.keyResult === 'string' ? kept.keyResult : null;
  return {
    ...(keyResult === null ? {} : { keyResult }),
    ...(types.success ? { goalTypes: types.data } : {}),
    ...(show ? { show: 'initiatives' } : {}),
    ...(section ? { section } : {}),
    ...(status.success ? { status: status.data } : {}),
    ...(drafts ? { drafts } : {}),
    ...(create ? { create } : {}),
    ...(quiz ? { quiz } : {}),
    ...(made ? { made } : {}),
    ...(enter ? { enter } : {}),
    ...(bring ? { bring } : {}),
  };
}
