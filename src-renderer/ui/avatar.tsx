import css from './avatar.module.css';

const segmenter = new Intl.Segmenter();
const known = new Map<string, string>();
const mostKnown = 10_000;

/** What a reader takes for the first letter of a word. */
function firstLetter(word: string): string {
  for (const { segment } of segmenter.segment(word)) return segment;
  return '';
}

/** Up to two initials of a name, by what a reader takes for letters (an emoji counts as one); "?" for none. */
export function initials(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const words = name
    .trim()
    .split(/[\s\u00a0]+/)
    .filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  const made =
    picked
      .map((word) => firstLetter(word ?? ''))
      .join('')
      .toLocaleUpperCase() || '?';
  if (known.size >= mostKnown) known.clear();
  known.set(name, made);
  return made;
}

/** A person's initials; the name is its tooltip and is read out unless it stands beside (`beside`). */
export function Avatar({ name, size = 20, beside }: { name: string; size?: 16 | 20 | 28; beside?: boolean }) {
  return (
    <span className={css.avatar} data-size={size} title={name} aria-hidden={beside}>
      <span aria-hidden="true">{initials(name)}</span>
      {!beside && <span className="visually-hidden">{name}</span>}
    </span>
  );
}
