import type { Retrospective } from '#shared/retrospectives/contract';
import { ActionList } from './action-list';

/** What the team will do, each with an owner and a day, and taken into the next cycle where it is work. */
export const Actions = ({ session }: { session: Retrospective }) => <ActionList session={session} />;
