import type { Output } from '#shared/contract';
import type { IsoDate } from '#shared/kernel/dates';
import type { PersonId } from '#shared/kernel/ids';
import { useCall } from '../ipc/use-call';

type Frame = Output<'home.frame'>;

/** What every view needs to know: the day, the company's name, who uses this computer. Nulls until it is there. */
export function useFrame(): { today: IsoDate | null; company: string; me: PersonId | null; myName: string | null } {
  const { data } = useCall('home.frame', {});
  return data ? whole(data) : { today: null, company: '', me: null, myName: null };
}

const whole = ({ today, company, me }: Frame) => ({ today, company, me: me?.id ?? null, myName: me?.name ?? null });
