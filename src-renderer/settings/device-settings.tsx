import type { DeviceSettings as Settings } from '#shared/settings/contract';
import { act } from '../app/act';
import { setAppearance } from '../app/appearance';
import { useCall } from '../ipc/use-call';
import { Choice } from './choice';
import { Section } from './section';

/** How Okra looks here. Nothing of it is written into a document. */
export function DeviceSettings() {
  const { data: settings } = useCall('settings.get', {});
  const set = async (patch: Partial<Settings>) => {
    const now = await act('settings.update', patch);
    if (now) setAppearance(now);
  };
  if (!settings) return null;
  return (
    <Section id="computer" title="This computer" why="How Okra looks here. Nothing of it is written into a document.">
      <Choice
        label="Theme"
        value={settings.theme}
        options={[
          { value: 'system', label: 'As the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
        onChange={(theme) => void set({ theme })}
      />
      <Choice
        label="Contrast"
        value={settings.contrast}
        options={[
          { value: 'system', label: 'As the system' },
          { value: 'normal', label: 'Normal' },
          { value: 'more', label: 'High' },
        ]}
        onChange={(contrast) => void set({ contrast })}
      />
      <Choice
        label="Rows"
        value={settings.density}
        options={[
          { value: 'compact', label: 'Compact' },
          { value: 'comfortable', label: 'Comfortable' },
        ]}
        onChange={(density) => void set({ density })}
      />
      <Choice
        label="Okra opens with"
        value={settings.startView}
        options={[
          { value: 'home', label: 'Home' },
          { value: 'tree', label: 'Tree' },
          { value: 'objectives', label: 'Objectives' },
          { value: 'check-in', label: 'Check-in' },
        ]}
        onChange={(startView) => void set({ startView })}
      />
    </Section>
  );
}
