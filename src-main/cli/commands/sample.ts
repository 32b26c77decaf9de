import fs from 'node:fs';
import { Refusal } from '#shared/kernel/errors';
import { fillSample, type SampleCounts } from '../../sample/store';
import type { Write } from '../../store/handles';
import { type Command, textOf } from '../command';
import { changeDocument, documentFile } from '../document';

const MOST_PEOPLE = 20_000;

function peopleOf(text: string): number {
  const people = Number(text);
  if (!Number.isInteger(people) || people < 5 || people > MOST_PEOPLE)
    throw new Refusal('INVALID_INPUT', { field: '--people', reason: `it is a whole number from 5 to ${MOST_PEOPLE}` });
  return people;
}

/** Makes a document with a made-up company in it: the same for the same seed and day. */
export const sample: Command = {
  name: 'sample',
  summary: 'Makes a document with a made-up company and three years of goals.',
  files: [],
  options: {
    into: { value: 'DOC.okr', required: true, help: 'the document to make; it must not be there yet' },
    people: { value: 'N', help: 'how many people, 500 unless given' },
    seed: { value: 'WORD', help: 'another word makes another company' },
  },
  run: async (given, ground) => {
    const file = documentFile(textOf(given, 'into'), ground);
    if (fs.existsSync(file))
      throw new Refusal('INVALID_INPUT', { field: '--into', reason: 'that file is there already' });
    const { people: count = '500', seed = 'okra' } = given.options;
    const people = peopleOf(String(count));
    let counts: SampleCounts = {};
    const fill = (tx: Write) => {
      const filled = fillSample(tx, { seed: String(seed), today: tx.today, people });
      counts = filled.counts;
      return filled.me;
    };
    await changeDocument(file, ground, { work: () => undefined, begin: fill });
    const text = Object.entries(counts).map(([table, rows]) => `${String(rows).padStart(8)} ${table}`);
    return { json: { file, counts }, text: [`Made ${file}:`, ...text].join('\n') };
  },
};
