import { memo } from 'react';
import { daysBetween } from '#shared/kernel/dates';
import type { KeyResult } from '#shared/key-results/contract';
import { isOwnersWord } from '#shared/key-results/domain';
import type { Objective } from '#shared/objectives/contract';
import { Explain } from '../explain/explain';
import { explained, openExplanation } from '../explain/opening';
import { Avatar } from '../ui/avatar';
import { Figure } from '../ui/figure';
import { formatPercent } from '../ui/numbers';
import { OwnerWord } from '../ui/owner-word';
import { ProgressBar } from '../ui/progress-bar';
import { Sparkline } from '../ui/sparkline';
import { StatusMark } from '../ui/status-mark';
import { GradeNote } from './grade-note';
import css from './key-result-row.module.css';
import {
  aimInWords,
  easeWords,
  expectedLine,
  lackWords,
  setInWords,
  targetChangeInWords,
  valueInWords,
} from './measure';

type Props = {
  keyResult: KeyResult;
  selected: boolean;
  onOpen: (id: string) => void;
} & Pick<Objective, 'from' | 'to' | 'goalType'>;

/** The id of the button that opens a key result. */
export const rowButton = (id: KeyResult['id']): string => `key-result-${id}`;

/** Why a figure is not good enough, in as few words as there is room for. */
function Lag({ status, progress, expected }: KeyResult['figures']) {
  const lags = (status === 'behind' || status === 'at-risk') && progress !== null && expected !== null;
  return lags && progress < expected && <span className={css.lag}>expected {formatPercent(expected)}</span>;
}

/** One key result in a line: what, who, its course, where it stands, how sure its owner is. */
export const KeyResultRow = memo(({ keyResult, from, to, goalType, selected, onOpen }: Props) => {
  const { id, figures, recent } = keyResult;
  const subject = (part: 'progress' | 'status' | 'change' | 'confidence') => ({ of: 'key-result', id, part }) as const;
  const points = recent.flatMap(({ date, value }) => (value === null ? [] : [{ at: daysBetween(from, date), value }]));
  const expected = expectedLine(keyResult, goalType, daysBetween(from, to));
  return (
    <li className={css.row} data-selected={selected || undefined} {...explained(subject('progress'))}>
      <button type="button" id={rowButton(id)} className={css.what} onClick={() => onOpen(id)} aria-expanded={selected}>
        <span className={css.title}>{keyResult.title}</span>
        <span className={css.aim}>
          {aimInWords(keyResult)}
          {keyResult.originalTarget !== null && (
            <span title={targetChangeInWords(keyResult)}>
              {' '}
              · first agreed target {setInWords(keyResult.originalTarget, keyResult)}
              {keyResult.targetChanged?.ease && `, ${easeWords[keyResult.targetChanged.ease]}`}
            </span>
          )}
          {keyResult.agreedBefore.map(({ number, value, ease }) => (
            <span key={number}>
              {' '}
              · first agreed {number} {setInWords(value, keyResult)}
              {ease && `, ${easeWords[ease]}`}
            </span>
          ))}
          {keyResult.weight === 0 && ' · left out'}
          {keyResult.weight !== 0 && keyResult.weight !== 1 && ` · weight ${keyResult.weight}`}
          {keyResult.state === 'draft' &&
            ` · draft${keyResult.lacks === null ? '' : `: ${lackWords[keyResult.lacks]}`}`}
          {figures.kpiDate !== null && <span title={keyResult.kpiName ?? ''}> · from KPI</span>}
          {keyResult.openBlockers > 0 && ` · ${keyResult.openBlockers} blocked`}
        </span>
        <GradeNote keyResult={keyResult} />
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
          label={`the value of ${keyResult.title}`}
          onExplain={() => openExplanation(subject('change'))}
        />
      )}
      <Explain className={css.progress} subject={subject('progress')} label={`the progress of ${keyResult.title}`}>
        <span className={css.percent}>
          {formatPercent(figures.progress)}
          {figures.raw !== null && figures.raw > 1 && <span className={css.over}>{formatPercent(figures.raw)}</span>}
          <Lag {...figures} />
        </span>
        <ProgressBar
          progress={figures.raw ?? figures.progress}
          expected={figures.expected}
          status={figures.status}
          label={`Progress of ${keyResult.title}`}
        />
      </Explain>
      <Explain subject={subject('status')} label={`the status of ${keyResult.title}`}>
        <StatusMark status={figures.status} />
        {isOwnersWord(figures) && <OwnerWord numbers={figures.suggested} />}
      </Explain>
      <Explain
        className={css.confidence}
        subject={subject('confidence')}
        label={`the confidence in ${keyResult.title}`}
      >
        {figures.confidence === null ? '–' : `${figures.confidence}/10`}
        {figures.confidenceFalling && (
          <span title="Two falls in a row" aria-hidden="true">
            {' '}
            ↘
          </span>
        )}
      </Explain>
    </li>
  );
});
