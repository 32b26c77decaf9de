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
import { Skeleton } from '../ui/skeleton';
import { showToast } from '../ui/toast';
import css from './difference.module.css';
import { DifferenceList } from './difference-list';
import { useDifference } from './difference-state';
import { writing } from './writing';

const FOUR_WEEKS = 28;

/** What has changed between the ends of two days, in words, by team. */
export function DifferenceView() {
  const { today } = useFrame();
  return (
    <Page title="What has changed" bare>
      {today === null ? <Skeleton rows={8} /> : <Difference today={today} />}
    </Page>
  );
}

function Difference({ today }: { today: IsoDate }) {
  const { from, to, team, without } = useDifference();
  const days = { from: from ?? addDays(today, -FOUR_WEEKS), to: to ?? today };
  const { data, error, isFetching } = useCall('time-travel.difference', days, { keep: true });
  const chosen = useMemo(() => data && chosenOf(data, { team, without }), [data, team, without]);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    window.print();
    setPrinting(false);
  }, [printing]);
  const teams = (data?.teams ?? []).map(({ id, name }) => ({ value: id ?? 'none', label: name || NO_TEAM }));
  return (
    <article className={css.view}>
      <div className={css.tools}>
        <DateField
          always
          label="From the end of"
          value={days.from}
          onSave={(date) => useDifference.setState({ from: date })}
        />
        <DateField
          always
          label="To the end of"
          value={days.to}
          onSave={(date) => useDifference.setState({ to: date })}
        />
        <Since today={today} />
        <Select
          always
          label="Team"
          value={team ?? 'all'}
          options={[{ value: 'all', label: 'All teams' }, ...withChosen(teams, team)]}
          onChange={(value) => useDifference.setState({ team: value === 'all' ? null : (value as typeof team) })}
        />
        <div className={css.leave}>
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
        </div>
        <Aspects without={without} />
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
              <Button onClick={() => useDifference.setState({ team: null, without: [] })}>Show everything</Button>
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
  return (
    <div className={css.since}>
      <Button look="plain" onClick={since(addDays(today, -7))}>
        A week
      </Button>
      <Button look="plain" onClick={since(addDays(today, -FOUR_WEEKS))}>
        Four weeks
      </Button>
      {cycle && cycle.startsOn < today && (
        <Button look="plain" onClick={since(cycle.startsOn)}>
          Since {cycle.name} began
        </Button>
      )}
    </div>
  );
}

function Aspects({ without }: { without: readonly Aspect[] }) {
  const all = Object.entries(aspects) as [Aspect, string][];
  return (
    <fieldset className={css.aspects}>
      <legend className="visually-hidden">Kinds of change</legend>
      {all.map(([aspect, label]) => (
        <FilterChip
          key={aspect}
          label={label}
          on={!without.includes(aspect)}
          onChange={(on) =>
            useDifference.setState({ without: on ? without.filter((one) => one !== aspect) : [...without, aspect] })
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
