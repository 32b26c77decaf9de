import { QueryClientProvider } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CallError, call } from '#renderer/ipc/call';
import { followChanges, newQueryClient } from '#renderer/ipc/client';
import { useCall } from '#renderer/ipc/use-call';
import { Refusal } from '#shared/kernel/errors';
import { fakeBridge } from '#tests/support/bridge';
import { renderUi } from '#tests/support/render';

describe('a call', () => {
  it('returns the answer', async () => {
    fakeBridge({ 'history.state': () => ({ undo: 'Check-in', redo: null }) });
    expect(await call('history.state', {})).toEqual({ undo: 'Check-in', redo: null });
  });

  it('throws the code and the sentence of an expected failure', async () => {
    fakeBridge({
      'history.state': () => {
        throw new Refusal('NO_DOCUMENT');
      },
    });
    const failure = await call('history.state', {}).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CallError);
    expect(failure).toMatchObject({ code: 'NO_DOCUMENT', message: expect.stringContaining('No document is open') });
  });
});

describe('after a change', () => {
  function State() {
    const state = useCall('history.state', {});
    return <p>{state.data ? (state.data.undo ?? 'nothing') : 'loading'}</p>;
  }

  it('asks again only what reads it', async () => {
    const label = { undo: 'First' };
    const bridge = fakeBridge({ 'history.state': () => ({ undo: label.undo, redo: null }) });
    const client = newQueryClient();
    const stop = followChanges(client);
    renderUi(
      <QueryClientProvider client={client}>
        <State />
      </QueryClientProvider>,
    );
    await screen.findByText('First');
    label.undo = 'Second';
    act(() => bridge.push('changed', { topics: ['settings'], ids: [] }));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(bridge.inputsOf('history.state')).toHaveLength(1);
    act(() => bridge.push('changed', { topics: ['history'], ids: ['x'] }));
    await screen.findByText('Second');
    for (let more = 0; more < 20; more += 1) act(() => bridge.push('changed', { topics: ['history'], ids: [] }));
    await new Promise((resolve) => setTimeout(resolve, 250));
    await waitFor(() => expect(bridge.inputsOf('history.state').length).toBeLessThanOrEqual(4));
    stop();
  });
});
