import { z } from 'zod';
import { action, query } from '#shared/kernel/call';
import { AmbitionId, CycleId, KeyResultId, ObjectiveId, PersonId, TeamId } from '#shared/kernel/ids';
import { GoalType, Horizon, LinkKind, Share, Status } from '#shared/kernel/vocabulary';

/** A position in one of the lists of the answer; -1 for none. */
const Position = z.int().min(-1);

/**
 * The whole map in one answer, as columns: the same position in each column of `objectives` is one objective, and
 * other lists are pointed to by position, so that 10,000 objectives cross as little text as possible.
 */
export const TreeData = z.strictObject({
  /** The top of every ladder. */
  company: z.strictObject({ name: z.string(), mission: z.string(), vision: z.string() }),
  people: z.array(z.strictObject({ id: PersonId, name: z.string() })),
  /** `parent` points into this same list. */
  teams: z.array(z.strictObject({ id: TeamId, name: z.string(), kind: z.string(), parent: Position })),
  cycles: z.array(z.strictObject({ id: CycleId, name: z.string() })),
  /** The steps of the strategy that an objective of the map serves, and those above: five-year goals first. `parent` points into this list. */
  ambitions: z.array(z.strictObject({ id: AmbitionId, horizon: Horizon, title: z.string(), parent: Position })),
  /** In a stable order: cycle, team, the team's own order. */
  objectives: z.strictObject({
    id: z.array(ObjectiveId),
    title: z.array(z.string()),
    cycle: z.array(Position),
    team: z.array(Position),
    owner: z.array(Position),
    /** The step of the strategy that it names itself. */
    ambition: z.array(Position),
    goalType: z.array(GoalType),
    draft: z.array(z.boolean()),
    status: z.array(Status),
    /** The owner's word is shown, and the numbers say another status. */
    differs: z.array(z.boolean()),
    /** Share from 0 to 1, clamped; null where there is no figure. */
    progress: z.array(Share),
    /** Share from 0 to 1 expected by today; null where nothing can be expected. */
    expected: z.array(Share),
    /** How many key results it has. */
    keyResults: z.array(z.int()),
  }),
  /** Who carries an objective beside its owner: a team or a person, the other is -1. By objective, teams first. */
  contributors: z.strictObject({
    objective: z.array(Position),
    team: z.array(Position),
    person: z.array(Position),
  }),
  /** Alignments whose both ends are on the map: the child contributes to, supports or depends on the parent. */
  links: z.strictObject({
    child: z.array(Position),
    parent: z.array(Position),
    kind: z.array(LinkKind),
    weight: z.array(z.number()),
    /** Of a dependency: whether the other team has declined it. */
    declined: z.array(z.boolean()),
    /** Position in `keyResults` of the parent's key result that is meant; -1 for the whole objective. */
    keyResult: z.array(Position),
  }),
  /** Key results that links point to. */
  keyResults: z.array(z.strictObject({ id: KeyResultId, title: z.string() })),
});
export type TreeData = z.infer<typeof TreeData>;

/** A picture of the whole map, made by the renderer: SVG as its text, PNG as base64. */
const Picture = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('svg'), content: z.string().min(1).max(100_000_000) }),
  z.strictObject({ format: z.literal('png'), content: z.string().min(1).max(100_000_000) }),
]);

export const treeContract = {
  /** The objectives of a cycle and of the cycles inside it, with all that they lead up to, whatever its cycle. */
  'tree.get': query({
    input: z.strictObject({ cycleId: CycleId }),
    output: TreeData,
    reads: [
      'workspace',
      'people',
      'teams',
      'cycles',
      'ambitions',
      'objectives',
      'key-results',
      'alignments',
      'check-ins',
    ],
  }),
  /** Asks where to save a picture of the map and writes it; `saved` is the file's name, null when the user declined. */
  'tree.export': action({
    input: z.strictObject({ picture: Picture, suggestedName: z.string().min(1).max(200) }),
    output: z.strictObject({ saved: z.string().nullable() }),
  }),
} as const;
