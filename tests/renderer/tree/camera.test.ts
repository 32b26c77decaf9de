import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fit,
  leash,
  MAX_ZOOM,
  MIN_ZOOM,
  opening,
  READABLE_ZOOM,
  reveal,
  revealBeside,
  toMap,
  toScreen,
  viewOf,
  zoomAt,
} from '#renderer/tree/camera';

const size = { width: 1000, height: 600 };
const number = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const camera = fc.record({
  x: number(50_000),
  y: number(500_000),
  zoom: fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true }),
});
const at = fc.record({
  x: fc.double({ min: 0, max: 1000, noNaN: true }),
  y: fc.double({ min: 0, max: 600, noNaN: true }),
});

describe('the camera', () => {
  it('zooms around the point under the hand and within its bounds', () => {
    fc.assert(
      fc.property(camera, at, fc.double({ min: 0.01, max: 100, noNaN: true }), (before, point, factor) => {
        const after = zoomAt(before, factor, point);
        expect(after.zoom).toBeGreaterThanOrEqual(MIN_ZOOM);
        expect(after.zoom).toBeLessThanOrEqual(MAX_ZOOM);
        const fixed = toScreen(after, toMap(before, point));
        expect(fixed.x).toBeCloseTo(point.x, 3);
        expect(fixed.y).toBeCloseTo(point.y, 3);
      }),
    );
  });

  it('reveals a card with a margin, and does not move for one that is in view', () => {
    const card = { width: 264, height: 92 };
    fc.assert(
      fc.property(camera, number(50_000), number(50_000), (before, x, y) => {
        fc.pre(card.width * before.zoom < 900 && card.height * before.zoom < 500);
        const after = reveal(before, { ...card, x, y }, size);
        const view = viewOf(after, size);
        expect(x).toBeGreaterThanOrEqual(view.x - 1e-6);
        expect(x + card.width).toBeLessThanOrEqual(view.x + view.width + 1e-6);
        expect(y).toBeGreaterThanOrEqual(view.y - 1e-6);
        expect(y + card.height).toBeLessThanOrEqual(view.y + view.height + 1e-6);
        const again = reveal(after, { ...card, x, y }, size);
        expect(again.x).toBeCloseTo(after.x, 6);
        expect(again.y).toBeCloseTo(after.y, 6);
      }),
    );
  });

  it('keeps a revealed card clear of what lies over the corner', () => {
    const corner = { width: 208, height: 180 };
    const card = { width: 264, height: 92 };
    fc.assert(
      fc.property(camera, number(50_000), number(50_000), (before, x, y) => {
        fc.pre(card.width * before.zoom < size.width - corner.width - 24);
        fc.pre(card.height * before.zoom < size.height - corner.height - 24);
        const at = { ...card, x, y };
        const after = revealBeside(before, at, size, corner);
        const [left, right] = [toScreen(after, at), toScreen(after, { x: x + card.width, y: y + card.height })];
        expect(left.y).toBeGreaterThanOrEqual(-1e-3);
        const [across, below] = [right.x - (size.width - corner.width), right.y - (size.height - corner.height)];
        expect(across <= 1e-3 || below <= 1e-3).toBe(true);
      }),
    );
  });

  it('never loses the map from sight', () => {
    const map = { width: 3000, height: 90_000 };
    fc.assert(
      fc.property(camera, (before) => {
        const view = viewOf(leash(before, map, size), size);
        expect(view.x).toBeLessThan(map.width);
        expect(view.y).toBeLessThan(map.height);
        expect(view.x + view.width).toBeGreaterThan(0);
        expect(view.y + view.height).toBeGreaterThan(0);
      }),
    );
  });

  it('fits a map into the middle, never enlarged', () => {
    expect(fit({ x: 0, y: 0, width: 2000, height: 500 }, size, 0)).toEqual({ x: 0, y: -350, zoom: 0.5 });
    expect(fit({ x: 100, y: 100, width: 10, height: 10 }, size).zoom).toBe(1);
  });

  it('opens a small map whole and a large one readable, with the mission half way down', () => {
    const mission = { x: 0, y: 40_000, width: 264, height: 92 };
    expect(opening({ width: 900, height: 500 }, mission, size).zoom).toBe(1);
    const large = opening({ width: 3000, height: 90_000 }, mission, size);
    expect(large.zoom).toBeGreaterThanOrEqual(READABLE_ZOOM);
    expect(toScreen(large, { x: 0, y: 40_046 }).y).toBeCloseTo(300);
    const atTheTop = opening({ width: 3000, height: 90_000 }, { ...mission, y: 100 }, size);
    expect(toScreen(atTheTop, { x: 0, y: 0 }).y).toBeCloseTo(24);
  });
});
