import type { ConfidenceFigures } from '#shared/calibration/contract';
import { brierSentence } from '#shared/calibration/domain';
import { ChartFrame } from '../ui/charts/chart-frame';
import { formatNumber, formatPercent } from '../ui/numbers';
import css from './calibration.module.css';

const height = 260;
const room = { top: 12, right: 16, bottom: 32, left: 44 } as const;

/** The Brier score beside that of the base rate, and what came of each confidence. */
export function ConfidenceCheck({ figures }: { figures: ConfidenceFigures }) {
  const { cases, brier, brierOfBaseRate, baseRate, bins } = figures;
  const table = {
    columns: ['Confidence', 'Key results', 'Said', 'Came', 'Between'],
    rows: bins.map((bin) => [
      `${bin.from}-${bin.to}`,
      String(bin.cases),
      formatPercent(bin.said),
      formatPercent(bin.share),
      `${formatPercent(bin.low)} and ${formatPercent(bin.high)}`,
    ]),
  };
  const summary = `What was said against what came: ${bins
    .map((bin) => `said ${formatPercent(bin.said)}, came ${formatPercent(bin.share)} of ${bin.cases}`)
    .join('; ')}`;
  return (
    <>
      <dl className={css.figures}>
        <Fact term="Brier score" value={formatNumber(brier, 3)} />
        <Fact term="Base rate alone" value={formatNumber(brierOfBaseRate, 3)} />
        <Fact term="Reached their mark" value={formatPercent(baseRate)} />
        <Fact term="Key results" value={String(cases)} />
      </dl>
      <p className={css.sentence}>{brierSentence(figures)}</p>
      <ChartFrame title="What came of what was said" summary={summary} table={table} height={height}>
        {(width) => <Diagram bins={bins} width={Math.min(width, 520)} />}
      </ChartFrame>
      <p className={css.note}>
        On the line, what was said came true as often as it said. The mark is 1.0 for a committed goal and 0.7 for a
        stretch or development one.
      </p>
    </>
  );
}

const Fact = ({ term, value }: { term: string; value: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{value}</dd>
  </div>
);

/** The reliability diagram: across what was said, upwards what came, with its interval; the table holds all of it. */
function Diagram({ bins, width }: { bins: ConfidenceFigures['bins']; width: number }) {
  const inner = { width: width - room.left - room.right, height: height - room.top - room.bottom };
  const x = (share: number) => room.left + share * inner.width;
  const y = (share: number) => room.top + (1 - share) * inner.height;
  const most = Math.max(1, ...bins.map(({ cases }) => cases));
  return (
    <svg className={css.diagram} width={width} height={height} aria-hidden="true">
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className={css.grid} x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} />
          <text x={room.left - 8} y={y(share)} dy="0.32em" textAnchor="end">
            {formatPercent(share)}
          </text>
          <text x={x(share)} y={height - 14} textAnchor="middle">
            {formatPercent(share)}
          </text>
        </g>
      ))}
      <line className={css.diagonal} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      {bins.map((bin) => (
        <g key={bin.from}>
          <line className={css.interval} x1={x(bin.said)} x2={x(bin.said)} y1={y(bin.low)} y2={y(bin.high)} />
          <circle className={css.point} cx={x(bin.said)} cy={y(bin.share)} r={3 + 5 * Math.sqrt(bin.cases / most)} />
        </g>
      ))}
      <text x={x(0.5)} y={height - 1} textAnchor="middle">
        said
      </text>
    </svg>
  );
}
