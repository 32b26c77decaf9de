import type { Health } from '#shared/kpis/contract';
import { StatusMark } from '../ui/status-mark';
import { healthStatus, healthWords } from './words';

/** The health of a KPI as shape, word and colour. */
export function HealthMark({ health, compact = false }: { health: Health; compact?: boolean }) {
  return <StatusMark status={healthStatus[health]} detail={healthWords[health]} compact={compact} />;
}
