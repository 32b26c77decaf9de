import { useCall } from '../ipc/use-call';
import { Section } from './section';
import css from './settings.module.css';

/** Which Okra this is, and what it promises. */
export function About() {
  const { data } = useCall('settings.about', {});
  const rows = data
    ? [
        ['Okra', data.version],
        ['Electron', data.electron ?? '–'],
        ['Node', data.node],
        ['System', data.platform],
      ]
    : [];
  return (
    <Section
      id="about"
      title="About Okra"
      why="Everything stays in a file that you own, on this computer. Okra asks nothing of any server: there is no account, no telemetry, no update check."
    >
      <dl className={css.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="numbers">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
