import { ChooseMe } from '../app/choose-me';
import { Section } from './section';

/** Who uses this computer: the name on what is written from here. Self-declared, and changed at any time. */
export function You() {
  return (
    <Section id="you" title="You" why="Your name stands on your check-ins, and Home shows what is yours.">
      <ChooseMe none="Nobody in particular" />
    </Section>
  );
}
