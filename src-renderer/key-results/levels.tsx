import type { KeyResult, Measure } from '#shared/key-results/contract';
import { generateLevels } from '#shared/key-results/domain';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { HelpTip } from '../ui/help-tip';
import { formatNumber } from '../ui/numbers';
import css from './levels.module.css';

/** As many digits as the value has, at most four. */
const show = (value: number): string => formatNumber(value, Math.min(4, (String(value).split('.')[1] ?? '').length));

type ChoiceProps = {
  start: number | null;
  stretch: number | null;
  on: boolean;
  onChange: (on: boolean) => void;
};

/** In the form of a new metric: three levels instead of one target, laid out from start and stretch. */
export function LevelsChoice({ start, stretch, on, onChange }: ChoiceProps) {
  const made = on && start !== null && stretch !== null && start !== stretch ? generateLevels(start, stretch) : null;
  return (
    <div className={css.line}>
      <Checkbox label="Generate levels on the way to a stretch" checked={on} onChange={onChange} />
      <HelpTip concept="levels" />
      {made && (
        <span className={css.made}>
          commit {show(made.commit)} · target {show(made.target)} · stretch {show(made.stretch)}
        </span>
      )}
    </div>
  );
}

type ButtonsProps = { keyResult: KeyResult; onSave: (patch: Partial<Measure>) => Promise<unknown> };

/** Lays the levels of a metric out between its start and its end, or takes them away again. */
export function LevelsButtons({ keyResult, onSave }: ButtonsProps) {
  const { startValue: start, stretchLevel, targetValue } = keyResult;
  const end = stretchLevel ?? targetValue;
  if (start === null || end === null || start === end) return null;
  const made = generateLevels(start, end);
  return (
    <div className={css.line}>
      <Button
        changes
        onClick={() => void onSave({ commitLevel: made.commit, targetLevel: made.target, stretchLevel: made.stretch })}
      >
        {stretchLevel === null ? 'Generate levels' : 'Lay the levels out anew'}
      </Button>
      <span className={css.made}>
        commit {show(made.commit)} · target {show(made.target)} · stretch {show(made.stretch)}
      </span>
      {stretchLevel !== null && (
        <Button
          changes
          look="plain"
          onClick={() => void onSave({ commitLevel: null, targetLevel: null, stretchLevel: null })}
        >
          Without levels
        </Button>
      )}
    </div>
  );
}

/** A baseline that has found its value becomes a metric that starts there, in one step that Undo takes back. */
export function FoundBaseline({ keyResult, onSave }: ButtonsProps) {
  const found = keyResult.figures.current;
  if (keyResult.kind !== 'baseline' || found === null) return null;
  return (
    <div className={css.line}>
      <span>
        It has found its value: {show(found)} {keyResult.unit}
      </span>
      <Button changes look="main" onClick={() => void onSave({ kind: 'metric', startValue: found })}>
        Make it a metric from there
      </Button>
      <span className={css.made}>It waits as a draft until it has a target.</span>
    </div>
  );
}

/** What the weights of an objective's key results add up to; nothing to say while all are equal. */
export function Weights({ keyResults }: { keyResults: readonly KeyResult[] }) {
  const counted = keyResults.filter(
    ({ state, kind }) => state !== 'draft' && kind !== 'baseline' && kind !== 'colour-only',
  );
  if (counted.every(({ weight }) => weight === 1)) return null;
  const sum = counted.reduce((total, { weight }) => total + weight, 0);
  const out = counted.filter(({ weight }) => weight === 0).length;
  return (
    <p className={css.made}>
      Weights add up to {show(Math.round(sum * 1e6) / 1e6)}
      {out > 0 && `; ${out === 1 ? 'one key result is' : `${out} key results are`} left out`}
    </p>
  );
}
