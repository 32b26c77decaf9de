/** The word lists of the made-up company: what a theme of work looks like before its placeholders are filled. */

/** A span from which one value is drawn, both ends inclusive. */
export type Span = readonly [low: number, high: number];

export type ResultTemplate =
  | {
      readonly kind: 'metric';
      readonly title: string;
      readonly unit: string;
      readonly currency: string | null;
      readonly decimals: number;
      readonly start: Span;
      readonly target: Span;
      /** True where the figure only ever grows, as a count since the first day does. */
      readonly cumulative: boolean;
    }
  | {
      readonly kind: 'at-most' | 'at-least';
      readonly title: string;
      readonly unit: string;
      readonly decimals: number;
      readonly bound: number;
      readonly critical: number;
    }
  | {
      readonly kind: 'between';
      readonly title: string;
      readonly unit: string;
      readonly decimals: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: 'milestones'; readonly title: string; readonly steps: readonly string[] }
  | { readonly kind: 'yes-no'; readonly title: string }
  | {
      readonly kind: 'baseline';
      readonly title: string;
      readonly unit: string;
      readonly decimals: number;
      readonly found: Span;
    };

/** One theme of work: titles and results fit together, and share the placeholders {region}, {segment}, {product}, {site}, {system}. */
export type Theme = {
  readonly objectives: readonly string[];
  readonly whys: readonly string[];
  readonly results: readonly ResultTemplate[];
  /** Imperative, so that they also read well after "We began to" and "Next:". */
  readonly initiatives: readonly string[];
  /** What a team that only talks in colours watches instead of a number. */
  readonly talk: string;
};

/** One kind of team within a department, with its job titles. */
export type TeamTemplate = {
  readonly name: string;
  readonly lead: string;
  readonly roles: readonly string[];
  readonly themes: readonly Theme[];
  /** A larger company has several of these, by region; of the others it has one, only larger. */
  readonly scales?: boolean;
};

export type Library = {
  readonly department: string;
  readonly head: string;
  readonly teams: readonly TeamTemplate[];
  /** Themes of the department itself; its teams take them up now and then. */
  readonly themes: readonly Theme[];
};

const metric = (
  title: string,
  unit: string,
  start: Span,
  target: Span,
  rest: { decimals?: number; currency?: string; cumulative?: boolean } = {},
): ResultTemplate => ({
  kind: 'metric',
  title,
  unit: unit === 'EUR' ? '' : unit,
  start,
  target,
  currency: unit === 'EUR' ? 'EUR' : (rest.currency ?? null),
  decimals: rest.decimals ?? 0,
  cumulative: rest.cumulative ?? false,
});

/** A level that moves up or down from start to target. */
export const num = (title: string, unit: string, start: Span, target: Span, decimals = 0): ResultTemplate =>
  metric(title, unit, start, target, { decimals });

/** A count that starts at nothing and only grows. */
export const count = (title: string, unit: string, target: Span): ResultTemplate =>
  metric(title, unit, [0, 0], target, { cumulative: true });

/** An amount in euro, given in thousands. */
export const money = (title: string, start: Span, target: Span): ResultTemplate =>
  metric(title, '', [start[0] * 1000, start[1] * 1000], [target[0] * 1000, target[1] * 1000], {
    currency: 'EUR',
    cumulative: start[1] === 0,
  });

/** A figure to be held at or below a bound. */
export const atMost = (title: string, unit: string, bound: number, critical: number, decimals = 0): ResultTemplate => ({
  kind: 'at-most',
  title,
  unit,
  decimals,
  bound,
  critical,
});

/** A figure to be held at or above a bound. */
export const atLeast = (
  title: string,
  unit: string,
  bound: number,
  critical: number,
  decimals = 0,
): ResultTemplate => ({
  kind: 'at-least',
  title,
  unit,
  decimals,
  bound,
  critical,
});

/** A figure to be held between two bounds. */
export const between = (title: string, unit: string, low: number, high: number, decimals = 0): ResultTemplate => ({
  kind: 'between',
  title,
  unit,
  decimals,
  low,
  high,
});

/** Steps in order. */
export const steps = (title: string, ...names: readonly string[]): ResultTemplate => ({
  kind: 'milestones',
  title,
  steps: names,
});

/** Done or not done. */
export const yes = (title: string): ResultTemplate => ({ kind: 'yes-no', title });

/** A first measurement: it finds a starting value and has no target yet. */
export const baseline = (title: string, unit: string, found: Span, decimals = 0): ResultTemplate => ({
  kind: 'baseline',
  title,
  unit,
  decimals,
  found,
});

/** What fills the placeholders. Every name is invented or a plain description. */
export const fillings = {
  region: [
    'the north',
    'the south',
    'the east',
    'the west',
    'the coast',
    'the lake district',
    'the capital',
    'the hills',
  ],
  segment: [
    'private homes',
    'housing associations',
    'installers',
    'schools and hospitals',
    'small businesses',
    'hotels',
    'farms',
    'new housing estates',
  ],
  product: [
    'the Tarn range',
    'the Fell range',
    'the Beck range',
    'the quiet outdoor unit',
    'the cascade controller',
    'Home Monitor',
    'the compact hot-water unit',
    'the hybrid retrofit kit',
  ],
  site: [
    'Plant 1',
    'Plant 2',
    'the test hall',
    'the coil line',
    'the east warehouse',
    'the central depot',
    'the refit shop',
  ],
  system: [
    'the order system',
    'the service app',
    'the installer portal',
    'the data warehouse',
    'the payroll system',
    'the parts catalogue',
    'the planning board',
  ],
} as const;
export type Placeholder = keyof typeof fillings;
