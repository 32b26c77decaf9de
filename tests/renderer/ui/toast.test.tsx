import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hideToast, showToast, ToastRegion } from '#renderer/ui/toast';
import { renderUi } from '#tests/support/render';

describe('toasts', () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => {
    act(() => hideToast());
    vi.useRealTimers();
  });

  it('offers to undo, once', async () => {
    const undo = vi.fn();
    const { user } = renderUi(<ToastRegion />);
    act(() => void showToast('Objective removed', { undo }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Objective removed')).toBeNull();
  });

  it('goes by itself, but not while the pointer is on it', async () => {
    const { user } = renderUi(<ToastRegion />);
    act(() => void showToast('Saved'));
    await user.hover(screen.getByText('Saved'));
    act(() => void vi.advanceTimersByTime(20_000));
    expect(screen.queryByText('Saved')).not.toBeNull();
    await user.unhover(screen.getByText('Saved'));
    act(() => void vi.advanceTimersByTime(20_000));
    expect(screen.queryByText('Saved')).toBeNull();
  });

  it('takes the place of an earlier one about the same, and of no other', () => {
    renderUi(<ToastRegion />);
    act(() => {
      showToast('Saved');
      showToast('Step: Silent notes', { about: 'step' });
      showToast('Step: Reveal', { about: 'step' });
    });
    expect(screen.queryByText('Step: Silent notes')).toBeNull();
    expect(screen.queryByText('Step: Reveal')).not.toBeNull();
    expect(screen.queryByText('Saved')).not.toBeNull();
  });

  it('keeps an error until it is dismissed, and never more than three', () => {
    renderUi(<ToastRegion />);
    act(() => {
      for (const text of ['one', 'two', 'three', 'four']) showToast(text, { tone: 'error' });
    });
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.queryByText('one')).toBeNull();
    expect(screen.queryByText('four')).not.toBeNull();
  });
});
