import { Kbd } from '../ui/kbd';
import { Modal } from '../ui/modal';
import css from './key-map.module.css';
import { useKeyGroups } from './keys';

/** The keys of what is on screen now: this view's first, then those that work everywhere. */
export function KeyMap({ onClose }: { onClose: () => void }) {
  const groups = useKeyGroups((state) => state.groups);
  return (
    <Modal title="Keys" opened onClose={onClose} width={560}>
      <div className={css.groups}>
        {groups.toReversed().map((group) => (
          <section key={group.id}>
            <h3>{group.title}</h3>
            <dl className={css.keys}>
              {group.bindings.map(({ keys, label }) => (
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
