import { z } from 'zod';
import { command, query } from '#shared/kernel/call';
import { KeyResultId, PersonId } from '#shared/kernel/ids';
import { RaciPart } from '#shared/kernel/vocabulary';

const part = z.strictObject({ keyResultId: KeyResultId, part: RaciPart, personId: PersonId });

export const raciContract = {
  /**
   * Who plays which part in a key result. `byDefault`: who is responsible and accountable while nobody is named, from
   * the owners of the key result and of its objective.
   */
  'raci.of-key-result': query({
    input: z.strictObject({ keyResultId: KeyResultId }),
    output: z.strictObject({
      people: z.array(z.strictObject({ personId: PersonId, name: z.string(), part: RaciPart })),
      byDefault: z.strictObject({ responsible: z.string().nullable(), accountable: z.string().nullable() }),
    }),
    reads: ['key-results', 'objectives', 'people'],
  }),
  /** One person is accountable: naming another takes the place of the first. */
  'raci.set': command({ input: part, output: part, undo: 'RACI' }),
  'raci.remove': command({ input: part, output: part, undo: 'RACI' }),
} as const;
