/** Makes the id of a link from a kind and what it links. */
type LinkId = (kind: string, ...parts: readonly string[]) => string;

/** A contribution is there once per objective and contributor, whichever copy of a document it was made in. */
export const contributorLinkId = (linkId: LinkId, objectiveId: string, contributorId: string): string =>
  linkId('contributor', objectiveId, contributorId);
