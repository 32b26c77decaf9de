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
  /** Told what is typed ('' when closed), so that options can be looked for elsewhere; those that fit are shown. */
  onSearch?: (search: string) => void;
};

/** So many options are shown at once; typing narrows them down. */
const shownAtMost = 50;
const noneId = '\u0000none';

/** One of many, found by typing any part of its name. */
export function Picker<Id extends string>(props: Props<Id>) {
  const {
    label,
    value,
    options,
    onPick,
    none,
    placeholder = 'Choose…',
    hint,
    bare,
    disabled,
    always,
    mark,
    onSearch,
  } = props;
  const [search, setSearchHere] = useState('');
  const setSearch = (text: string) => {
    setSearchHere(text);
    onSearch?.(text);
  };
  // found elsewhere, it may no longer be among the options
  const [picked, setPicked] = useState<PickerOption<Id> | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => combobox.selectFirstOption(),
  });
  const chosen = options.find((option) => option.id === value) ?? (picked?.id === value ? picked : undefined);
  const shown = useMemo(() => matching(options, search), [options, search]);
  const { selectFirstOption } = combobox;
  // what is typed may be taken with Enter at once: the best match stands ready
  useEffect(() => {
    if (search !== '') selectFirstOption();
  }, [search, shown]);
  const submit = (id: string) => {
    const option = options.find((one) => one.id === id) ?? null;
    setPicked(option);
    onPick(option?.id ?? null);
    combobox.closeDropdown();
  };
  return (
    <FieldFrame label={label} error={null} {...given({ hint, bare, disabled, always, placeholder })}>
      {(input) => (
        <Combobox store={combobox} onOptionSubmit={submit} transitionProps={{ duration: 0 }}>
          <Combobox.DropdownTarget>
            <div className={css.box} data-picker>
              {chosen && !combobox.dropdownOpened && mark?.(chosen)}
              <Combobox.EventsTarget withExpandedAttribute withKeyboardNavigation={!input.readOnly}>
                <input
                  {...input}
                  className={css.input}
                  value={combobox.dropdownOpened ? search : (chosen?.label ?? none ?? '')}
                  placeholder={chosen?.label ?? placeholder}
                  // reached by keyboard, it shows the choice: what is typed takes its place
                  onFocus={(event) => event.currentTarget.select()}
                  onClick={() => !input.readOnly && combobox.openDropdown()}
                  onBlur={() => combobox.closeDropdown()}
                  // Escape closes the list alone, not what the field stands in
                  onKeyDown={(event) => {
                    if (event.key === 'Escape' && combobox.dropdownOpened) event.preventDefault();
                  }}
                  onChange={(event) => {
                    setSearch(event.currentTarget.value);
                    combobox.openDropdown();
                    combobox.updateSelectedOptionIndex();
                  }}
                />
              </Combobox.EventsTarget>
              <IconChevronDown size={16} aria-hidden="true" className={css.chevron} />
            </div>
          </Combobox.DropdownTarget>
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
