import { useCall } from '../ipc/use-call';

/** The open document's name for the window's title, with a dot while its files wait for the last changes. */
export function useDocumentName(): string {
  const { data } = useCall('documents.state', {});
  if (!data?.open) return '';
  const waits = data.open.state === 'waiting' || data.open.state === 'failed';
  return `${data.open.name}${waits ? ' •' : ''}`;
}
