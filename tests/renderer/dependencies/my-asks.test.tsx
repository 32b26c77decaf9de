import { waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MyAsks } from '#renderer/dependencies/my-asks';
import { TeamDependencies } from '#renderer/dependencies/team-dependencies';
import { useCall } from '#renderer/ipc/use-call';
import { expectAccessible, openBehindThePage, renderView, screen } from '#tests/support/live-bridge';
import { accountDirector, addObjective, depot, fillCompany, fleetDirector, sales } from '#tests/support/method/company';

/** As Home shows them. */
function Asks() {
  const { data } = useCall('dependencies.mine', {});
  return data ? <MyAsks asks={data} /> : null;
}

test('an ask is declined by the keyboard, with its sentence; the asking side reads it', async () => {
  const document = openBehindThePage();
  fillCompany(document);
  document.me = accountDirector;
  const asking = await addObjective(document, 'Deliver in a day '.repeat(18).trim());
  const asked = await addObjective(document, 'A calm depot', { teamId: depot });
  await document.call('dependencies.ask', { childId: asking, parentId: asked, needs: 'Two gates before nine' });
  document.me = fleetDirector;
  const { user } = renderView(
    <>
      <Asks />
      <TeamDependencies teamId={sales} />
    </>,
    '/home',
  );
  const mine = await screen.findByRole('region', { name: 'Between teams' });
  await expectAccessible();
  within(mine).getByRole('button', { name: 'Decline…' }).focus();
  await user.keyboard('{Enter}');
  const why = await within(mine).findByRole('textbox', { name: 'Why not' });
  await waitFor(() => expect(window.document.activeElement).toBe(why));
  await user.keyboard('{Enter}Gate two is being built{Enter}');
  expect(await screen.findByText('“Gate two is being built”')).toBeTruthy();
  expect(screen.getByText('Declined')).toBeTruthy();
  await expectAccessible();
});
