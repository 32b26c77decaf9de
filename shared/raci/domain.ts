/** Makes the id of a link from a kind and what it links. */
type LinkId = (kind: string, ...parts: readonly string[]) => string;

/** A person plays a part in a key result once, whichever copy of a document it was written in. */
export const raciId = (linkId: LinkId, keyResultId: string, part: string, personId: string): string =>
  linkId('raci', keyResultId, part, personId);
