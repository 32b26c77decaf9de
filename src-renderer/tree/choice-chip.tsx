import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/Popover.css';
import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react';
import { memo, type ReactNode, useState } from 'react';
import { matching } from '../ui/picker-match';
import css from './bar.module.css';

export type Choice<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly mark?: ReactNode;
  readonly depth?: number;
};

type Props<V extends string> = {
  readonly name: string;
  readonly choices: readonly Choice<V>[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: readonly V[]) => void;
};

/** From so many choices on there is a field to search in; so many are shown at once. */
const SEARCH_FROM = 9;
const SHOWN = 100;

/**
 * A filter by any of several choices: says what is chosen, opens the list, and can be emptied at one press. Drawn again
 * only when one of its own properties has changed: a letter typed beside it must not wait for all of them.
 */
export const ChoiceChip = memo(Chip) as typeof Chip;

function Chip<V extends string>({ name, choices, chosen, onChange }: Props<V>) {
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => {
      if (choices.length >= SEARCH_FROM) combobox.focusSearchInput();
      combobox.updateSelectedOptionIndex('active');
    },
  });
  const found = matching(choices, search);
  const toggle = (value: string) => {
    const picked = choices.find((choice) => choice.value === value)?.value;
    if (picked === undefined) return;
    onChange(chosen.includes(picked) ? chosen.filter((one) => one !== picked) : [...chosen, picked]);
  };
  const said = choices.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return (
    <span className={css.chip} data-on={chosen.length > 0 || undefined}>
      <Combobox
        store={combobox}
        onOptionSubmit={toggle}
        transitionProps={{ duration: 0 }}
        width={260}
        position="bottom-start"
      >
        <Combobox.Target targetType="button">
          <button type="button" className={css.open} onClick={() => combobox.toggleDropdown()}>
            {said.length === 0 ? name : `${name}: ${said[0]}${said.length > 1 ? ` +${said.length - 1}` : ''}`}
            <IconChevronDown size={14} aria-hidden="true" />
          </button>
        </Combobox.Target>
        <Combobox.Dropdown className={css.dropdown}>
          {choices.length >= SEARCH_FROM && (
            <Combobox.Search
              value={search}
              onChange={(event) => {
                setSearch(event.currentTarget.value);
                combobox.updateSelectedOptionIndex();
              }}
              placeholder="Type a part of the name"
              aria-label={`Search ${name.toLowerCase()}`}
            />
          )}
          <Combobox.Options className={css.options} aria-label={name}>
            {found.slice(0, SHOWN).map(({ value, label, mark, depth = 0 }) => (
              <Combobox.Option
                key={value}
                value={value}
                active={chosen.includes(value)}
                aria-selected={chosen.includes(value)}
              >
                <span className={css.option} style={{ paddingInlineStart: depth * 12 }}>
                  <span className={css.tickbox}>
                    {chosen.includes(value) && <IconCheck size={14} aria-hidden="true" />}
                  </span>
                  {mark}
                  <span className="one-line" dir="auto">
                    {label}
                  </span>
                </span>
              </Combobox.Option>
            ))}
            {found.length === 0 && <Combobox.Empty>Nothing has this in its name</Combobox.Empty>}
            {found.length > SHOWN && (
              <div className={css.more}>{found.length - SHOWN} more: type a part of the name</div>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {chosen.length > 0 && (
        <button
          type="button"
          className={css.clear}
          aria-label={`Any ${name.toLowerCase()}`}
          onClick={() => onChange([])}
        >
          <IconX size={12} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
