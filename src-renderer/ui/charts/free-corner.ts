type Point = { readonly x: number; readonly y: number };
type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
export type Corner = 'insideTopLeft' | 'insideBottomLeft' | 'insideTopRight' | 'insideBottomRight';

/** What a name takes of its area, in pixels: a letter of the small type, a line, the air around both. */
const room = { letter: 6.5, line: 16, air: 5 };
/** A line is looked at so often, in pixels. */
const stride = 2;

/** The corner of an area where a name is crossed by the lines the least; the earlier one of equals. */
export function freeCorner(name: string, area: Area, lines: readonly (readonly Point[])[]): Corner {
  const width = Math.min(area.right - area.left, name.length * room.letter + 2 * room.air);
  const height = Math.min(area.bottom - area.top, room.line + room.air);
  const left = { left: area.left, right: area.left + width };
  const right = { left: area.right - width, right: area.right };
  const top = { top: area.top, bottom: area.top + height };
  const bottom = { top: area.bottom - height, bottom: area.bottom };
  const corners: readonly (readonly [Corner, Area])[] = [
    ['insideTopLeft', { ...left, ...top }],
    ['insideBottomLeft', { ...left, ...bottom }],
    ['insideTopRight', { ...right, ...top }],
    ['insideBottomRight', { ...right, ...bottom }],
  ];
  let best: Corner = 'insideTopLeft';
  let fewest = Number.POSITIVE_INFINITY;
  for (const [corner, box] of corners) {
    const crossed = lines.reduce((sum, line) => sum + crossings(line, box), 0);
    if (crossed < fewest) [best, fewest] = [corner, crossed];
  }
  return best;
}

/** How often a line from left to right, looked at in even steps, is within a box. */
function crossings(line: readonly Point[], box: Area): number {
  let count = 0;
  for (let at = box.left; at <= box.right; at += stride) {
    const next = line.findIndex(({ x }) => x >= at);
    const [before, after] = [line[next - 1] ?? line[next], line[next]];
    if (!before || !after || at < before.x) continue;
    const along = after.x === before.x ? 1 : (at - before.x) / (after.x - before.x);
    const y = before.y + (after.y - before.y) * along;
    if (y >= box.top && y <= box.bottom) count += 1;
  }
  return count;
}
