import { IconX } from '@tabler/icons-react';
import type { KeyResultId } from '#shared/kernel/ids';
import type { RaciPart } from '#shared/kernel/vocabulary';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { usePersonOptions } from '../people/options';
import { Avatar } from '../ui/avatar';
import { IconButton } from '../ui/button';
import { HelpTip } from '../ui/help-tip';
import { PersonPicker } from '../ui/picker';
import css from './raci.module.css';

const parts: readonly { part: RaciPart; word: string }[] = [
  { part: 'responsible', word: 'Responsible' },
  { part: 'accountable', word: 'Accountable' },
  { part: 'consulted', word: 'Consulted' },
  { part: 'informed', word: 'Informed' },
];

/** Who plays which part in a key result; what nobody says comes from the owners. */
export function Raci({ keyResultId, readOnly }: { keyResultId: KeyResultId; readOnly: boolean }) {
  const { data } = useCall('raci.of-key-result', { keyResultId });
  const options = usePersonOptions();
  if (!data) return null;
  const byDefault: Partial<Record<RaciPart, string | null>> = data.byDefault;
  return (
    <section className={css.raci} aria-labelledby="raci-title">
      <h3 id="raci-title" className={css.title}>
        Who plays which part <HelpTip concept="raci" />
      </h3>
      {parts.map(({ part, word }) => {
        const people = data.people.filter((one) => one.part === part);
        const otherwise = byDefault[part];
        return (
          <fieldset key={part} className={css.part}>
            <legend className="visually-hidden">{word}</legend>
            <span className={css.word} aria-hidden="true">
              {word}
            </span>
            <div className={css.people}>
              {people.map(({ personId, name }) => (
                <span key={personId} className={css.person}>
                  <Avatar name={name} beside /> {name}
                  {!readOnly && (
                    <IconButton
                      changes
                      label={`${name} is not ${word.toLowerCase()} any more`}
                      onClick={() => void act('raci.remove', { keyResultId, part, personId })}
                    >
                      <IconX size={14} />
                    </IconButton>
                  )}
                </span>
              ))}
              {people.length === 0 && otherwise && <span className={css.faint}>{otherwise}, as the owner</span>}
              {people.length === 0 && !otherwise && readOnly && <span className={css.faint}>Nobody</span>}
              {!readOnly && (
                <PersonPicker
                  bare
                  label={part === 'accountable' ? 'Who is accountable' : `Add who is ${word.toLowerCase()}`}
                  value={null}
                  options={options.filter(({ id }) => !people.some(({ personId }) => personId === id))}
                  placeholder={part === 'accountable' && people.length > 0 ? 'Another…' : 'Add…'}
                  onPick={(personId) => personId !== null && void act('raci.set', { keyResultId, part, personId })}
                />
              )}
            </div>
          </fieldset>
        );
      })}
    </section>
  );
}
