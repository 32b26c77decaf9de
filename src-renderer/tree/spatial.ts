import { CARD_HEIGHT, CARD_WIDTH, type Layout } from '#shared/tree/layout';
import type { Point, Rect } from './camera';

/** The cards of a layout by column, each from top to bottom: finds what is in a rectangle without looking at all. */
export type Columns = readonly { readonly x: number; readonly places: readonly number[] }[];

export function columnsOf(layout: Layout): Columns {
  const byX = new Map<number, number[]>();
  layout.x.forEach((x, place) => {
    const column = byX.get(x);
    if (column) column.push(place);
    else byX.set(x, [place]);
  });
  return [...byX]
    .sort(([a], [b]) => a - b)
    .map(([x, places]) => ({ x, places: places.sort((a, b) => (layout.y[a] ?? 0) - (layout.y[b] ?? 0)) }));
}

/** The places of all cards that touch a rectangle of the map, column by column. */
export function placesIn(columns: Columns, layout: Layout, rect: Rect): number[] {
  const found: number[] = [];
  for (const { x, places } of columns) {
    if (x + CARD_WIDTH < rect.x || x > rect.x + rect.width) continue;
    for (let at = firstBelow(places, layout, rect.y - CARD_HEIGHT); at < places.length; at += 1) {
      const place = places[at] ?? 0;
      if ((layout.y[place] ?? 0) > rect.y + rect.height) break;
      found.push(place);
    }
  }
  return found;
}

/** The place of the card under a point, `slack` map pixels to its right counted in (the fold button); null for none. */
export function placeAt(columns: Columns, layout: Layout, { x, y }: Point, slack = 0): number | null {
  for (const column of columns) {
    if (x < column.x || x > column.x + CARD_WIDTH + slack) continue;
    const place = column.places[firstBelow(column.places, layout, y - CARD_HEIGHT)];
    if (place !== undefined && (layout.y[place] ?? 0) <= y) return place;
  }
  return null;
}

/** The first position whose card begins at or below `y`. */
function firstBelow(places: readonly number[], layout: Layout, y: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((layout.y[places[middle] ?? 0] ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
