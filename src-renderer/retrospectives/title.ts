/** What a session is called: its own title, else its team and cycle. */
export const titleOf = (session: { title: string; teamName: string; cycleName: string }): string =>
  session.title || [session.teamName, session.cycleName].filter(Boolean).join(' · ') || 'Retrospective';
