import type { PersonId } from '#shared/kernel/ids';
import type { PeoplePlan } from '#shared/people/contract';
import { Button } from '../ui/button';
import { VirtualList } from '../ui/virtual-list';
import { peopleCounted } from './list-words';
import css from './people-list.module.css';

type Props = {
  missing: PeoplePlan['missing'];
  left: ReadonlySet<PersonId>;
  onChange: (left: ReadonlySet<PersonId>) => void;
};

/** People who are here and not in the list. They stay unless somebody says that they have left: a list may be a part. */
export function ListMissing({ missing, left, onChange }: Props) {
  if (missing.length === 0) return null;
  const mark = (id: PersonId, on: boolean) => {
    const next = new Set(left);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  const isAll = left.size === missing.length;
  return (
    <details className={css.missing}>
      <summary>
        {peopleCounted(missing.length)} {missing.length === 1 ? 'is' : 'are'} not in the list
        {left.size === 0 ? ' and will stay as they are' : `; ${left.size.toLocaleString()} will be marked as left`}
      </summary>
      <p className={css.label}>
        Tick those who have left. They leave their teams; what they own stays theirs until it is handed over.{' '}
        <Button onClick={() => onChange(isAll ? new Set() : new Set(missing.map(({ id }) => id)))}>
          {isAll ? 'Leave all as they are' : 'Mark all as left'}
        </Button>
      </p>
      <div className={css.missingList}>
        <VirtualList
          label="People who are not in the list"
          count={missing.length}
          rowHeight={30}
          rowKey={(index) => missing[index]?.id ?? String(index)}
          render={(index) => {
            const person = missing[index];
            return person ? (
              <label className={css.missingRow}>
                <input
                  type="checkbox"
                  checked={left.has(person.id)}
                  onChange={(event) => mark(person.id, event.currentTarget.checked)}
                />
                <span className="one-line" dir="auto">
                  {person.name}
                </span>
                <span className={`one-line ${css.quiet}`}>{person.email}</span>
              </label>
            ) : null;
          }}
        />
      </div>
    </details>
  );
}
