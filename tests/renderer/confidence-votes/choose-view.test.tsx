import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ChooseVoteView } from '#renderer/confidence-votes/choose-view';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import { accountDirector, addKeyResult, addObjective, fillCompany } from '#tests/support/method/company';

test('my team’s key results, the red one first and in focus; Enter goes to its vote', async () => {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  const objective = await addObjective(document, 'Win the north');
  const good = await addKeyResult(document, objective, { title: 'Runs well' });
  const bad = await addKeyResult(document, objective, { title: 'Runs badly' });
  await document.call('check-ins.record', { keyResultId: good, value: 90 });
  await document.call('check-ins.record', { keyResultId: bad, value: 1, confidence: 2 });
  const { user, history } = renderView(<ChooseVoteView />, '/vote');
  const row = await screen.findByRole('row', { name: /^Runs badly/ });
  await waitFor(() => expect(window.document.activeElement).toBe(row));
  await expectAccessible();
  await user.keyboard('{Enter}');
  expect(history.at(-1)).toBe(`/vote/${bad}`);
});

test('without a team it asks for one', async () => {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = null;
  renderView(<ChooseVoteView />, '/vote');
  await screen.findByRole('heading', { name: 'Which team votes?' });
  await expectAccessible();
});
