import { type FormEvent, useState } from 'react';
import { wishForGuide } from '../guide/draft';
import { Button } from '../ui/button';
import { FieldFrame } from '../ui/field';
import { Modal } from '../ui/modal';
import { attempt, opened } from './document-commands';
import css from './new-document.module.css';

/** Starts an empty workspace: the company's name and one's own. */
export function NewDocument({ onClose }: { onClose: () => void }) {
  return (
    <Modal title="A new workspace" opened onClose={onClose}>
      <NewDocumentForm onDone={onClose} />
    </Modal>
  );
}

/** The two names, and the button that starts. */
export function NewDocumentForm({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [yourName, setYourName] = useState('');
  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    wishForGuide(true);
    const answer = attempt('documents.new', { name: name.trim(), yourName: yourName.trim() || null });
    if (await opened(answer)) onDone();
    else wishForGuide(false);
  };
  return (
    <form className={css.form} onSubmit={(event) => void start(event)}>
      <FieldFrame label="Company or team" error={null} placeholder="Fernhill Logistics">
        {(props) => (
          <input
            {...props}
            data-autofocus
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
      <FieldFrame label="Your name" error={null} hint="It stands on what you write. Everything stays on this computer.">
        {(props) => (
          <input
            {...props}
            maxLength={120}
            value={yourName}
            onChange={(event) => setYourName(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
      <Button look="main" type="submit" disabled={!name.trim()}>
        Start
      </Button>
    </form>
  );
}
