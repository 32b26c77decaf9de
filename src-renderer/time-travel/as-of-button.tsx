import { IconHistory } from '@tabler/icons-react';
import { Button } from '../ui/button';
import { formatDay } from '../ui/dates';
import { AS_OF_BUTTON, openTimeBar, useTravel } from './travel';

/** In the top bar of every view: of which day it is, and the way to another. */
export function AsOfButton() {
  const asOf = useTravel((state) => state.asOf);
  const open = useTravel((state) => state.barOpen || state.asOf !== null);
  // one button for both, so that the focus stays on it when one comes back
  return (
    <Button
      id={AS_OF_BUTTON}
      look="plain"
      icon={<IconHistory size={16} aria-hidden="true" />}
      title="Look at an earlier day (g a)"
      aria-expanded={open}
      onClick={openTimeBar}
    >
      <span className={asOf === null ? 'visually-hidden' : undefined}>
        {asOf === null ? 'Look at an earlier day' : `As of ${formatDay(asOf)}`}
      </span>
    </Button>
  );
}
