import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/ScrollArea.css';
import { Combobox, useCombobox } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Avatar } from './avatar';
import { FieldFrame } from './field';
import css from './picker.module.css';
import { matching } from './picker-match';

export type PickerOption<Id extends string> = {
  id: Id;
  label: string;
  /** Second, muted part: a job title, a path. */
  detail?: string | undefined;
  /** Further words that it is found by, not shown. */
  also?: string | undefined;
  /** Steps to the right, for a tree of options. */
  depth?: number;
};

type Props<Id extends string> = {
  label: string;
  value: Id | null;
  options: readonly PickerOption<Id>[];
  onPick: (id: Id | null) => void;
  /** What choosing nobody or nothing is called; left out, something must be chosen. */
  none?: string;
  placeholder?: string;
  hint?: string;
  bare?: boolean;
  disabled?: boolean;
  /** It picks nothing of the document, and works while that is only looked at. */
  always?: boolean;
  mark?: (option: PickerOption<Id>) => ReactNode;
};

/** So many options are shown at once; typing narrows them down. */
const shownAtMost = 50;
const noneId = '\u0000none';

/** One of many, found by typing any part of its name. */
export function Picker<Id extends string>(props: Props<Id>) {
  const { label, value, options, onPick, none, placeholder = 'Choose…', hint, bare, disabled, always, mark } = props;
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => combobox.selectFirstOption(),
  });
  const chosen = options.find((option) => option.id === value);
  const shown = useMemo(() => matching(options, search), [options, search]);
  const { selectFirstOption } = combobox;
  // what is typed may be taken with Enter at once: the best match stands ready
  useEffect(() => {
    if (search !== '') selectFirstOption();
  }, [search]);
  const submit = (id: string) => {
    onPick(options.find((option) => option.id === id)?.id ?? null);
    combobox.closeDropdown();
  };
  return (
    <FieldFrame label={label} error={null} {...given({ hint, bare, disabled, always, placeholder })}>
      {(input) => (
        <Combobox store={combobox} onOptionSubmit={submit} transitionProps={{ duration: 0 }}>
          <Combobox.Target withKeyboardNavigation={!input.readOnly}>
            <div className={css.box}>
              {chosen && !combobox.dropdownOpened && mark?.(chosen)}
              <input
                {...input}
                role="combobox"
                aria-expanded={combobox.dropdownOpened}
                autoComplete="off"
                className={css.input}
                value={combobox.dropdownOpened ? search : (chosen?.label ?? none ?? '')}
                placeholder={chosen?.label ?? placeholder}
                // reached by keyboard, it shows the choice: what is typed takes its place
                onFocus={(event) => event.currentTarget.select()}
                onClick={() => !input.readOnly && combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onChange={(event) => {
                  setSearch(event.currentTarget.value);
                  combobox.openDropdown();
                  combobox.updateSelectedOptionIndex();
                }}
              />
              <IconChevronDown size={16} aria-hidden="true" className={css.chevron} />
            </div>
          </Combobox.Target>
          <Combobox.Dropdown className={css.dropdown}>
            <Combobox.Options className={css.options} aria-label={label}>
              {none !== undefined && search === '' && <Combobox.Option value={noneId}>{none}</Combobox.Option>}
              {shown.slice(0, shownAtMost).map((option) => (
                <Combobox.Option key={option.id} value={option.id} active={option.id === value}>
                  <span className={css.option} style={{ paddingInlineStart: (option.depth ?? 0) * 12 }}>
                    {mark?.(option)}
                    <span className="one-line">{option.label}</span>
                    {option.detail && <span className={css.detail}>{option.detail}</span>}
                  </span>
                </Combobox.Option>
              ))}
              {shown.length === 0 && <Combobox.Empty>Nothing has this in its name</Combobox.Empty>}
              {shown.length > shownAtMost && (
                <div className={css.more}>{shown.length - shownAtMost} more: type a part of the name</div>
              )}
            </Combobox.Options>
          </Combobox.Dropdown>
        </Combobox>
      )}
    </FieldFrame>
  );
}

/** Leaves out what is undefined, so that it does not count as given. */
function given<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** A person, found by name or job title. */
export function PersonPicker<Id extends string>(props: Omit<Props<Id>, 'mark'>) {
  return <Picker {...props} mark={(person) => <Avatar name={person.label} beside />} />;
}

/** A team, its place in the company shown by its indent. */
export function TeamPicker<Id extends string>(props: Omit<Props<Id>, 'mark'>) {
  return <Picker {...props} />;
}
