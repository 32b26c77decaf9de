import '@mantine/core/styles/Popover.css';
import { Popover } from '@mantine/core';
import { type Concept, concepts } from './concepts';
import { HelpMark } from './help-mark';
import css from './help-tip.module.css';
import { useOpensOnceThere } from './on-demand';

/** The explanation itself, once its mark has been pressed for the first time: it opens as soon as it stands. */
export function OpenedHelpTip({ concept }: { concept: Concept }) {
  const { term, text } = concepts[concept];
  const { button, opened, setOpened } = useOpensOnceThere();
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={300}
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      withinPortal
      returnFocus
    >
      <Popover.Target>
        <HelpMark ref={button} term={term} onClick={() => setOpened(!opened)} />
      </Popover.Target>
      <Popover.Dropdown className={css.tip}>
        <strong>{term}</strong>
        <p>{text}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
