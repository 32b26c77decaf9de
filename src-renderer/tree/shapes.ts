import type { Horizon, Status } from '#shared/kernel/vocabulary';
import { CARD_HEIGHT, CARD_WIDTH } from '#shared/tree/layout';
import { formatPercent } from '../ui/numbers';
import { goalTypeWords } from '../ui/status';
import { countKeyResults, type Facts } from './facts';
import type { Ink } from './palette';
import { directionOf, ellipsize, wrap } from './text';

type Face = { readonly size: 12 | 13 | 9; readonly strong: boolean };
/** Width of a text in a face, in pixels. */
export type MeasureFace = (text: string, face: Face) => number;

type Paintable = {
  readonly fill?: Ink;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: readonly number[];
};
/** What a card is drawn from, the same for the screen, the PNG and the SVG. */
export type Shape =
  | ({
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly radius: number;
    } & Paintable)
  | ({ readonly kind: 'path'; readonly d: string; readonly x: number; readonly y: number } & Paintable)
  | {
      readonly kind: 'text';
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      readonly text: string;
      readonly face: Face;
      readonly ink: Ink;
      readonly align: 'left' | 'right' | 'center';
      readonly direction: 'ltr' | 'rtl';
    };

const small: Face = { size: 12, strong: false };
const strong: Face = { size: 13, strong: true };
const tiny: Face = { size: 9, strong: true };

const pad = 12;
const right = CARD_WIDTH - pad;
const textWidth = CARD_WIDTH - 2 * pad;
/** How wide the bar of a card is when it is full. */
export const BAR_WIDTH = textWidth;
/** Where the bar stands on a card. */
export const BAR_TOP = 81;

/** Status shapes in a box of 12 x 12: outlines that no font decides. */
const statusShapes: Record<Status, Omit<Extract<Shape, { kind: 'path' }>, 'kind' | 'x' | 'y'>> = {
  'on-track': { d: 'M11 6A5 5 0 1 1 1 6A5 5 0 1 1 11 6Z', fill: 'on-track' },
  behind: { d: 'M6 1L11.5 11L0.5 11Z', fill: 'behind' },
  'at-risk': { d: 'M1 1L11 1L11 11L1 11Z', fill: 'at-risk' },
  'not-started': { d: 'M10.25 6A4.25 4.25 0 1 1 1.75 6A4.25 4.25 0 1 1 10.25 6Z', stroke: 'silent', width: 1.5 },
  quiet: {
    d: 'M10.25 6A4.25 4.25 0 1 1 1.75 6A4.25 4.25 0 1 1 10.25 6Z',
    stroke: 'silent',
    width: 1.5,
    dash: [1.6, 1.74],
  },
  closed: { d: 'M1.5 6.5L4.5 9.5L10.5 2.5', stroke: 'silent', width: 2 },
  none: { d: 'M2.5 6L9.5 6', stroke: 'silent', width: 1.5 },
};

/** A head and shoulders in a box of 12 x 12: the status beside it is its owner's word, against the numbers. */
export const OWNERS_WORD =
  'M8.25 3.5A2.25 2.25 0 1 1 3.75 3.5A2.25 2.25 0 1 1 8.25 3.5ZM1.5 11.5A4.5 4.5 0 0 1 10.5 11.5Z';
const ownersWord = (x: number): Shape => ({ kind: 'path', d: OWNERS_WORD, x, y: 63, fill: 'text-muted' });

/** The ink of a status's bar. */
export const statusInk = (status: Status): Ink =>
  status === 'on-track' || status === 'behind' || status === 'at-risk' ? status : 'silent';

/** The frame of a card; a draft's is dashed. */
const frame = (draft: boolean, stroke: Ink = 'line', fill: Ink = 'surface'): Shape => ({
  kind: 'rect',
  x: 0.5,
  y: 0.5,
  w: CARD_WIDTH - 1,
  h: CARD_HEIGHT - 1,
  radius: 6,
  fill,
  stroke,
  ...(draft ? { dash: [4, 3] } : {}),
});

function text(
  x: number,
  y: number,
  content: string,
  face: Face,
  ink: Ink,
  align: 'left' | 'right' | 'center' = 'left',
): Shape {
  return { kind: 'text', x, y, text: content, face, ink, align, direction: directionOf(content) };
}

/** A text in its own direction: one that reads from the right begins at the right. */
function flowing(y: number, content: string, width: number, face: Face, ink: Ink): Shape {
  const rtl = directionOf(content) === 'rtl';
  return text(rtl ? pad + width : pad, y, content, face, ink, rtl ? 'right' : 'left');
}

