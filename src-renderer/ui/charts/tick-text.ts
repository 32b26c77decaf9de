/** The words of an axis. The library writes their colour beside each of them, so it is said here and not in the styles. */
export const tickText = { fill: 'currentColor' } as const;
