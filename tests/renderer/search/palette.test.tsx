import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Palette } from '#renderer/search/palette';
import { expectAccessible, openBehindThePage, renderView } from '#tests/support/live-bridge';
import { addObjective, anna, fillCompany } from '#tests/support/method/company';

// jsdom knows the element, not how it opens.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};

describe('the palette', () => {
  it('finds a thing by a part of its title and goes there on Enter', async () => {
    const document = openBehindThePage();
    fillCompany(document);
    document.me = anna;
    const id = await addObjective(document, 'Win the north');
    const close = vi.fn();
    const { user, history } = renderView(<Palette onClose={close} />, '/home');
    await user.type(screen.getByRole('combobox'), 'the north');
    await screen.findByText('Win the north');
    await expectAccessible();
    await user.keyboard('{Enter}');
    expect(history.at(-1)).toBe(`/objectives/${id}`);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('goes to a view, walked to by the arrows around the end', async () => {
    openBehindThePage();
    const { user, history } = renderView(<Palette onClose={() => {}} />, '/home');
    await user.click(screen.getByRole('combobox'));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(history.at(-1)).toBe('/tree');
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Normal contrast');
  });

  it('says when there is nothing', async () => {
    openBehindThePage();
    const { user } = renderView(<Palette onClose={() => {}} />, '/home');
    await user.type(screen.getByRole('combobox'), 'zzzz');
    await waitFor(() => expect(screen.getByText(/Nothing has/)).not.toBeNull());
  });
});
