/** Options with all words of the search in their label, detail or further words, accents and case aside. */
export function matching<O extends { label: string; detail?: string | undefined; also?: string | undefined }>(
  options: readonly O[],
  search: string,
): readonly O[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter((option) => {
    const text = plain(`${option.label} ${option.detail ?? ''} ${option.also ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
