import { z } from 'zod';
import { CopyId, Notice } from '#shared/documents/contract';
import { PersonId } from '#shared/kernel/ids';
import { newNodeId } from '../changes/ids';
import type { DeviceStore } from '../device/store';

const Seal = z.string().regex(/^[0-9a-f]{64}$/);

/** A place that a working copy is written to, and when it last was. */
const TargetRecord = z.strictObject({ path: z.string(), writtenAt: z.string().nullable() });

/** What this installation knows about one working copy. */
const CopyRecord = z.strictObject({
  copyId: CopyId,
  docId: z.string(),
  name: z.string(),
  node: z.string(),
  me: PersonId.nullable(),
  openedAt: z.string(),
  /** False while it is open: found at the next start, it means that we crashed. */
  closed: z.boolean(),
  hidden: z.boolean(),
  /** The states of the document that the working copy contains, newest last. */
  seals: z.array(Seal),
  /** The greatest timestamp that all places of the document hold; empty before the first writing. */
  upTo: z.string(),
  /** How many anonymous writings all of them hold (see `anonymousIn`); null where that is not known. */
  anonymous: z.int().nullable().default(null),
  file: TargetRecord.nullable(),
  shared: TargetRecord.nullable(),
  /** True while it is being made: nobody has seen it yet, and a crash leaves nothing of it. */
  unfinished: z.boolean().default(false),
  /** Whether who `me` is has been asked and answered. */
  meAsked: z.boolean().default(false),
});
export type CopyRecord = z.infer<typeof CopyRecord>;

const PREFIX = 'documents/copy/';
const NOTICES = 'documents/notices';
const DEVICE_ID = 'documents/device-id';
const MOST_SEALS = 200;
const MOST_NOTICES = 20;

/** This installation's memory of its working copies, in the device's own store. */
export class Records {
  readonly #device: DeviceStore;
  constructor(device: DeviceStore) {
    this.#device = device;
  }

  /** Names this installation among those that write to one folder; 16 hex digits. */
  deviceId(): string {
    const known = this.#device.get(DEVICE_ID, z.string().regex(/^[0-9a-f]{16}$/));
    if (known) return known;
    const id = newNodeId();
    this.#device.set(DEVICE_ID, id);
    return id;
  }

  get(id: CopyId): CopyRecord | undefined {
    return this.#device.get(PREFIX + id, CopyRecord);
  }

  /** All of them, the one opened last first. */
  all(): readonly CopyRecord[] {
    return this.#device
      .keys(PREFIX)
      .flatMap((key) => this.#device.get(key, CopyRecord) ?? [])
      .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  }

  put(record: CopyRecord): CopyRecord {
    const kept = { ...record, seals: record.seals.slice(-MOST_SEALS) };
    this.#device.set(PREFIX + record.copyId, kept);
    return kept;
  }

  remove(id: CopyId): void {
    this.#device.remove(PREFIX + id);
  }

  notices(): readonly Notice[] {
    return this.#device.get(NOTICES, z.array(Notice)) ?? [];
  }

  /** Adds a notice, unless it is there. */
  tell(notice: Notice): void {
    const known = this.notices();
    if (known.some(({ id }) => id === notice.id)) return;
    this.#device.set(NOTICES, [...known, notice].slice(-MOST_NOTICES));
  }

  dismiss(id: string): void {
    this.#device.set(
      NOTICES,
      this.notices().filter((notice) => notice.id !== id),
    );
  }
}
