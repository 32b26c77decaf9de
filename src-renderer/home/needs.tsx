import { IconCheckbox, IconGauge, IconPresentation } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Link } from 'wouter';
import type { BlockerWithHelp } from '#shared/blockers/contract';
import type { Announced } from '#shared/closings/contract';
import type { Output } from '#shared/contract';
import type { HomeScope, NeedList, Waiting } from '#shared/home/contract';
import { shownAtFirst } from '#shared/home/domain';
import type { TeamId } from '#shared/kernel/ids';
import type { Kpi } from '#shared/kpis/contract';
import { act } from '../app/act';
import { useFrame } from '../app/frame';
import { useKeys } from '../app/keys';
import type { Wish } from '../app/wish';
import { OfferForm } from '../blockers/offer-form';
import { AnnouncedClosing } from '../closings/announced';
import { MyAsks } from '../dependencies/my-asks';
import { HealthMark } from '../kpis/health-mark';
import { dueWords } from '../kpis/words';
import { Button } from '../ui/button';
import { HelpTip } from '../ui/help-tip';
import { Drafts } from './drafts';
import { useGoesOn } from './goes-on';
import { BlockerRow, Group, More, Row, What } from './need-rows';
import css from './needs.module.css';
import { ActionsDue, InitiativesDue } from './works';

type NeedsOfMe = NonNullable<Output<'home.needs'>>;

/** A list that shows its first few until it is asked for in full. */
export type Listed = NeedList | 'readings' | 'closings' | 'asks';

type NeedsProps = {
  scope: HomeScope;
  /** The name of my team where I have one alone. */
  team: string | null;
  needs: NeedsOfMe;
  asks: Output<'dependencies.mine'> | null;
  halfWritten: number;
  readings: readonly Kpi[];
  closings: readonly Announced[];
  /** Teams whose meeting was left before its end. */
  meetings: readonly { readonly id: TeamId; readonly name: string }[];
  /** All of it is there, so that nothing more can come. */
  complete: boolean;
  /** Some goal types only. */
  filtered: boolean;
  /** The lists that stand here in full. */
  whole: ReadonlySet<Listed>;
  onTurn: (list: Listed) => void;
  /** Where all of it stands, of which the first few are shown here. */
  onward?: ReactNode;
};

/** What waits for me (or is open with my teams or people), most pressing first; each row is done on the spot or one click away. */
export function Needs({
  scope,
  team,
  needs,
  asks,
  halfWritten,
  readings,
  closings,
  meetings,
  complete,
  filtered,
  whole,
  onTurn,
  onward,
}: NeedsProps) {
  const { due, reds, help, blockers, quiet, drafts, initiatives, actions } = needs;
  const asked = (asks?.waiting.total ?? 0) + (asks?.declined.total ?? 0);
  const longest = Math.max(asks?.waiting.total ?? 0, asks?.declined.total ?? 0);
  const calm =
    complete &&
    [due, reds, help, blockers, quiet, initiatives, actions].every(({ total }) => total === 0) &&
    asked + halfWritten + readings.length + closings.length + meetings.length + drafts.length === 0;
  const isMe = scope === 'me';
  const title = scope === 'teams' && team !== null ? `Open in ${team}` : titles[scope];
  const more = (list: Listed, what: string, total: number) => (
    <More what={what} total={total} whole={whole.has(list)} onTurn={() => onTurn(list)} />
  );
  const few = <T,>(list: Listed, all: readonly T[]) => (whole.has(list) ? all : all.slice(0, shownAtFirst));
  const list = useRef<HTMLElement>(null);
  useGoesOn(list);
  useKeys(
    'Home',
    keys(() => stopsIn(list.current)[0]?.focus()),
  );
  return (
    <section ref={list} className={css.needs} aria-label={title} onKeyDown={walk}>
      <header className={css.top}>
        <h2 className={css.title} tabIndex={-1}>
          {title}
        </h2>
        {onward}
      </header>
      {calm && <p className={css.calm}>{nothing(scope, filtered)}</p>}
      {closings.length > 0 && (
        <Group
          title="Closing"
          total={closings.length}
          tip={<HelpTip concept="closing" />}
          more={more('closings', 'closing', closings.length)}
        >
          {few('closings', closings).map((one) => (
            <li key={`${one.cycleId} ${one.teamId}`} className={css.row}>
              <AnnouncedClosing one={one} />
            </li>
          ))}
        </Group>
      )}
      {meetings.length > 0 && (
        <Group title="Team meeting" total={0} tip={<HelpTip concept="meeting" />}>
          {meetings.map(({ id, name }) => (
            <li key={id} className={css.row}>
              <IconPresentation size={16} aria-hidden="true" className={css.icon} />
              <What to={`/meeting/${id}`} title={name} detail="Left half-way; it goes on where it stopped" />
            </li>
          ))}
        </Group>
      )}
      {asks && asked > 0 && (
        <MyAsks asks={asks} more={longest > shownAtFirst && more('asks', 'between teams', longest)} />
      )}
      {(due.total > 0 || halfWritten > 0) && (
        <Group
          title="Check-ins due"
          total={due.total}
          action={scope !== 'people' && <ToCheckIn halfWritten={halfWritten > 0} />}
          more={more('due', 'check-ins due', due.total)}
        >
          {due.items.map((one) => (
            <Row key={one.keyResultId} one={one} />
          ))}
        </Group>
      )}
      {readings.length > 0 && (
        <ReadingsDue
          readings={few('readings', readings)}
          total={readings.length}
          more={more('readings', 'KPI readings due', readings.length)}
        />
      )}
      {help.total > 0 && (
        <Group
          title={isMe ? 'Others ask for help' : 'Ask for help'}
          total={help.total}
          tip={<HelpTip concept="help" />}
          more={more('help', 'asking for help', help.total)}
        >
          {help.items.map((one) => (
            <BlockerRow key={one.id} one={one} action={<OfferForm blocker={one} />} />
          ))}
        </Group>
      )}
      {reds.total > 0 && (
        <Group
          title="At risk, and nobody has asked for help"
          total={reds.total}
          more={more('reds', 'at risk', reds.total)}
        >
          {reds.items.map((one) => (
            <Row key={one.keyResultId} one={one} action={<AskForHelp one={one} />} />
          ))}
        </Group>
      )}
      {blockers.total > 0 && (
        <Group
          title={isMe ? 'Blockers in your hands' : 'Blockers'}
          total={blockers.total}
          more={more('blockers', 'blockers', blockers.total)}
        >
          {blockers.items.map((one) => (
            <BlockerRow key={one.id} one={one} action={<Resolve one={one} />} />
          ))}
        </Group>
      )}
      {initiatives.items.length > 0 && (
        <InitiativesDue initiatives={initiatives} more={more('initiatives', 'initiatives due', initiatives.total)} />
      )}
      {actions.items.length > 0 && (
        <ActionsDue actions={actions} more={more('actions', 'actions from retrospectives', actions.total)} />
      )}
      {quiet.total > 0 && (
        <Group
          title="Quiet"
          total={quiet.total}
          tip={<HelpTip concept="quiet" />}
          more={more('quiet', 'quiet', quiet.total)}
        >
          {quiet.items.map((one) => (
            <Row key={one.keyResultId} one={one} />
          ))}
        </Group>
      )}
      {drafts.length > 0 && <Drafts scope={scope} drafts={drafts} />}
    </section>
  );
}

