import { IconCheckbox, IconGauge, IconHandStop, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { BlockerWithHelp } from '#shared/blockers/contract';
import type { Announced } from '#shared/closings/contract';
import type { Output } from '#shared/contract';
import type { Waiting } from '#shared/home/contract';
import type { Kpi } from '#shared/kpis/contract';
import { attempt } from '../app/document-commands';
import { useFrame } from '../app/frame';
import { undo } from '../app/undo';
import type { Wish } from '../app/wish';
import { Age } from '../blockers/age';
import { OfferForm } from '../blockers/offer-form';
import { AnnouncedClosing } from '../closings/announced';
import { Explain } from '../explain/explain';
import { explained } from '../explain/opening';
import { HealthMark } from '../kpis/health-mark';
import { Button } from '../ui/button';
import { formatShortDay } from '../ui/dates';
import { HelpTip } from '../ui/help-tip';
import { formatPercent } from '../ui/numbers';
import { ProgressBar } from '../ui/progress-bar';
import { StatusMark } from '../ui/status-mark';
import { showToast } from '../ui/toast';
import css from './needs.module.css';

type NeedsOfMe = NonNullable<Output<'home.needs'>>;

type NeedsProps = { needs: NeedsOfMe; halfWritten: number; readings: readonly Kpi[]; closings: readonly Announced[] };

/** What waits for me, most pressing first; each row is done on the spot or one click away. */
export function Needs({ needs, halfWritten, readings, closings }: NeedsProps) {
  const { due, reds, help, blockers, quiet, drafts } = needs;
  const calm =
    [due, reds, help, blockers, quiet, drafts].every(({ total }) => total === 0) &&
    halfWritten + readings.length + closings.length === 0;
  return (
    <section className={css.needs} aria-label="Needs you">
      <h2 className={css.title}>Needs you</h2>
      {calm && (
        <p className={css.calm}>
          Nothing waits for you. Every key result has been checked in, and nobody asks for help.
        </p>
      )}
      {closings.length > 0 && (
        <Group title="Closing" total={closings.length} tip={<HelpTip concept="closing" />}>
          {closings.slice(0, shownReadings).map((one) => (
            <li key={`${one.cycleId} ${one.teamId}`} className={css.row}>
              <AnnouncedClosing one={one} />
            </li>
          ))}
        </Group>
      )}
      {(due.total > 0 || halfWritten > 0) && (
        <Group
          title="Check-ins due"
          total={due.total}
          action={
            <Link href="/check-in" className={css.go}>
              <IconCheckbox size={16} aria-hidden="true" /> {halfWritten > 0 ? 'Go on with the check-in' : 'Check in'}
            </Link>
          }
        >
          {due.items.map((one) => (
            <Row key={one.keyResultId} one={one} />
          ))}
        </Group>
      )}
      {readings.length > 0 && <ReadingsDue readings={readings} />}
      {help.total > 0 && (
        <Group title="Others ask for help" total={help.total} tip={<HelpTip concept="help" />}>
          {help.items.map((one) => (
            <BlockerRow key={one.id} one={one} action={<OfferForm blocker={one} />} />
          ))}
        </Group>
      )}
      {reds.total > 0 && (
        <Group title="At risk, and nobody has asked for help" total={reds.total}>
          {reds.items.map((one) => (
            <Row key={one.keyResultId} one={one} action={<AskForHelp one={one} />} />
          ))}
        </Group>
      )}
      {blockers.total > 0 && (
        <Group title="Blockers in your hands" total={blockers.total}>
          {blockers.items.map((one) => (
            <BlockerRow key={one.id} one={one} action={<Resolve one={one} />} />
          ))}
        </Group>
      )}
      {quiet.total > 0 && (
        <Group title="Quiet" total={quiet.total} tip={<HelpTip concept="quiet" />}>
          {quiet.items.map((one) => (
            <Row key={one.keyResultId} one={one} />
          ))}
        </Group>
      )}
      {drafts.total > 0 && (
        <Group title="Drafts" total={drafts.total}>
          {drafts.items.map(({ id, title, teamName }) => (
            <li key={id} className={css.row}>
              <IconPencil size={16} aria-hidden="true" className={css.icon} />
              <What to={`/objectives/${id}`} title={title} detail={teamName ?? 'Nobody’s yet'} />
            </li>
          ))}
        </Group>
      )}
    </section>
  );
}

/** So many are shown; the rest is counted. */
const shownReadings = 6;

function ReadingsDue({ readings }: { readings: readonly Kpi[] }) {
  return (
    <Group
      title="KPI readings due"
      total={readings.length}
      tip={<HelpTip concept="kpi" />}
      action={
        <Link href="/kpis" state={{ enter: true } satisfies Wish} className={css.go}>
          <IconGauge size={16} aria-hidden="true" /> Enter readings
        </Link>
      }
    >
      {readings.slice(0, shownReadings).map(({ id, name, teamName, figures }) => (
        <li key={id} className={css.row}>
          <span className={css.lead}>
            <HealthMark health={figures.health} compact />
          </span>
          <What to={`/kpis/${id}`} title={name} detail={teamName ?? ''} />
          <span className={css.last}>by {formatShortDay(figures.dueBy)}</span>
        </li>
      ))}
    </Group>
  );
}

type GroupProps = { title: string; total: number; tip?: ReactNode; action?: ReactNode; children: ReactNode };

function Group({ title, total, tip, action, children }: GroupProps) {
  return (
    <section className={css.group}>
      <header className={css.head}>
        <h3>
          {title} {total > 0 && <span className={css.count}>{total}</span>} {tip}
        </h3>
        {action}
      </header>
      <ul className={css.rows}>{children}</ul>
    </section>
  );
}

function Row({ one, action }: { one: Waiting; action?: ReactNode }) {
  const last = one.lastDate === null ? 'no check-in yet' : `last ${formatShortDay(one.lastDate)}`;
  const where = [one.objectiveTitle, one.ownerName ?? one.teamName].filter(Boolean).join(' · ');
  return (
    <li className={css.row} {...explained({ of: 'key-result', id: one.keyResultId, part: 'progress' })}>
      <span className={css.lead}>
        <Explain
          subject={{ of: 'key-result', id: one.keyResultId, part: 'status' }}
          label={`the status of ${one.title}`}
          tab={false}
        >
          <StatusMark status={one.status} compact />
        </Explain>
      </span>
      <What to={`/objectives/${one.objectiveId}`} title={one.title} detail={where} />
      <span className={css.last}>{last}</span>
      <span className={css.bar}>
        {one.progress !== null && (
          <ProgressBar
            progress={one.progress}
            expected={one.expected}
            status={one.status}
            label={`Progress of ${one.title}`}
          />
        )}
      </span>
      <span className={css.percent}>
        <Explain
          subject={{ of: 'key-result', id: one.keyResultId, part: 'progress' }}
          label={`the progress of ${one.title}`}
          tab={false}
        >
          {formatPercent(one.progress)}
        </Explain>
      </span>
      <span className={css.action}>{action}</span>
    </li>
  );
}

function BlockerRow({ one, action }: { one: BlockerWithHelp; action?: ReactNode }) {
  const who = [one.keyResultTitle, one.ownerName ?? 'nobody’s yet', offersInWords(one)].filter(Boolean).join(' · ');
  return (
    <li className={css.row}>
      <IconHandStop size={16} aria-label={one.asksHelp ? 'Asks for help' : 'Blocker'} className={css.icon} />
      <What to={`/blockers/${one.id}`} title={one.text} detail={who} />
      <span className={css.last}>
        <Age raisedOn={one.raisedOn} />
      </span>
      <span className={css.action}>{action}</span>
    </li>
  );
}

function offersInWords({ offers }: BlockerWithHelp): string {
  if (offers.length === 0) return '';
  const taken = offers.filter(({ acceptedOn }) => acceptedOn !== null).length;
  if (offers.some(({ mine }) => mine)) return taken > 0 ? 'help is taken up' : 'you offered help';
  return taken > 0 ? 'help is taken up' : `${offers.length} ${offers.length === 1 ? 'offer' : 'offers'} of help`;
}

function What({ to, title, detail }: { to: string; title: string; detail: string }) {
  return (
    <Link href={to} className={css.what}>
      <span className={css.text} title={title}>
        {title}
      </span>
      <span className={css.detail} title={detail}>
        {detail}
      </span>
    </Link>
  );
}

function AskForHelp({ one }: { one: Waiting }) {
  const ask = async () => {
    const raised = await attempt('check-ins.raise-blocker', {
      keyResultId: one.keyResultId,
      text: 'Help is needed here',
      asksHelp: true,
    });
    if (raised) showToast(`Asked for help: ${one.title}`, { undo: () => void undo() });
  };
  return (
    <Button look="plain" onClick={() => void ask()}>
      Ask for help
    </Button>
  );
}

function Resolve({ one }: { one: BlockerWithHelp }) {
  const { today } = useFrame();
  const resolve = async () => {
    const done = await attempt('check-ins.update-blocker', { id: one.id, resolvedOn: today });
    if (done) showToast(`Resolved: ${one.text}`, { undo: () => void undo() });
  };
  return (
    <Button look="plain" onClick={() => void resolve()}>
      Resolved
    </Button>
  );
}
