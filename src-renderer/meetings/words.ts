export { clock } from '../retrospectives/words';

/** A length in words: "Two minutes", "40 seconds", "1:45 minutes". */
export function lengthWords(seconds: number): string {
  if (seconds < 60) return `${seconds} seconds`;
  if (seconds === 60) return 'One minute';
  const rest = seconds % 60;
  const minutes = Math.floor(seconds / 60);
  return rest === 0 ? `${minutes} minutes` : `${minutes}:${String(rest).padStart(2, '0')} minutes`;
}