const titles: Record<HomeScope, string> = {
  me: 'Needs you',
  teams: 'Open in your teams',
  people: 'Open with your people',
};
const waits: Record<HomeScope, string> = {
  me: 'waits for you',
  teams: 'is open in your teams',
  people: 'is open with your people',
};
const nothing = (scope: HomeScope, filtered: boolean): string =>
  `Nothing ${filtered ? 'of these goal types ' : ''}${waits[scope]}. Every key result has been checked in, and nobody asks for help.`;

const keys = (start: () => void) => [
  { keys: 'i', label: 'Start at the first row', run: start },
  { keys: 'ArrowDown', label: 'Next row; up for the one before' },
  { keys: 'Space', label: 'Done, or open again' },
  { keys: 'Enter', label: 'Open it' },
];

const stopsIn = (list: Element | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-stop]') ?? []),
];

/** Arrows go from row to row, wherever in its row the focus is. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target, currentTarget } = event;
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  if (target instanceof HTMLInputElement && target.type !== 'checkbox') return;
  const stops = stopsIn(currentTarget);
  const row = target instanceof Element ? target.closest('li') : null;
  const at = stops.findIndex((stop) => stop === target || row?.contains(stop) === true);
  const next = stops[at + step];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}

const ToCheckIn = ({ halfWritten }: { halfWritten: boolean }) => (
  <Link href="/check-in" className={css.go}>
    <IconCheckbox size={16} aria-hidden="true" /> {halfWritten ? 'Go on with the check-in' : 'Check in'}
  </Link>
);

type ReadingsProps = { readings: readonly Kpi[]; total: number; more: ReactNode };

function ReadingsDue({ readings, total, more }: ReadingsProps) {
  return (
    <Group
      title="KPI readings due"
      total={total}
      tip={<HelpTip concept="kpi" />}
      more={more}
      action={
        <Link href="/kpis" state={{ enter: true } satisfies Wish} className={css.go}>
          <IconGauge size={16} aria-hidden="true" /> Enter readings
        </Link>
      }
    >
      {readings.map(({ id, name, teamName, figures }) => (
        <li key={id} className={css.row}>
          <span className={css.lead}>
            <HealthMark health={figures.health} compact />
          </span>
          <What to={`/kpis/${id}`} title={name} detail={teamName ?? ''} />
          <span className={figures.health === 'quiet' ? css.late : css.last}>{dueWords(figures)}</span>
        </li>
      ))}
    </Group>
  );
}

function AskForHelp({ one }: { one: Waiting }) {
  const ask = async () => {
    const { keyResultId, title } = one;
    const blocker = { keyResultId, text: 'Help is needed here', asksHelp: true };
    await act('check-ins.raise-blocker', blocker, `Asked for help: ${title}`);
  };
  return (
    <Button changes look="plain" onClick={() => void ask()}>
      Ask for help
    </Button>
  );
}

function Resolve({ one }: { one: BlockerWithHelp }) {
  const { today } = useFrame();
  const resolve = async () => {
    await act('check-ins.update-blocker', { id: one.id, resolvedOn: today }, `Resolved: ${one.text}`);
  };
  return (
    <Button changes look="plain" onClick={() => void resolve()}>
      Resolved
    </Button>
  );
}
