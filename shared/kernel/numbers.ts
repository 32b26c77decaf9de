/** Rounds to 1e-9, before any band, comparison or further rounding, so that binary noise never moves a status. */
export const settle = (value: number): number => {
  const rounded = Math.round(value * 1e9) / 1e9;
  return Number.isFinite(rounded) ? rounded + 0 : value;
};

/** Holds a value between two bounds, both inclusive. */
export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
