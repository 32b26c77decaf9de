import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { addDays, type IsoDate } from '#shared/kernel/dates';
import { type Aspect, aspects, chosenOf } from '#shared/time-travel/difference';
import { differenceText, NO_TEAM } from '#shared/time-travel/words';
import { useCycle } from '../app/cycle';
import { useFrame } from '../app/frame';
import { Page } from '../app/page';
import { useCall } from '../ipc/use-call';
import { Button } from '../ui/button';
import { FilterChip, Select } from '../ui/controls';
import { DateField } from '../ui/date-field';
import { EmptyState } from '../ui/empty-state';
import { ErrorNote } from '../ui/error-note';
import { Menu } from '../ui/menu';
import { Skeleton } from '../ui/skeleton';
import { showToast } from '../ui/toast';
import css from './difference.module.css';
import { DifferenceList } from './difference-list';
import { useDifference } from './difference-state';
import { writing } from './writing';

const TITLE = 'What has changed';
const FOUR_WEEKS = 28;

/** What has changed between the ends of two days, in words, by team. */
export function DifferenceView() {
  const { today } = useFrame();
  if (today !== null) return <Difference today={today} />;
  return (
    <Page title={TITLE} bare>
      <Skeleton rows={8} />
    </Page>
  );
}

function Difference({ today }: { today: IsoDate }) {
  const { from, to, team, only } = useDifference();
  const days = { from: from ?? addDays(today, -FOUR_WEEKS), to: to ?? today };
  const { data, error, isFetching } = useCall('time-travel.difference', days, { keep: true });
  const chosen = useMemo(() => data && chosenOf(data, { team, only }), [data, team, only]);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    window.print();
    setPrinting(false);
  }, [printing]);
  const teams = (data?.teams ?? []).map(({ id, name }) => ({ value: id ?? 'none', label: name || NO_TEAM }));
  return (
    <Page
      title={TITLE}
      bare
      filters={
        <Select
          always
          bare
          label="Team"
          value={team ?? 'all'}
          options={[{ value: 'all', label: 'All teams' }, ...withChosen(teams, team)]}
          onChange={(value) => useDifference.setState({ team: value === 'all' ? null : (value as typeof team) })}
        />
      }
      action={
        <>
          <Button
            icon={<IconCopy size={16} aria-hidden="true" />}
            disabled={!chosen || chosen.teams.length === 0}
            onClick={() => chosen && copy(differenceText(chosen, writing))}
          >
            Copy as text
          </Button>
          <Button
            icon={<IconPrinter size={16} aria-hidden="true" />}
            disabled={!chosen || chosen.teams.length === 0}
            onClick={() => setPrinting(true)}
          >
            Print
          </Button>
        </>
      }
    >
      <article className={css.view}>
        <div className={css.tools}>
          <span className={css.days}>
            <span aria-hidden="true">From</span>
            <DateField
              always
              bare
              label="From the end of"
              value={days.from}
              onSave={(date) => useDifference.setState({ from: date })}
            />
            <span aria-hidden="true">to</span>
            <DateField
              always
              bare
              label="To the end of"
              value={days.to}
              onSave={(date) => useDifference.setState({ to: date })}
            />
          </span>
          <Since today={today} />
          <Aspects only={only} />
        </div>
        {error && <ErrorNote error={error} />}
        {!chosen && !error && <Skeleton rows={8} />}
        {chosen && chosen.teams.length === 0 && (
          <EmptyState
            title="Nothing has changed"
            why={
              data?.teams.length === 0
                ? 'Between these two days no goal, target, reading, status or progress became different. Choose days that lie further apart.'
                : 'Something has changed between these days, but not of the team and kinds you have chosen.'
            }
            action={
              data && data.teams.length > 0 ? (
                <Button onClick={() => useDifference.setState({ team: null, only: [] })}>Show everything</Button>
              ) : undefined
            }
          />
        )}
        {chosen && chosen.teams.length > 0 && (
          <div className={css.body} aria-busy={isFetching}>
            <DifferenceList difference={chosen} whole={printing} />
          </div>
        )}
      </article>
    </Page>
  );
}

type TeamOption = { value: string; label: string };

/** The chosen team stays in the list, also where nothing of it has changed. */
const withChosen = (teams: readonly TeamOption[], team: string | null): readonly TeamOption[] =>
  team === null || teams.some(({ value }) => value === team)
    ? teams
    : [...teams, { value: team, label: 'The chosen team: no change' }];

/** Shortcuts to the days that are asked for most. */
function Since({ today }: { today: IsoDate }) {
  const { cycle } = useCycle();
  const since = (from: IsoDate) => () => useDifference.setState({ from, to: null });
  const items = [
    { label: 'Since a week ago', run: since(addDays(today, -7)) },
    { label: 'Since four weeks ago', run: since(addDays(today, -FOUR_WEEKS)) },
    ...(cycle && cycle.startsOn < today ? [{ label: `Since ${cycle.name} began`, run: since(cycle.startsOn) }] : []),
  ];
  return (
    <Menu label="Days that are asked for most" items={items}>
      <Button look="plain">Since…</Button>
    </Menu>
  );
}

/** None chosen shows every kind, as with the other filters. */
function Aspects({ only }: { only: readonly Aspect[] }) {
  const all = Object.entries(aspects) as [Aspect, string][];
  return (
    <fieldset className={css.aspects}>
      <legend className="visually-hidden">Kinds of change</legend>
      {all.map(([aspect, label]) => (
        <FilterChip
          key={aspect}
          label={label}
          on={only.includes(aspect)}
          onChange={(on) =>
            useDifference.setState({ only: on ? [...only, aspect] : only.filter((one) => one !== aspect) })
          }
        />
      ))}
    </fieldset>
  );
}

/** The page has no right to the clipboard's programming interface; a selected text may be copied all the same. */
function copy(text: string): void {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  showToast('What has changed is on the clipboard');
}
