import { dashes, type Look } from './edges';
import css from './map.module.css';
import { OWNERS_WORD } from './shapes';

const kinds: readonly { readonly kind: Look; readonly words: string }[] = [
  { kind: 'contributes', words: 'contributes' },
  { kind: 'supports', words: 'supports' },
  { kind: 'depends-on', words: 'depends on' },
  { kind: 'declined', words: 'declined' },
];

type Props = {
  readonly used: ReadonlySet<Look>;
  /** Whether the status of any card is its owner's word against the numbers. */
  readonly ownersWord: boolean;
};

/** What the kinds of line mean, for those that stand on this map, and the mark of an owner's word. */
export function Legend({ used, ownersWord }: Props) {
  const shown = kinds.filter(({ kind }) => used.has(kind));
  const lines = shown.length < 2 ? [] : shown;
  if (lines.length === 0 && !ownersWord) return null;
  return (
    <ul className={css.legend} aria-label="Lines and marks">
      {lines.map(({ kind, words }) => (
        <li key={kind}>
          <svg width="36" height="8" viewBox="0 0 36 8" aria-hidden="true">
            <path d="M2 4H34" strokeDasharray={dashes[kind].join(' ')} />
            {(kind === 'depends-on' || kind === 'declined') && <path d="M8 0L2 4L8 8" />}
          </svg>
          {words}
        </li>
      ))}
      {ownersWord && (
        <li>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path className={css.mark} d={OWNERS_WORD} />
          </svg>
          owner’s word
        </li>
      )}
    </ul>
  );
}
