import type { Push, PushName } from '#shared/kernel/pushes';
import type { Ledger } from '../changes/ledger';
import type { Actor } from '../changes/transact';
import type { DeviceStore } from '../device/store';
import type { Log } from '../log/log';

/** The open document, as calls see it. */
export type OpenDocument = {
  readonly docId: string;
  readonly ledger: Ledger;
  /** Who acts, on which day, at this moment. */
  readonly actor: () => Actor;
};

/** System dialogs, behind a port so that calls can run without a window. */
export type Dialogs = {
  readonly open: (options: {
    title: string;
    extensions: readonly string[];
    folder?: boolean;
  }) => Promise<string | undefined>;
  readonly save: (options: {
    title: string;
    defaultName: string;
    extensions: readonly string[];
  }) => Promise<string | undefined>;
};

/** What an action handler gets. A feature adds its service by one line here. */
export type App = {
  /** Okra's own version. */
  readonly version: string;
  /** NO_DOCUMENT where none is open. */
  readonly document: () => OpenDocument;
  readonly device: DeviceStore;
  readonly dialogs: Dialogs;
  readonly log: Log;
  readonly push: <P extends PushName>(name: P, value: Push<P>) => void;
  /** The file behind an opaque handle that the preload registered; FILE_MISSING for an unknown one. */
  readonly fileOf: (handle: string) => string;
};
