/**
 * What the coach must know of a language. Each language is one file of lists; the rules themselves know no words.
 * Lists hold lower-case words or short phrases; a pattern is used where a list would not do.
 */
export type CoachWords = {
  /** What people write before the first verb: "We will …". */
  readonly openings: RegExp;
  /** Work that is done, when a title begins with it. */
  readonly effort: ReadonlySet<string>;
  /** The same, but the word is a noun as well: only with one of `afterVerb` behind it. */
  readonly effortOrNoun: ReadonlySet<string>;
  readonly afterVerb: ReadonlySet<string>;
  /** Of the verbs of work, those that also make an objective: "Create a place that …". */
  readonly objectiveVerbs: ReadonlySet<string>;
  /** Work of two words: "carry out", "set up". */
  readonly effortPhrases: RegExp;
  /** Things handed over: fine as yes/no or milestone, work when counted. */
  readonly delivery: ReadonlySet<string>;
  /** Work as a noun or a passive: "Implementation of …", "… to be held". */
  readonly effortNouns: RegExp;
  /** Counts of work: "workshops held". */
  readonly effortCounted: RegExp;
  /** The basic form of a word that may be a verb ("holding" gives "hold"), as candidates. */
  readonly stems: (word: string) => readonly string[];
  /** Says what the work is for, which makes an objective out of it: "that …", "so that …". */
  readonly outcomeClause: RegExp;
  /** Verbs that say nothing alone: "improve". */
  readonly vagueVerbs: ReadonlySet<string>;
  readonly vagueOpenings: RegExp;
  readonly vaguePhrases: RegExp;
  /** Words that carry no meaning of their own. */
  readonly fillers: ReadonlySet<string>;
  readonly noDay: RegExp;
  readonly up: ReadonlySet<string>;
  readonly down: ReadonlySet<string>;
  /** Says that something moves, without how far. */
  readonly movement: RegExp;
  readonly jargon: RegExp;
  readonly knownAcronyms: ReadonlySet<string>;
  /** Numbers that are names: years, quarters, standards. Taken out before a number is looked for. */
  readonly namedNumbers: RegExp;
  readonly listMarks: RegExp;
  readonly listSeparators: RegExp;
  /** Two aims in one sentence. */
  readonly twoAims: RegExp;
  readonly twoMeasures: RegExp;
  /** A limit said in words; the first group is the amount, as a figure or one of `numbers`. */
  readonly atMost: RegExp;
  readonly atLeast: RegExp;
  readonly numbers: ReadonlyMap<string, number>;
  /** Figures that are bad news when they rise, at the head of a title; `handled` says that they are dealt with. */
  readonly badNews: RegExp;
  readonly handled: RegExp;
  /** The title itself says what is counted. */
  readonly unitInTitle: RegExp;
  /** Figures that are never nothing: every company has some satisfaction, some margin. */
  readonly neverNothing: RegExp;
};
