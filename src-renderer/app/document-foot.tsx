import {
  IconAlertTriangle,
  IconCheck,
  IconCloudUp,
  IconDeviceFloppy,
  IconDeviceLaptop,
  IconFileExport,
  IconFileImport,
  IconFilePlus,
  IconFiles,
  IconFolderOff,
  IconFolderOpen,
  IconFolderShare,
  IconHistory,
  IconX,
} from '@tabler/icons-react';
import { navigate } from 'wouter/use-hash-location';
import type { Output } from '#shared/contract';
import { Menu } from '../ui/menu';
import { attempt, openDocument, openOverlay, save } from './document-commands';
import css from './document-foot.module.css';
import { ago } from './time-words';

type Document = NonNullable<Output<'documents.state'>['open']>;

/** The document at the sidebar's foot: its name, whether its files hold all, and what can be done with it. */
export function DocumentFoot({ document, folded }: { document: Document; folded: boolean }) {
  const state = savedWords(document);
  const shared = sharedWords(document);
  const Icon = document.state === 'failed' ? IconAlertTriangle : stateIcons[document.state];
  return (
    <Menu label="Document" items={items(document)}>
      <button type="button" className={css.foot} title={[document.name, state, shared].filter(Boolean).join('\n')}>
        <Icon size={16} stroke={1.75} aria-hidden="true" data-state={document.state} />
        <span className={folded ? 'visually-hidden' : css.words}>
          <span className={css.name}>{document.name}</span>
          <span className={css.state}>{state}</span>
          {shared && <span className={css.state}>{shared}</span>}
        </span>
      </button>
    </Menu>
  );
}

const stateIcons = {
  written: IconCheck,
  waiting: IconCloudUp,
  writing: IconCloudUp,
  failed: IconAlertTriangle,
  'local-only': IconDeviceLaptop,
} as const;

/** Whether the document's own file holds every change; each is on this computer in any case. */
export function savedWords({ state }: Pick<Document, 'state'>): string {
  const words: Record<Document['state'], string> = {
    written: 'Saved',
    waiting: 'Saved here, file follows',
    writing: 'Saving…',
    failed: 'Saved here, not in its file',
    'local-only': 'On this computer only',
  };
  return words[state];
}

/** When the others could last get it, or why they cannot. */
export function sharedWords({ shared }: Pick<Document, 'shared'>, now = Date.now()): string {
  if (!shared) return '';
  if (shared.problem) return `Not shared: ${shared.place.folder} cannot be written`;
  return shared.writtenAt ? `Shared ${ago(shared.writtenAt, now)}` : 'Not shared yet';
}

const items = (document: Document) =>
  [
    { label: 'Save', keys: 'Mod+S', icon: <IconDeviceFloppy size={16} />, run: () => void save() },
    { label: 'Save as…', keys: 'Mod+Shift+S', icon: <IconFiles size={16} />, run: () => void save(true) },
    'line',
    document.shared
      ? {
          label: 'Stop sharing by folder',
          icon: <IconFolderOff size={16} />,
          run: () => void attempt('documents.choose-shared-folder', { folder: 'none' }),
        }
      : {
          label: 'Share by a folder…',
          icon: <IconFolderShare size={16} />,
          run: () => void attempt('documents.choose-shared-folder', { folder: 'ask' }),
        },
    { label: 'Backups…', icon: <IconHistory size={16} />, run: () => openOverlay('backups') },
    { label: 'Import a workbook…', icon: <IconFileImport size={16} />, run: () => navigate('/import') },
    { label: 'Export…', icon: <IconFileExport size={16} />, run: () => navigate('/export') },
    'line',
    { label: 'Open…', keys: 'Mod+O', icon: <IconFolderOpen size={16} />, run: () => void openDocument() },
    { label: 'New…', icon: <IconFilePlus size={16} />, run: () => openOverlay('new') },
    { label: 'Close', icon: <IconX size={16} />, run: () => void attempt('documents.close', {}) },
  ] as const;