/** Team, owner, title, status, figures and bar of an objective, from the card's top left corner. */
export function cardShapes(facts: Facts, measure: MeasureFace): Shape[] {
  const owner = facts.initials === '' ? [] : avatar(facts.initials);
  const badge = facts.notAligned ? notAligned(measure) : [];
  const carriers = withCount(facts, measure);
  const free = textWidth - 28 - (facts.notAligned ? 84 : 0) - carriers.width;
  const above = [facts.draft ? 'Draft' : '', facts.team].filter((part) => part !== '').join(' · ');
  const shift = facts.differs ? 18 : 0;
  const lines = wrap(facts.title, textWidth, 2, (part) => measure(part, strong));
  return [
    frame(facts.draft, facts.draft ? 'line-strong' : 'line'),
    flowing(
      20,
      ellipsize(above, free, (part) => measure(part, small)),
      free,
      small,
      'text-muted',
    ),
    ...carriers.shapes,
    ...badge,
    ...owner,
    ...lines.map((line, at) => flowing(37 + at * 17, line, textWidth, strong, 'text')),
    { kind: 'path', x: pad, y: 63, ...statusShapes[facts.status] },
    ...(facts.differs ? [ownersWord(pad + 18)] : []),
    text(pad + 18 + shift, 74, formatPercent(facts.progress), strong, 'text'),
    text(pad + 64 + shift, 74, goalTypeWords[facts.goalType], small, 'text-muted'),
    text(right, 74, countKeyResults(facts.keyResults), small, 'text-muted', 'right'),
    ...bar(facts),
  ];
}

/** What of a card is seen from further away: frame, status and whose word it is, bar; without a word to measure. */
export const blockShapes = (facts: Facts): Shape[] => [
  frame(facts.draft, facts.draft ? 'line-strong' : 'line'),
  { kind: 'path', x: pad, y: 63, ...statusShapes[facts.status] },
  ...(facts.differs ? [ownersWord(pad + 18)] : []),
  ...bar(facts),
];

/** "+2 teams" behind the team, and the room it takes. */
function withCount({ withCount: words, notAligned }: Facts, measure: MeasureFace): { shapes: Shape[]; width: number } {
  if (words === '') return { shapes: [], width: 0 };
  const end = right - 28 - (notAligned ? 84 : 0);
  return { shapes: [text(end, 20, words, small, 'text-muted', 'right')], width: measure(words, small) + 8 };
}

function avatar(letters: string): Shape[] {
  return [
    { kind: 'rect', x: right - 20, y: 6, w: 20, h: 20, radius: 10, fill: 'sunken', stroke: 'line' },
    text(right - 10, 19.5, letters, tiny, 'text-muted', 'center'),
  ];
}

function notAligned(measure: MeasureFace): Shape[] {
  const words = 'Not aligned';
  const width = measure(words, small) + 12;
  const x = right - 28 - width;
  return [
    { kind: 'rect', x: x + 0.5, y: 7.5, w: width - 1, h: 17, radius: 6, stroke: 'line-strong', dash: [3, 2] },
    text(x + 6, 20, words, small, 'text-muted'),
  ];
}

function bar({ progress, expected, status }: Facts): Shape[] {
  const share = Math.min(1, Math.max(0, progress ?? 0));
  const shapes: Shape[] = [{ kind: 'rect', x: pad, y: BAR_TOP, w: textWidth, h: 5, radius: 2.5, fill: 'track' }];
  if (share > 0) {
    shapes.push({
      kind: 'rect',
      x: pad,
      y: BAR_TOP,
      w: Math.max(5, textWidth * share),
      h: 5,
      radius: 2.5,
      fill: statusInk(status),
    });
  }
  if (expected !== null) {
    const x = pad + textWidth * Math.min(1, Math.max(0, expected)) - 1;
    shapes.push({ kind: 'rect', x, y: 78, w: 2, h: 11, radius: 1, fill: 'text' });
  }
  return shapes;
}

/** The card at the root of the map. */
export function missionShapes(
  company: { name: string; mission: string; vision: string },
  measure: MeasureFace,
): Shape[] {
  const head = company.mission === '' ? 'Company' : `Mission of ${company.name}`;
  const body = company.mission || company.name;
  const lines = wrap(body, textWidth, 3, (part) => measure(part, strong));
  return [
    frame(false, 'line-strong', 'sunken'),
    flowing(
      20,
      ellipsize(head, textWidth, (part) => measure(part, small)),
      textWidth,
      small,
      'text-muted',
    ),
    ...lines.map((line, at) => flowing(40 + at * 17, line, textWidth, strong, 'text')),
  ];
}

export const horizonWords: Record<Horizon, string> = { 'five-year': 'Five-year goal', 'one-year': 'One-year goal' };

/** The card of a step of the strategy: a frame without a fill, and its words. */
export function stepShapes({ horizon, title }: { horizon: Horizon; title: string }, measure: MeasureFace): Shape[] {
  const lines = wrap(title, textWidth, 3, (part) => measure(part, strong));
  return [
    frame(false, 'line', 'paper'),
    flowing(20, horizonWords[horizon], textWidth, small, 'text-muted'),
    ...lines.map((line, at) => flowing(40 + at * 17, line, textWidth, strong, 'text-muted')),
  ];
}

/** The badge of a folded card, "+12", on its right edge and clear of its text. */
export function foldShapes(hidden: number): Shape[] {
  const label = `+${hidden}`;
  const w = foldWidth(hidden);
  const x = CARD_WIDTH - FOLD_OVERLAP;
  return [
    { kind: 'rect', x, y: CARD_HEIGHT / 2 - 10, w, h: 20, radius: 10, fill: 'surface', stroke: 'line-strong' },
    text(x + w / 2, CARD_HEIGHT / 2 + 4, label, small, 'text', 'center'),
  ];
}

/** So far that badge reaches into the card. */
export const FOLD_OVERLAP = 8;

/** Width of that badge. */
export const foldWidth = (hidden: number): number => Math.max(26, 14 + `+${hidden}`.length * 7);
