import { defined } from '#shared/kernel/defined';
import { DeviceSettings, defaultDeviceSettings, settingsContract } from '#shared/settings/contract';
import type { DeviceStore } from '../device/store';
import { handlers } from '../ipc/handlers';

const KEY = 'settings';

/** How this installation shows things; the defaults where nothing has been set, or where it no longer fits. */
export const deviceSettings = (device: DeviceStore): DeviceSettings => ({
  ...defaultDeviceSettings,
  ...defined(device.get(KEY, DeviceSettings.partial()) ?? {}),
});

export const settingsHandlers = handlers(settingsContract, {
  'settings.get': ({ device }) => deviceSettings(device),
  'settings.update': ({ device }, patch) => {
    const settings = { ...deviceSettings(device), ...defined(patch) };
    device.set(KEY, settings);
    return settings;
  },
  'settings.about': ({ version }) => ({
    version,
    electron: process.versions['electron'] ?? null,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  }),
});
