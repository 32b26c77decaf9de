const isSimple = (text: string): boolean => /^[ -~]*$/.test(text);

/** Text as searches compare it: accents and case do not matter, and ß is ss. */
export const fold = (text: string): string =>
  isSimple(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** The words of what somebody looks for, folded; each must occur. */
export const searchWords = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean);
