import { z } from 'zod';
import { action } from '#shared/kernel/call';

/** How this installation shows things. Never part of a document. */
export const DeviceSettings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['compact', 'comfortable']),
  contrast: z.enum(['system', 'normal', 'more']),
  startView: z.enum(['home', 'tree', 'objectives', 'check-in']),
});
export type DeviceSettings = z.infer<typeof DeviceSettings>;

export const defaultDeviceSettings: DeviceSettings = {
  theme: 'system',
  density: 'compact',
  contrast: 'system',
  startView: 'home',
};

export const settingsContract = {
  'settings.get': action({ input: z.strictObject({}), output: DeviceSettings, reads: ['settings'] }),
  'settings.update': action({ input: DeviceSettings.partial(), output: DeviceSettings }),
  /** Versions of the app and of what it runs on. */
  'settings.about': action({
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      electron: z.string().nullable(),
      node: z.string(),
      platform: z.string(),
    }),
  }),
} as const;
