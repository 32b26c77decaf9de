import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { listenToKeys, useKeyGroups } from '#renderer/app/keys';
import { useCall } from '#renderer/ipc/use-call';
import { AsOfButton } from '#renderer/time-travel/as-of-button';
import { useDifference } from '#renderer/time-travel/difference-state';
import { DifferenceView } from '#renderer/time-travel/difference-view';
import { TimeTravel } from '#renderer/time-travel/time-travel';
import { openTimeBar, useTravel } from '#renderer/time-travel/travel';
import { isLooking } from '#renderer/ui/looking';
import { addDays, day, type IsoDate } from '#shared/kernel/dates';
import { Refusal } from '#shared/kernel/errors';
import { KeyResultId, KpiId, ObjectiveId, TeamId } from '#shared/kernel/ids';
import type { Difference } from '#shared/time-travel/contract';
import { fakeBridge } from '#tests/support/bridge';
import { expectAccessible, renderView } from '#tests/support/live-bridge';
import { giveLayout } from '#tests/support/render';

const today = day('2026-02-15');
const id = (n: number) => `0000000${n}-0000-7000-8000-000000000000`;

/** A door that stays shut until it is opened. */
function held() {
  let open: () => void = () => undefined;
  const opens = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opens, open: () => open() };
}

beforeEach(() => {
  giveLayout();
  act(() => {
    useTravel.setState({ asOf: null, barOpen: false, wanted: null });
    useDifference.setState({ from: null, to: null, team: null, only: [] });
  });
});

describe('the bar of days', () => {
  function start() {
    const now: { asOf: IsoDate | null } = { asOf: null };
    const state = () => ({ asOf: now.asOf, today, first: day('2026-01-01') });
    const bridge = fakeBridge({
      'time-travel.state': state,
      'time-travel.go': (input) => {
        now.asOf = input.day;
        return state();
      },
      'time-travel.leave': () => {
        now.asOf = null;
        return state();
      },
    });
    const { user } = renderView(
      <>
        <TimeTravel />
        <AsOfButton />
      </>,
      '/home',
    );
    return { bridge, user };
  }

  test('opens from the top bar, goes by weeks once the slider rests, and says that nothing can be changed', async () => {
    const { bridge, user } = start();
    await user.click(screen.getByRole('button', { name: 'Look at an earlier day' }));
    const slider = await screen.findByRole('slider', { name: 'Weeks' });
    expect(document.activeElement).toBe(slider);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'A week earlier' }));
    await user.click(screen.getByRole('button', { name: 'A week earlier' }));
    await screen.findByText('For looking only: nothing can be changed here.');
    expect(bridge.inputsOf('time-travel.go')).toEqual([{ day: addDays(today, -14) }]);
    expect(screen.getByRole('button', { name: /^As of/ })).toBeTruthy();
    expect(isLooking()).toBe(true);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Back to now' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Time travel' })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Look at an earlier day' }));
    expect(isLooking()).toBe(false);
  });

  test('says while a day is fetched that all stands as before, and nothing can be changed from then on', async () => {
    const [made, come] = [held(), held()];
    const past = { asOf: day('2026-02-08'), today, first: day('2026-01-01') };
    fakeBridge({
      'time-travel.state': () => ({ ...past, asOf: null }),
      'time-travel.go': () => made.opens.then(() => past),
      'home.frame': () => come.opens.then(() => ({ today, company: 'Fernhill Logistics', me: null })),
    });
    const View = () => {
      const asOf = useTravel((state) => state.asOf);
      const { data } = useCall('home.frame', {}, { enabled: asOf !== null });
      return <p>{data?.company ?? 'as before'}</p>;
    };
    const { user } = renderView(
      <>
        <TimeTravel />
        <View />
      </>,
      '/home',
    );
    act(openTimeBar);
    await user.click(await screen.findByRole('button', { name: 'A week earlier' }));
    await screen.findByText(/^Fetching Feb 8/);
    expect(isLooking()).toBe(true);
    await expectAccessible();
    made.open();
    // the day is made, but what is asked of it is not there yet
    await screen.findByRole('button', { name: 'Back to now' });
    expect(screen.getByText(/^Fetching Feb 8.*all still stands as before/)).toBeTruthy();
    expect(isLooking()).toBe(true);
    come.open();
    await screen.findByText('For looking only: nothing can be changed here.');
    expect(screen.getByText('Fernhill Logistics')).toBeTruthy();
    expect(isLooking()).toBe(true);
  });

  test('a day that cannot be fetched leaves everything as it was', async () => {
    const refused = held();
    fakeBridge({
      'time-travel.state': () => ({ asOf: null, today, first: day('2026-01-01') }),
      'time-travel.go': async () => {
        await refused.opens;
        throw new Refusal('RULE_BROKEN', { rule: 'date-in-future' });
      },
    });
    const { user } = renderView(<TimeTravel />, '/home');
    act(openTimeBar);
    await user.click(await screen.findByRole('button', { name: 'A week earlier' }));
    await waitFor(() => expect(isLooking()).toBe(true));
    refused.open();
    await screen.findByText('Move back to see everything as it was.');
    expect(isLooking()).toBe(false);
  });

  test('lets every key of the app through but those that move the slider; Escape leaves it', async () => {
    const { user } = start();
    const pressed: string[] = [];
    const stop = listenToKeys(window);
    useKeyGroups.setState({
      groups: [
        {
          id: -1,
          title: 'Test',
          bindings: ['g t', 'ArrowLeft'].map((keys) => ({ keys, label: keys, run: () => void pressed.push(keys) })),
        },
      ],
    });
    await user.click(screen.getByRole('button', { name: 'Look at an earlier day' }));
    const slider = await screen.findByRole('slider', { name: 'Weeks' });
    await user.keyboard('{ArrowLeft}gt');
    expect(pressed).toEqual(['g t']);
    expect(document.activeElement).toBe(slider);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Time travel' })).toBeNull());
    stop();
  });

  test('never goes before the first day of the document', async () => {
    const { bridge, user } = start();
    await user.click(screen.getByRole('button', { name: 'Look at an earlier day' }));
    await screen.findByRole('slider', { name: 'Weeks' });
    for (let week = 0; week < 8; week += 1) await user.click(screen.getByRole('button', { name: 'A week earlier' }));
    await waitFor(() => expect(bridge.inputsOf('time-travel.go').at(-1)).toEqual({ day: '2026-01-01' }));
  });
});

