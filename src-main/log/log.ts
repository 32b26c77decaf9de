/** The log: ids, counts and codes, never what people wrote. */
export type Log = {
  readonly info: (event: string, facts?: Facts) => void;
  readonly warn: (event: string, facts?: Facts) => void;
  readonly error: (event: string, error: unknown, facts?: Facts) => void;
};

export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

const KEEP = /^[\w.:@/+=-]{1,120}$/;

/** One line: the event and its facts; texts that could be somebody's words are cut to their length. */
export function lineOf(event: string, facts: Facts = {}): string {
  const shown = Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        `${key}=${typeof value === 'string' && !KEEP.test(value) ? `<${value.length} characters>` : value}`,
    );
  return [event, ...shown].join(' ');
}

/** An error without what a message may quote: its name, its code, and where in our code it arose. */
export function redactError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 12)
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?\/?[^\s()]*[\\/]([^\\/\s()]+:\d+:\d+)\)?/, '$1'));
  return `${error.name}${code} ${frames.join(' < ')}`;
}

/** A log that keeps nothing; for the command line and tests. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
