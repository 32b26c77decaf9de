import { daysBetween } from '#shared/kernel/dates';
import type { KeyResult } from '#shared/key-results/contract';
import type { Objective } from '#shared/objectives/contract';
import { Avatar } from '../ui/avatar';
import { Figure } from '../ui/figure';
import { formatPercent } from '../ui/numbers';
import { ProgressBar } from '../ui/progress-bar';
import { Sparkline } from '../ui/sparkline';
import { StatusMark } from '../ui/status-mark';
import css from './key-result-row.module.css';
import { aimInWords, expectedLine, valueInWords } from './measure';

type Props = {
  keyResult: KeyResult;
  objective: Objective;
  selected: boolean;
  onOpen: () => void;
  onExplain: () => void;
};

/** One key result in a line: what, who, its course, where it stands, how sure its owner is. */
export function KeyResultRow({ keyResult, objective, selected, onOpen, onExplain }: Props) {
  const { figures, recent } = keyResult;
  const { from, to, goalType } = objective;
  const points = recent.flatMap(({ date, value }) => (value === null ? [] : [{ at: daysBetween(from, date), value }]));
  const expected = expectedLine(keyResult, goalType, daysBetween(from, to));
  return (
    <li className={css.row} data-selected={selected || undefined}>
      <button type="button" className={css.what} onClick={onOpen} aria-expanded={selected}>
        <span className={css.title}>{keyResult.title}</span>
        <span className={css.aim}>
          {aimInWords(keyResult)}
          {keyResult.originalTarget !== null && (
            <span title={keyResult.targetReason}> · first agreed target {keyResult.originalTarget}</span>
          )}
          {keyResult.weight !== 1 && ` · weight ${keyResult.weight}`}
          {keyResult.state === 'draft' && ' · draft'}
          {figures.kpiDate !== null && <span title={keyResult.kpiName ?? ''}> · from KPI</span>}
          {keyResult.openBlockers > 0 && ` · ${keyResult.openBlockers} blocked`}
        </span>
      </button>
      {keyResult.ownerName === null ? <span aria-hidden="true" /> : <Avatar name={keyResult.ownerName} />}
      <Sparkline
        points={points}
        expected={expected}
        decimals={keyResult.decimals}
        label={`Course of ${keyResult.title}`}
      />
      {keyResult.kind === 'yes-no' ? (
        <span className={css.word}>{valueInWords(figures.current, keyResult)}</span>
      ) : (
        <Figure
          value={figures.current}
          unit={keyResult.currency ?? keyResult.unit}
          decimals={keyResult.decimals}
          change={figures.change}
        />
      )}
      <button
        type="button"
        className={css.progress}
        onClick={onExplain}
        aria-label={`Explain the progress of ${keyResult.title}`}
      >
        <span className={css.percent}>
          {formatPercent(figures.progress)}
          {figures.raw !== null && figures.raw > 1 && <span className={css.over}>{formatPercent(figures.raw)}</span>}
        </span>
        <ProgressBar
          progress={figures.raw ?? figures.progress}
          expected={figures.expected}
          status={figures.status}
          label={`Progress of ${keyResult.title}`}
        />
      </button>
      <StatusMark status={figures.status} />
      <span className={css.confidence} title={figures.confidenceFalling ? 'Two falls in a row' : 'Confidence, 0 to 10'}>
        {figures.confidence === null ? '–' : `${figures.confidence}/10`}
        {figures.confidenceFalling && <span aria-hidden="true"> ↘</span>}
      </span>
    </li>
  );
}
