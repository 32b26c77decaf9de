import { remembering } from './text';

/** A status as sheets know it. `closed` is "done", `not-started` has no check-in. */
export type WrittenStatus = 'on-track' | 'behind' | 'at-risk' | 'not-started' | 'closed';

const words: readonly (readonly [WrittenStatus, RegExp])[] = [
  ['not-started', /^(not started|nicht (begonnen|gestartet)|to ?do|pending|planned|geplant|no status|draft|⚪|⚫)$/],
  ['closed', /^(done|completed?|closed|achieved|finished|erledigt|abgeschlossen|erreicht|fertig|✅|✔|✓|🏁)$/],
  [
    'at-risk',
    /(at risk|off track|gefährdet|kritisch|critical|blocked|blockiert|danger|failing|🔴|🟥|❌)|^(red|rot|r)$/,
  ],
  [
    'behind',
    /(behind|needs attention|progressing|slipping|delayed|verzögert|im verzug|hinter plan|some concern|🟡|🟠|🟨|🟧|⚠)|^(amber|yellow|gelb|orange|a|y)$/,
  ],
  [
    'on-track',
    /(on track|ahead|exceeded|auf kurs|im plan|planmäßig|in time|healthy|🟢|🟩)|^(green|grün|gruen|g|ok|okay|good|gut|in progress|in arbeit|läuft)$/,
  ],
];

/** Reads a status in words or as a coloured sign. */
export const writtenStatus: (text: string) => WrittenStatus | null = remembering(10_000, readStatus);

function readStatus(text: string): WrittenStatus | null {
  const word = text
    .normalize('NFKC')
    .replace(/[\ufe0f_-]/g, (sign) => (sign === '\ufe0f' ? '' : ' '))
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();
  if (word === '' || word.length > 40) return null;
  return words.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** A text that is nothing but a coloured circle or square. */
export const isColourSign = (text: string): boolean => /^\s*(🔴|🟠|🟡|🟢|🟥|🟧|🟨|🟩)\ufe0f?\s*$/u.test(text);

/** Reads a traffic light from a background: RRGGBB by its hue; pale and grey fills tell nothing. */
export function statusOfFill(fill: string | undefined): WrittenStatus | null {
  if (fill === undefined) return null;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255);
  if (red === undefined || green === undefined || blue === undefined) return null;
  const high = Math.max(red, green, blue);
  const span = high - Math.min(red, green, blue);
  if (!(span > 0.15) || high < 0.35) return null;
  const sector =
    high === red
      ? ((green - blue) / span + 6) % 6
      : high === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  const hue = sector * 60;
  if (hue < 18 || hue > 340) return 'at-risk';
  if (hue < 68) return 'behind';
  return hue >= 75 && hue <= 170 ? 'on-track' : null;
}

const confidenceWords: readonly (readonly [RegExp, number])[] = [
  [/^(very high|sehr hoch)$/, 10],
  [/^(high|hoch|h|🟢|green|grün)$/, 9],
  [/^(medium|med|mid|middle|moderate|mittel|m|🟡|🟠|amber|yellow|gelb)$/, 5],
  [/^(low|niedrig|gering|l|🔴|red|rot)$/, 2],
  [/^(very low|sehr niedrig)$/, 0],
];

/** Confidence in words on the scale 0-10: high 9, medium 5, low 2, each in the middle of its band. */
export const confidenceWord: (text: string) => number | null = remembering(10_000, readConfidence);

function readConfidence(text: string): number | null {
  const word = text.normalize('NFKC').toLowerCase().trim();
  return confidenceWords.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
