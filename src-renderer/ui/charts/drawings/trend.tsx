import { CartesianGrid, ComposedChart, Line, ReferenceArea, Tooltip, XAxis, YAxis } from 'recharts';
import type { IsoDate } from '#shared/kernel/dates';
import { formatDay } from '../../dates';
import { formatNumber } from '../../numbers';
import css from '../charts.module.css';
import { freeCorner } from '../free-corner';
import type { Band, DayValue, TrendProps } from '../props';
import { apart, monthTicks, monthWords, placeOf, valueScale } from '../scales';
import { tickText } from '../tick-text';

const margin = { top: 8, right: 76, bottom: 4, left: 4 };
const axis = { width: 48, height: 22 };
/** Beyond so many values the points are left out and the line speaks alone. */
const dottedUpTo = 26;

type Row = { at: number; day: IsoDate; value?: number; expected?: number };

/** The drawing of a trend; no text in it that the table of the frame does not hold. */
export function TrendDrawing(props: TrendProps & { width: number; height: number }) {
  const { values, expected = [], expectedLabel = 'Expected', bands = [], steps, width, height } = props;
  const { unit = '', decimals = 0 } = props;
  const rows = rowsOf(values, expected);
  const from = props.from ?? rows[0]?.day;
  const to = props.to ?? rows.at(-1)?.day;
  if (!from || !to) return null;
  const numbers = [...values, ...expected].map(({ value }) => value);
  const scale = valueScale([...numbers, ...boundsNear(bands, numbers)]);
  const [low, high] = scale.domain;
  const inner = height - margin.top - margin.bottom - axis.height;
  const y = (value: number) => margin.top + ((high - value) / (high - low || 1)) * inner;
  const right = width - margin.right;
  const left = margin.left + axis.width;
  const x = (day: IsoDate) =>
    left + ((placeOf(day) - placeOf(from)) / Math.max(1, placeOf(to) - placeOf(from))) * (right - left);
  const ends = endLabels(values, expected, expectedLabel, decimals, unit, { x, y, right });
  const lines = [values, expected].map((line) => line.map(({ day, value }) => ({ x: x(day), y: y(value) })));
  const ticks = monthTicks(from, to, width < 380 ? 3 : 5);
  return (
    <ComposedChart width={width} height={height} data={rows} margin={margin} accessibilityLayer={false}>
      {bands.map((band) => {
        const [from, to] = [Math.max(low, band.from ?? low), Math.min(high, band.to ?? high)];
        const area = { left, right, top: y(to), bottom: y(from) };
        const isTall = area.bottom - area.top >= bandLabelRoom;
        return (
          <ReferenceArea
            key={band.label}
            data-tone={band.tone}
            y1={from}
            y2={to}
            fillOpacity={1}
            ifOverflow="hidden"
            label={
              isTall ? { value: band.label, position: freeCorner(band.label, area, lines), fill: 'currentColor' } : ''
            }
          />
        );
      })}
      <CartesianGrid className={css.grid ?? ''} vertical={false} />
      <XAxis
        dataKey="at"
        type="number"
        domain={[placeOf(from), Math.max(placeOf(to), placeOf(from) + 1)]}
        allowDataOverflow
        ticks={ticks.map(placeOf)}
        tickFormatter={(at: number) => tickWords(at, ticks)}
        axisLine={false}
        tickLine={false}
        tick={tickText}
        height={axis.height}
        interval={0}
      />
      <YAxis
        domain={[low, high]}
        ticks={[...scale.ticks]}
        tickFormatter={(value: number) => formatNumber(value, tickDecimals(scale.ticks))}
        axisLine={false}
        tickLine={false}
        tick={tickText}
        width={axis.width}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--line-strong)' }}
        content={({ active, payload }) => {
          const row: unknown = payload?.[0]?.payload;
          return active && isRow(row) ? (
            <div className={css.tip}>
              <strong>{formatDay(row.day)}</strong>
              {row.value !== undefined && `${formatNumber(row.value, decimals)} ${unit}`}
              {row.expected !== undefined && (
                <div className="muted">
                  {expectedLabel} {formatNumber(row.expected, decimals)}
                </div>
              )}
            </div>
          ) : null;
        }}
      />
      {expected.length > 0 && (
        <Line
          className={css.expected ?? ''}
          dataKey="expected"
          type={steps ? 'stepAfter' : 'linear'}
          dot={false}
          activeDot={false}
          connectNulls
          isAnimationActive={false}
        />
      )}
      <Line
        className={css.values ?? ''}
        dataKey="value"
        type="linear"
        dot={values.length <= dottedUpTo ? { className: css.dot ?? '', r: 2.5, clipDot: false } : false}
        activeDot={{ className: css.last ?? '', r: 4 }}
        connectNulls
        isAnimationActive={false}
      />
      {ends.map(({ text, place, at, strong }) => (
        <text key={text} className={strong ? css.strong : css.label} x={at + 8} y={place} dominantBaseline="middle">
          {text}
        </text>
      ))}
    </ComposedChart>
  );
}

