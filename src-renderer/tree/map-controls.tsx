import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { IconButton } from '../ui/button';
import css from './map.module.css';
import type { MapCommand } from './map-keys';
import type { Stage } from './stage';

/** Zoom and fit, for the pointer; the keyboard has its own keys for them. */
export function MapControls({ stage, run }: { stage: Stage; run: (command: MapCommand) => void }) {
  const [percent, setPercent] = useState(100);
  useEffect(() => stage.onFrame(() => setPercent(Math.round(stage.camera().zoom * 100))), [stage]);
  return (
    <div className={css.controls} data-off-map>
      <IconButton label="Zoom out" keys="−" onClick={() => run({ do: 'zoom', by: 0.8 })}>
        <IconMinus size={16} />
      </IconButton>
      <span className={css.scale}>{percent} %</span>
      <IconButton label="Zoom in" keys="+" onClick={() => run({ do: 'zoom', by: 1.25 })}>
        <IconPlus size={16} />
      </IconButton>
      <IconButton label="Fit the whole map" keys="F" onClick={() => run({ do: 'fit' })}>
        <IconArrowsMaximize size={16} />
      </IconButton>
    </div>
  );
}
