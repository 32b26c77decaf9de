import type { Desk } from '../document';

/** Every session with what was found and decided; of its vote the dots together, of its notes none by itself. */
export async function retrospectives({ call }: Desk) {
  const all = await call('retrospectives.list', { teamId: null });
  return Promise.all(
    all.map(async ({ id }) => {
      const session = await call('retrospectives.get', { id });
      return {
        id,
        title: session.title,
        team: session.teamName,
        cycle: session.cycleName,
        format: session.format,
        heldOn: session.heldOn,
        phase: session.phase,
        topics: session.topics.map(({ title, cause, dots, noteIds }) => ({
          title,
          cause,
          dots,
          notes: noteIds.length,
        })),
        actions: session.actions.map(({ text, owner, dueOn, doneOn, carriedTo }) => ({
          text,
          owner: owner?.name ?? null,
          due: dueOn,
          done: doneOn,
          carriedTo: carriedTo?.title ?? null,
        })),
      };
    }),
  );
}
