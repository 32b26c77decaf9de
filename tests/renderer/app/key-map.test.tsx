import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { KeyMap } from '#renderer/app/key-map';
import { useKeys } from '#renderer/app/keys';
import { renderUi } from '#tests/support/render';

function View() {
  useKeys('Objective', []);
  useKeys('Tree', [{ keys: 'z', label: 'Centre' }]);
  return <KeyMap onClose={() => undefined} />;
}

it('has no heading over nothing', async () => {
  renderUi(<View />);
  await screen.findByText('Centre');
  expect(screen.queryByRole('heading', { name: 'Objective' })).toBeNull();
});
