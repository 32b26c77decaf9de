import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { type Agenda, agendaMinutes } from '#shared/retrospectives/agenda';
import type { Retrospective } from '#shared/retrospectives/contract';
import { act } from '../app/act';
import { IconButton } from '../ui/button';
import { Checkbox } from '../ui/controls';
import { DateField } from '../ui/date-field';
import { formatDay } from '../ui/dates';
import { NumberField, TextField } from '../ui/field';
import css from './prepare.module.css';

/** The opening: the agenda of the day, to be stretched or shortened, and what last time left open. */
export function Prepare({ session }: { session: Retrospective }) {
  const { id, agenda, earlierActions, heldOn, votesPerPerson } = session;
  const set = (steps: Agenda) => void act('retrospectives.update', { id, agenda: steps });
  return (
    <div className={css.whole}>
      <section>
        <h3>
          Agenda <span className="muted numbers">{agendaMinutes(agenda)} minutes</span>
        </h3>
        <ol className={css.agenda}>
          {agenda.map((step, place) => (
            <li key={`${place} ${step.title}`}>
              <span className={css.title}>{step.title}</span>
              <NumberField
                label={`Minutes for ${step.title}`}
                bare
                decimals={0}
                unit="min"
                value={step.minutes}
                onSave={(minutes) => set(agenda.with(place, { ...step, minutes: held(minutes) }))}
              />
              <IconButton
                changes
                label={`${step.title}: earlier`}
                disabled={agenda[place - 1]?.phase !== step.phase}
                onClick={() => set(swapped(agenda, place, place - 1))}
              >
                <IconArrowUp size={14} />
              </IconButton>
              <IconButton
                changes
                label={`${step.title}: later`}
                disabled={agenda[place + 1]?.phase !== step.phase}
                onClick={() => set(swapped(agenda, place, place + 1))}
              >
                <IconArrowDown size={14} />
              </IconButton>
              <IconButton
                changes
                label={`Skip ${step.title}`}
                disabled={agenda.length === 1}
                onClick={() => set(agenda.toSpliced(place, 1))}
              >
                <IconX size={14} />
              </IconButton>
            </li>
          ))}
        </ol>
      </section>
      <div className={css.side}>
        <section>
          <h3>Left open last time</h3>
          {earlierActions.length === 0 && <p className="muted">Nothing. Every earlier action is done or carried on.</p>}
          <ul className={css.earlier}>
            {earlierActions.map((action) => (
              <li key={action.id}>
                <Checkbox
                  checked={false}
                  onChange={() =>
                    void act('retrospectives.update-action', { id: action.id, done: true }, `Done: ${action.text}`)
                  }
                  label={action.text}
                />
                <span className="muted">
                  {[action.owner?.name, action.dueOn && formatDay(action.dueOn), action.from]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section className={css.facts}>
          <TextField
            label="Title"
            placeholder={`${session.teamName} · ${session.cycleName}`}
            value={session.title}
            maxLength={200}
            onSave={(title) => act('retrospectives.update', { id, title })}
          />
          <DateField
            label="Held on"
            value={heldOn}
            onSave={(day) => day && void act('retrospectives.update', { id, heldOn: day })}
          />
          <NumberField
            label="Dots for each person"
            value={votesPerPerson}
            decimals={0}
            onSave={(dots) =>
              void act('retrospectives.update', {
                id,
                votesPerPerson: Math.min(10, Math.max(1, Math.round(dots ?? 3))),
              })
            }
          />
        </section>
      </div>
    </div>
  );
}

const held = (minutes: number | null): number => Math.min(240, Math.max(1, Math.round(minutes ?? 1)));

function swapped(agenda: Agenda, a: number, b: number): Agenda {
  const [one, other] = [agenda[a], agenda[b]];
  return one && other ? agenda.with(a, other).with(b, one) : agenda;
}
