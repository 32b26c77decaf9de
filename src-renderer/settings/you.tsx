import type { PersonId } from '#shared/kernel/ids';
import { act } from '../app/act';
import { useCall } from '../ipc/use-call';
import { PersonPicker } from '../ui/picker';
import { Section } from './section';

/** Who uses this computer: the name on what is written from here. Self-declared, and changed at any time. */
export function You() {
  const { data } = useCall('documents.people-to-choose', {});
  if (!data) return null;
  const options = data.people.map(({ id, name, jobTitle }) => ({ id, label: name, detail: jobTitle }));
  return (
    <Section id="you" title="You" why="Your name stands on your check-ins, and Home shows what is yours.">
      <PersonPicker<PersonId>
        label="I am"
        value={data.me}
        options={options}
        none="Nobody in particular"
        onPick={(personId) => void act('documents.set-me', { personId })}
      />
    </Section>
  );
}
