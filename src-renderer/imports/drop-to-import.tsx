import { useEffect, useRef, useState } from 'react';
import { fileHandle } from '../ipc/bridge';
import { call } from '../ipc/call';
import { useDropTaker } from './drop-target';
import css from './drop-to-import.module.css';
import { useDropped } from './state';

const readable = /\.(xlsx|xlsm|csv|tsv|txt|zip|json)$/i;

/**
 * Lets a spreadsheet be dropped anywhere on the window, or come with the start of the app: it opens in the import.
 * `toImport` goes there. Stands once in the window.
 */
export function DropToImport({ toImport }: { toImport: () => void }) {
  const [over, setOver] = useState(false);
  const words = useDropTaker(({ target }) => target?.words);
  const go = useRef(toImport);
  go.current = toImport;
  useEffect(() => {
    call('imports.waiting', {}).then(
      ({ fileName }) => fileName !== null && go.current(),
      () => setOver(false),
    );
  }, []);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => readable.test(name));
      if (!file) return;
      event.preventDefault();
      fileHandle(file).then(
        (handle) => {
          const { target } = useDropTaker.getState();
          if (target) return target.take(handle);
          useDropped.setState({ handle });
          go.current();
        },
        () => setOver(false),
      );
    };
    window.addEventListener('dragover', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over ? <div className={css.over}>{words ?? 'Drop a workbook to import it'}</div> : null;
}
