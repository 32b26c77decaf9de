import { dashes, type Look } from './edges';
import css from './map.module.css';

const kinds: readonly { readonly kind: Look; readonly words: string }[] = [
  { kind: 'contributes', words: 'contributes' },
  { kind: 'supports', words: 'supports' },
  { kind: 'depends-on', words: 'depends on' },
  { kind: 'declined', words: 'declined' },
];

/** What the kinds of line mean, for those that stand on this map. */
export function Legend({ used }: { used: ReadonlySet<Look> }) {
  const shown = kinds.filter(({ kind }) => used.has(kind));
  if (shown.length < 2) return null;
  return (
    <ul className={css.legend} aria-label="Lines">
      {shown.map(({ kind, words }) => (
        <li key={kind}>
          <svg width="28" height="8" viewBox="0 0 28 8" aria-hidden="true">
            <path d="M2 4H26" strokeDasharray={dashes[kind].join(' ')} />
            {(kind === 'depends-on' || kind === 'declined') && <path d="M8 0L2 4L8 8" />}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