function rowsOf(values: readonly DayValue[], expected: readonly DayValue[]): Row[] {
  const rows = new Map<IsoDate, Row>();
  const row = (day: IsoDate): Row => {
    const known = rows.get(day) ?? { at: placeOf(day), day };
    rows.set(day, known);
    return known;
  };
  for (const { day, value } of values) row(day).value = value;
  for (const { day, value } of expected) row(day).expected = value;
  return [...rows.values()].sort((a, b) => a.at - b.at);
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'day' in value;

/** Bounds of bands that lie so near to the values that they belong on the axis. */
function boundsNear(bands: readonly Band[], values: readonly number[]): readonly number[] {
  if (values.length === 0) return bands.flatMap(({ from, to }) => [from, to].filter((one) => one !== null));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || Math.abs(high) || 1) * 1.5;
  return bands
    .flatMap(({ from, to }) => [from, to].filter((one) => one !== null))
    .filter((bound) => bound >= low - room && bound <= high + room);
}

const labelGap = 15;
/** A band at least so high, in pixels, carries its name. */
const bandLabelRoom = 18;
/** Nearer to the right edge than this, the label of the last value stands beyond the edge, beside that of the dashed line. */
const labelRoom = 70;

/** A unit of more letters finds no room beside its number and is left out; the table has it. */
const longestUnit = 6;

type Places = { x: (day: IsoDate) => number; y: (value: number) => number; right: number };

/** What stands at the ends of the lines: the last value where its line ends, the dashed line's name at the edge. */
function endLabels(
  values: readonly DayValue[],
  expected: readonly DayValue[],
  expectedLabel: string,
  decimals: number,
  unit: string,
  { x, y, right }: Places,
) {
  const last = values.at(-1);
  const aim = expected.at(-1);
  const isEarly = last !== undefined && x(last.day) < right - labelRoom;
  const labels = [
    ...(last
      ? [
          {
            text: `${formatNumber(last.value, decimals)} ${unit.length > longestUnit ? '' : unit}`.trim(),
            at: isEarly ? x(last.day) : right,
            place: y(last.value),
            strong: true,
          },
        ]
      : []),
    ...(aim ? [{ text: expectedLabel, at: right, place: y(aim.value), strong: false }] : []),
  ];
  if (isEarly) return labels;
  const places = apart(
    labels.map(({ place }) => place),
    labelGap,
  );
  return labels.map((label, index) => ({ ...label, place: places[index] ?? 0 }));
}

function tickWords(at: number, ticks: readonly IsoDate[]): string {
  const index = ticks.findIndex((day) => placeOf(day) === at);
  const day = ticks[index];
  return day === undefined ? '' : monthWords(day, index === 0 || day.slice(5, 7) === '01');
}

const tickDecimals = (ticks: readonly number[]): number =>
  Math.min(4, Math.max(0, ...ticks.map((tick) => (String(tick).split('.')[1] ?? '').length)));
