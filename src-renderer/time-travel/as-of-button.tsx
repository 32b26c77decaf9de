import { IconHistory } from '@tabler/icons-react';
import { Button, IconButton } from '../ui/button';
import { formatDay } from '../ui/dates';
import { AS_OF_BUTTON, openTimeBar, useTravel } from './state';

/** In the top bar of every view: of which day it is, and the way to another. */
export function AsOfButton() {
  const asOf = useTravel((state) => state.asOf);
  const open = useTravel((state) => state.barOpen || state.asOf !== null);
  const icon = <IconHistory size={16} aria-hidden="true" />;
  if (asOf === null)
    return (
      <IconButton
        id={AS_OF_BUTTON}
        label="Look at an earlier day"
        keys="g a"
        aria-expanded={open}
        onClick={openTimeBar}
      >
        {icon}
      </IconButton>
    );
  return (
    <Button id={AS_OF_BUTTON} look="plain" icon={icon} aria-expanded={open} onClick={openTimeBar}>
      As of {formatDay(asOf)}
    </Button>
  );
}
