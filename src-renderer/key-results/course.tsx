import type { KeyResult } from '#shared/key-results/contract';
import { useCall } from '../ipc/use-call';
import type { Band } from '../ui/charts/props';
import { TrendChart } from '../ui/charts/trend-chart';
import { kindWords, setInWords } from './measure';

/** Kinds whose check-ins hold a number that can be drawn. */
const drawn: ReadonlySet<KeyResult['kind']> = new Set(['metric', 'at-least', 'at-most', 'between', 'baseline']);

/** How a key result has gone so far, against the expected line; from the second value on. */
export function Course({ keyResult }: { keyResult: KeyResult }) {
  const isDrawn = drawn.has(keyResult.kind);
  const { data } = useCall('key-results.series', { id: keyResult.id, limit: 200 }, { enabled: isDrawn });
  if (!isDrawn || !data) return null;
  const values = data.points.flatMap(({ date, value }) => (value === null ? [] : [{ day: date, value }]));
  if (values.length < 2) return null;
  const expected = data.expected.flatMap(({ date, value }) => (value === null ? [] : [{ day: date, value }]));
  const last = values.at(-1)?.day ?? data.endsOn;
  return (
    <TrendChart
      title="Course"
      values={values}
      expected={expected}
      bands={boundsOf(keyResult)}
      from={data.startsOn < (values[0]?.day ?? data.startsOn) ? data.startsOn : (values[0]?.day ?? data.startsOn)}
      to={last > data.endsOn ? last : data.endsOn}
      unit={keyResult.currency ?? keyResult.unit}
      decimals={keyResult.decimals}
      height={180}
    />
  );
}

/** Where a key result of the stay-kinds should stay. */
function boundsOf(keyResult: KeyResult): readonly Band[] {
  const { kind, lowBound, highBound } = keyResult;
  if (kind !== 'at-least' && kind !== 'at-most' && kind !== 'between') return [];
  const label = `${kindWords[kind].label}: ${[lowBound, highBound]
    .filter((bound) => bound !== null)
    .map((bound) => setInWords(bound, keyResult))
    .join(' to ')}`;
  return [{ from: lowBound, to: highBound, tone: 'good', label }];
}
