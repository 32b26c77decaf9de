/** Width of a text in pixels. */
export type Measure = (text: string) => number;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Breaks a text into at most `most` lines of `width` pixels, at spaces where possible, inside a long word where not
 * (never inside an emoji or a letter with its marks); what does not fit ends in an ellipsis.
 */
export function wrap(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  let rest = text.replace(/\s+/gu, ' ').trim();
  while (rest !== '') {
    if (lines.length === most - 1) {
      lines.push(ellipsize(rest, width, measure));
      break;
    }
    const end = lineEnd(rest, width, measure);
    lines.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return lines;
}

/** The text in one line of at most `width` pixels, with an ellipsis where something had to go. */
export function ellipsize(text: string, width: number, measure: Measure): string {
  if (text.length < width && measure(text) <= width) return text;
  const ends = graphemeEnds(text, width);
  const kept = fitting(ends, (end) => measure(`${text.slice(0, end)}…`) <= width);
  return kept === text.length ? text : `${text.slice(0, kept).trimEnd()}…`;
}

function lineEnd(text: string, width: number, measure: Measure): number {
  const ends = graphemeEnds(text, width);
  const end = fitting(ends, (at) => measure(text.slice(0, at)) <= width) || (ends[0] ?? text.length);
  if (end >= text.length) return text.length;
  const space = text.lastIndexOf(' ', end);
  return space > 0 ? space : end;
}

/** Where letters end, as far as a line of `width` pixels can possibly reach. */
function graphemeEnds(text: string, width: number): number[] {
  const ends: number[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    if (ends.length > width) break;
    ends.push(index + segment.length);
  }
  return ends;
}

/** The last of the rising `ends` that fits, 0 for none. */
function fitting(ends: readonly number[], fits: (end: number) => boolean): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(ends[middle - 1] ?? 0)) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? 0 : (ends[low - 1] ?? 0);
}

const rightToLeft =
  /^[^\p{Letter}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction that a text reads in, by its first letter. */
export const directionOf = (text: string): 'ltr' | 'rtl' => (rightToLeft.test(text) ? 'rtl' : 'ltr');
