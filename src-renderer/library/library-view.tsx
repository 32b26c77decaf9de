import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { type Example, findExamples } from '#shared/library/domain';
import { useKeys } from '../app/keys';
import { Page } from '../app/page';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { GoalTypeBadge } from '../ui/goal-type-badge';
import { HelpTip } from '../ui/help-tip';
import { LibraryFilters } from './library-filters';
import css from './library-view.module.css';
import { Preview } from './preview';
import { chooseExample, everything, setFilter, useLibrary } from './state';
import { useInsert } from './use-insert';

/** Examples to borrow from: find one as you type, look at it, put it into a cycle as a draft. */
export function LibraryView() {
  const { filter, chosen } = useLibrary();
  const found = useMemo(() => findExamples(filter), [filter]);
  const example = found.find(({ id }) => id === chosen) ?? found[0];
  const { insert } = useInsert();
  const search = useRef<HTMLInputElement>(null);
  const list = useId();
  const optionId = (one: Example) => `${list}-${one.id}`;
  useKeys('Example library', [
    { keys: '/', label: 'Find an example', run: () => search.current?.focus() },
    { keys: 'ArrowDown', label: 'Next example, in the search' },
    { keys: 'ArrowUp', label: 'Example before, in the search' },
    { keys: 'Mod+Enter', label: 'Insert as a draft', changes: true, run: () => void insert(example) },
  ]);
  useEffect(() => search.current?.focus(), []);
  const shown = example && optionId(example);
  useEffect(() => {
    if (shown) document.getElementById(shown)?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const key = (event: KeyboardEvent) => {
    const at = example ? found.indexOf(example) : 0;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = found[Math.max(0, Math.min(found.length - 1, to))];
    if (next) chooseExample(next.id);
  };
  return (
    <Page title="Example library" crumbs={[{ label: 'Objectives', to: '/objectives' }]} bare>
      <div className={css.view}>
        <section className={css.finder} aria-label="Find an example">
          <div className={css.search}>
            <input
              ref={search}
              role="combobox"
              aria-expanded="true"
              aria-controls={list}
              aria-activedescendant={shown}
              aria-label="Find an example"
              placeholder="What is it about? Try “pay”, “churn”, “safety”…"
              className={css.input}
              maxLength={200}
              value={filter.text}
              onChange={(event) => setFilter({ text: event.currentTarget.value })}
              onKeyDown={key}
            />
            <HelpTip concept="example" />
          </div>
          <LibraryFilters />
          <p className={css.count} role="status">
            {found.length === 1 ? '1 example' : `${found.length} examples`}
          </p>
          <div id={list} role="listbox" aria-label="Examples" className={css.list}>
            {found.map((one, index) => (
              <Item
                key={one.id}
                id={optionId(one)}
                example={one}
                chosen={one === example}
                first={filter.text === '' && one.department !== found[index - 1]?.department}
              />
            ))}
          </div>
          {found.length === 0 && (
            <EmptyState
              title="No example has all of this"
              why="Every word and every filter must fit. Fewer of them find more."
              action={<Button onClick={() => setFilter(everything)}>Show all examples</Button>}
            />
          )}
        </section>
        {example && <Preview key={example.id} example={example} />}
      </div>
    </Page>
  );
}

type ItemProps = { id: string; example: Example; chosen: boolean; first: boolean };

function Item({ id, example, chosen, first }: ItemProps) {
  return (
    <>
      {first && (
        <div className={css.group} role="presentation">
          {example.department}
        </div>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the search field keeps the focus and names the chosen one */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the search field hears the keys */}
      <div id={id} role="option" aria-selected={chosen} className={css.item} onClick={() => chooseExample(example.id)}>
        <GoalTypeBadge type={example.goalType} compact />
        <span className={css.title}>{example.title}</span>
      </div>
    </>
  );
}
