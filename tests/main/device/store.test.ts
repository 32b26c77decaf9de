import { expect, test } from 'vitest';
import { z } from 'zod';
import { DeviceStore } from '#main/device/store';

test('keeps values by key, forgets what no longer fits, lists by prefix, tells what changed', () => {
  const changed: string[] = [];
  const device = new DeviceStore(':memory:', (key) => changed.push(key));
  device.set('draft/a', { value: 1 });
  device.set('draft/b', { value: 2 });
  device.set('draft/a', { value: 3 });
  device.set('drafts', 'not one of them');
  expect(device.get('draft/a', z.strictObject({ value: z.number() }))).toEqual({ value: 3 });
  expect(device.get('draft/a', z.strictObject({ other: z.string() }))).toBeUndefined();
  expect(device.get('nothing', z.unknown())).toBeUndefined();
  expect(device.keys('draft/')).toEqual(['draft/a', 'draft/b']);
  device.remove('draft/a');
  expect(device.keys('draft/')).toEqual(['draft/b']);
  expect(changed).toEqual(['draft/a', 'draft/b', 'draft/a', 'drafts', 'draft/a']);
});