describe('what has changed', () => {
  const told = { by: 'Head of Operations', on: day('2026-02-03'), why: 'The supplier left' };
  const difference: Difference = {
    from: day('2026-01-18'),
    to: today,
    teams: [
      {
        id: TeamId.parse(id(1)),
        name: 'Operations',
        objectives: [
          {
            id: ObjectiveId.parse(id(2)),
            title: 'Win the north',
            there: true,
            changes: [{ kind: 'progress', before: 0.1, after: 0.4 }],
            keyResults: [
              {
                id: KeyResultId.parse(id(3)),
                title: 'Deliver',
                changes: [
                  { kind: 'target', field: 'Target', before: 60, after: 50, unit: 'days', easier: true, ...told },
                ],
              },
            ],
          },
        ],
        kpis: [
          {
            id: KpiId.parse(id(4)),
            name: 'Late parcels',
            there: true,
            changes: [
              { kind: 'readings', count: 2, before: 9, after: 7, date: day('2026-02-10'), unit: '%' },
              { kind: 'health', before: 'healthy', after: 'unhealthy' },
            ],
          },
        ],
      },
    ],
  };
  function start(answer: Difference) {
    const bridge = fakeBridge({
      'home.frame': () => ({ today, company: 'Fernhill Logistics', me: null }),
      'cycles.list': () => [],
      'documents.state': () => ({ open: null, notices: [], failed: null }),
      'time-travel.difference': () => answer,
    });
    return { bridge, ...renderView(<DifferenceView />, '/difference') };
  }

  test('in words by team, with who and why; some kinds alone', async () => {
    const { bridge, user } = start(difference);
    await screen.findByText('Target lowered from 60 days to 50 days, easier to reach');
    expect(screen.getByText(/Head of Operations, .*: “The supplier left”/)).toBeTruthy();
    expect(screen.getByText('Progress from 10 % to 40 % (+30 points)')).toBeTruthy();
    expect(screen.getByText('1 objective, 1 KPI')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Late parcels' }).getAttribute('href')).toContain(`/kpis/${id(4)}`);
    expect(screen.getByText(/^2 new readings, the latest 7.%/)).toBeTruthy();
    expect(screen.getByText('Health from healthy to unhealthy')).toBeTruthy();
    expect(bridge.inputsOf('time-travel.difference')).toEqual([{ from: '2026-01-18', to: today }]);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Progress' }));
    await waitFor(() => expect(screen.queryByText(/Target lowered/)).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Readings' }));
    expect(await screen.findByText(/^2 new readings/)).toBeTruthy();
    for (const name of ['Progress', 'Readings', 'Alignment']) await user.click(screen.getByRole('button', { name }));
    await screen.findByText('Nothing has changed');
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    await screen.findByText(/Target lowered/);
  });

  test('nothing at all is said, with what to do', async () => {
    start({ ...difference, teams: [] });
    await screen.findByText(/Choose days that lie further apart/);
    await expectAccessible();
  });
});
