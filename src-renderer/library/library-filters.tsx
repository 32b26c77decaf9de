import { GoalType, KeyResultKind } from '#shared/kernel/vocabulary';
import { departments } from '#shared/library/domain';
import { kindWords } from '../key-results/measure';
import { FilterChip, Select } from '../ui/controls';
import { goalTypeWords } from '../ui/status';
import css from './library-view.module.css';
import { setFilter, useLibrary } from './state';

const ALL = 'all';
const DEPARTMENTS = [
  { value: ALL, label: 'All departments' },
  ...departments.map((value) => ({ value, label: value })),
];
const KINDS = [
  { value: ALL, label: 'Any kind of key result' },
  ...KeyResultKind.options.map((value) => ({ value, label: kindWords[value].label })),
];

/** Narrows the examples down by department, goal type and kind of key result. */
export function LibraryFilters() {
  const { department, goalType, kind } = useLibrary((state) => state.filter);
  return (
    <div className={css.filters}>
      <Select
        always
        bare
        label="Department"
        value={department ?? ALL}
        options={DEPARTMENTS}
        onChange={(value) => setFilter({ department: departments.find((one) => one === value) ?? null })}
      />
      <Select
        always
        bare
        label="Kind of key result"
        value={kind ?? ALL}
        options={KINDS}
        onChange={(value) => setFilter({ kind: KeyResultKind.options.find((one) => one === value) ?? null })}
      />
      <div className={css.chips}>
        {GoalType.options.map((type) => (
          <FilterChip
            key={type}
            label={goalTypeWords[type]}
            on={goalType === type}
            onChange={(on) => setFilter({ goalType: on ? type : null })}
          />
        ))}
      </div>
    </div>
  );
}
