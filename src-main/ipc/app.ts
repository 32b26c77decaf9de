import type { Push, PushName } from '#shared/kernel/pushes';
import type { DeviceStore } from '../device/store';
import type { Documents } from '../documents/documents';
import type { Imports } from '../imports/sessions';
import type { RunJob } from '../jobs/run-job';
import type { Log } from '../log/log';
import type { TimeTravel } from '../time-travel/travel';
import type { OpenDocument } from './open-document';

export type { OpenDocument } from './open-document';

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
  /** What is looked at: the open document, or what it was on an earlier day. NO_DOCUMENT where none is open. */
  readonly document: () => OpenDocument;
  /** The open document as of earlier days. */
  readonly timeTravel: Pick<TimeTravel, 'past' | 'state' | 'go' | 'leave' | 'difference'>;
  /** The files of documents: opening, saving, sharing, restoring. */
  readonly documents: Documents;
  /** Heavy work, in a process of its own. */
  readonly runJob: RunJob;
  /** Workbooks that are being imported. */
  readonly imports: Imports;
  readonly device: DeviceStore;
  readonly dialogs: Dialogs;
  readonly log: Log;
  readonly push: <P extends PushName>(name: P, value: Push<P>) => void;
  /** The file behind an opaque handle that the preload registered; FILE_MISSING for an unknown one. */
  readonly fileOf: (handle: string) => string;
};
