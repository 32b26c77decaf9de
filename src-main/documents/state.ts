import fs from 'node:fs';
import path from 'node:path';
import type { DocumentState, RecentDocument } from '#shared/documents/contract';
import { Instant } from '#shared/kernel/shapes';
import type { Places } from './places';
import type { Publisher } from './publisher';
import type { CopyRecord, Records } from './records';

const placeOf = (file: string) => ({ name: path.basename(file), folder: path.dirname(file) });

/** What windows are told of the open document. */
export function openState(record: CopyRecord, publisher: Publisher): NonNullable<DocumentState['open']> {
  const target = (slot: 'file' | 'shared') => {
    const place = record[slot];
    if (!place) return null;
    const writtenAt = place.writtenAt === null ? null : Instant.parse(place.writtenAt);
    const problem = publisher.problem(slot);
    return {
      place: placeOf(place.path),
      writtenAt,
      problem: problem && { ...problem, details: { ...problem.details } },
    };
  };
  const { copyId, docId, name, me, meAsked } = record;
  return {
    copyId,
    docId,
    name,
    me,
    meAsked,
    file: target('file'),
    shared: target('shared'),
    state: publisher.state(),
  };
}

/** The working copies that the user may see, last opened first: not the hidden ones, not those in the making. */
export const listed = (records: Records): readonly CopyRecord[] =>
  records.all().filter(({ hidden, unfinished }) => !hidden && !unfinished);

/** A line of the list of recent documents. */
export const recentOf = ({ copyId, name, file, openedAt }: CopyRecord, places: Places): RecentDocument => ({
  copyId,
  name,
  place: file && placeOf(file.path),
  openedAt: Instant.parse(openedAt),
  present: fs.existsSync(places.copy(copyId).work),
});
