import { expect, it } from 'vitest';
import { openTestDocument } from '#tests/support/document';

it('settings of the device start with the defaults, keep what is set and never enter the document', async () => {
  const document = openTestDocument();
  expect(await document.call('settings.get', {})).toMatchObject({ theme: 'system', startView: 'home' });
  await document.call('settings.update', { theme: 'dark' });
  await document.call('settings.update', { density: 'comfortable' });
  expect(await document.call('settings.get', {})).toMatchObject({ theme: 'dark', density: 'comfortable' });
  expect(document.ledger.undoStack).toEqual([]);
});

it('settings of another version that no longer fit give way to the defaults', async () => {
  const document = openTestDocument();
  document.app.device.set('settings', { theme: 'sepia' });
  expect(await document.call('settings.get', {})).toMatchObject({ theme: 'system' });
});

it('tells the versions that a report of a problem needs', async () => {
  const about = await openTestDocument().call('settings.about', {});
  expect(about).toEqual({
    version: '0.0.0-test',
    electron: null,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  });
});
