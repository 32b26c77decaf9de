import { Kbd } from '../ui/kbd';
import { Modal } from '../ui/modal';
import css from './key-map.module.css';
import { type KeyBinding, useKeyGroups } from './keys';

/** The keys of what is on screen now: this view's first, then those that work everywhere. */
export function KeyMap({ onClose }: { onClose: () => void }) {
  const groups = byTitle(
    useKeyGroups((state) => state.groups)
      .filter(hasKeys)
      .toReversed(),
  );
  return (
    <Modal title="Keys" opened onClose={onClose} width={560}>
      <div className={css.groups}>
        {groups.map(([title, bindings]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl className={css.keys}>
              {bindings.map(({ keys, label }) => (
                <div key={keys} className={css.key}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.split(' ').map((part) => (
                      <Kbd key={part} keys={part} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

/** A view may have keys only at times: no heading stands over nothing. */
const hasKeys = ({ bindings }: { bindings: readonly KeyBinding[] }): boolean => bindings.length > 0;

/** Groups of one title as one, in the order of their first. */
function byTitle(groups: readonly { title: string; bindings: readonly KeyBinding[] }[]): [string, KeyBinding[]][] {
  const all = new Map<string, KeyBinding[]>();
  for (const { title, bindings } of groups) all.set(title, [...(all.get(title) ?? []), ...bindings]);
  return [...all];
}
