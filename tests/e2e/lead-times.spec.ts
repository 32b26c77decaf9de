import { readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { expect, screenshot, startEmpty, test } from './support/app';

test.use({ today: '2026-03-02' });

test('lead times: what comes when, holidays of a country, and the rituals as a calendar file', async ({
  okra,
  page,
  folder,
}) => {
  await startEmpty(page);
  await page.getByRole('link', { name: 'Cycles', exact: true }).click();
  const section = page.getByRole('region', { name: 'Lead times' });
  await expect(section.getByText('Team talks about Q2 FY26 open')).toBeVisible();
  await section.getByRole('button', { name: 'Holidays' }).click();
  await page.getByRole('button', { name: 'Germany' }).click();
  await expect(page.getByRole('button', { name: 'Germany' })).toHaveAttribute('aria-pressed', 'true');
  await screenshot(page, 'holidays');
  await page.keyboard.press('Escape');
  await expect(section.getByTitle(/^Good Friday/)).toBeAttached();
  await screenshot(page, 'lead-times');

  const file = path.join(folder, 'rituals.ics');
  await okra.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await section.getByRole('button', { name: 'Calendar file' }).click();
  await screenshot(page, 'calendar-file');
  await page.getByRole('button', { name: 'Save the file' }).click();
  await expect(page.getByText(/Saved \d+ dates to rituals.ics/)).toBeVisible();
  const events = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8'))).getAllSubcomponents('vevent');
  expect(events.map((event) => String(event.getFirstPropertyValue('summary')))).toContain(
    'Team talks about Q2 FY26 open',
  );
});
