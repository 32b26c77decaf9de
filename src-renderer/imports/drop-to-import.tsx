import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { fileHandle } from '../ipc/bridge';
import css from './drop-to-import.module.css';
import { useDropped } from './state';

const readable = /\.(xlsx|xlsm|csv|tsv|txt|zip|json)$/i;

/** Lets a spreadsheet be dropped anywhere on the window: it opens in the import. Stands once in the app's frame. */
export function DropToImport() {
  const [over, setOver] = useState(false);
  const [, go] = useLocation();
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
          useDropped.setState({ handle });
          go('/import');
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
  }, [go]);
  return over ? <div className={css.over}>Drop a workbook to import it</div> : null;
}
