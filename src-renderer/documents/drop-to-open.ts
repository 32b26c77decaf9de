import { useEffect } from 'react';
import { openDocument } from '../app/document-commands';
import { fileHandle } from '../ipc/bridge';

/** Lets a document be dropped anywhere on the window: it opens. A workbook dropped there is the import's. */
export function useDropToOpen(): void {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => /\.okr$/i.test(name));
      if (!file) return;
      event.preventDefault();
      void openDropped(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}

async function openDropped(file: File): Promise<void> {
  await openDocument({ from: 'handle', handle: await fileHandle(file) });
}
