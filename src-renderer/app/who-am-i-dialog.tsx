import { Modal } from '../ui/modal';
import { ChooseMe } from './choose-me';
import css from './who-am-i.module.css';

/** Asks who uses this computer as a dialog, for whoever wants to change the answer. */
export function WhoAmIDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal title="Who uses this computer?" opened onClose={onClose} width={520}>
      <div className={css.dialog}>
        <p>Your name stands on your check-ins, and Home shows what is yours. It stays on this computer.</p>
        <ChooseMe none="Nobody in particular" onDone={onClose} />
      </div>
    </Modal>
  );
}
