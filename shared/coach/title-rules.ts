import { advice } from './advice';
import type { DraftKeyResult, Finding } from './rules';
import { isTaskList, toThePoint, wordsOf, workAtTheStart } from './text';
import type { CoachWords } from './words/words';

/** At most so many words and characters; longer ones are not remembered (Niven and Lamorte: one sentence). */
const longest = { objective: { words: 22, characters: 140 }, keyResult: { words: 24, characters: 150 } } as const;

const found = (rule: Finding['rule'], text: string): Finding => ({ rule, field: 'title', advice: text });

/** What the words of an objective's title give away. */
export function objectiveTitle(title: string, words: CoachWords): Finding[] {
  const text = toThePoint(title, words);
  if (text === '') return [];
  const findings: Finding[] = [];
  if (isWorkObjective(text, words)) findings.push(found('activity', advice.activityObjective));
  else if (hasNumber(title, words)) findings.push(found('number-in-objective', advice.number));
  else if (isVagueObjective(text, words)) findings.push(found('vague', advice.vagueObjective));
  if (isTaskList(title, words)) findings.push(found('task-list', advice.taskListObjective));
  return [...findings, ...plainness(title, longest.objective, words)];
}

/** What the words of a key result's title give away. */
export function keyResultTitle(keyResult: DraftKeyResult, words: CoachWords): Finding[] {
  const { title, measure } = keyResult;
  const text = toThePoint(title, words);
  if (text === '') return [];
  const rest = plainness(title, longest.keyResult, words);
  if (isTaskList(title, words)) return [found('task-list', advice.taskList), ...rest];
  const counted = measure.kind === 'metric' || measure.kind === 'at-least' || measure.kind === 'between';
  if (isWork(text, counted, words)) {
    const text = counted ? advice.activityCounted : advice.activity;
    return [found('activity', text), ...rest];
  }
  if (words.twoAims.test(text) || (words.twoMeasures.test(text) && !/\bbetween\b/i.test(text))) {
    return [found('several-in-one', advice.several), ...rest];
  }
  return isVagueKeyResult(text, keyResult, words) ? [found('vague', advice.vague), ...rest] : rest;
}

/** "Create" and "make" begin a good objective as often as a poor one; other work needs to say what it is for. */
function isWorkObjective(text: string, words: CoachWords): boolean {
  const [first = '', second = ''] = wordsOf(text);
  const work = workAtTheStart(text, words);
  // "Ship the new kit" hands something over, "Ship small, ship often" is a way to be
  const named =
    work === 'effort' || (work === 'delivery' && words.afterVerb.has(second)) || words.effortNouns.test(text);
  return named && !words.stems(first).some((stem) => words.objectiveVerbs.has(stem)) && !words.outcomeClause.test(text);
}

function isWork(text: string, counted: boolean, words: CoachWords): boolean {
  const work = workAtTheStart(text, words);
  if (work === 'effort' || (work === 'delivery' && counted)) return true;
  return words.effortNouns.test(text) || (counted && words.effortCounted.test(text));
}

/** A verb that says nothing, and hardly anything behind it: "Improve quality". */
function isVagueObjective(text: string, words: CoachWords): boolean {
  if (words.vaguePhrases.test(text) || words.vagueOpenings.test(text)) return true;
  const [first = '', ...others] = wordsOf(text);
  const said = others.filter((word) => !words.fillers.has(word) && !words.vagueVerbs.has(word));
  // "Support knows …": a noun with its verb behind it
  const isNoun = words.effortOrNoun.has(first) && others[0]?.endsWith('s') === true;
  return !isNoun && words.stems(first).some((stem) => words.vagueVerbs.has(stem)) && said.length <= 2;
}

function isVagueKeyResult(text: string, { measure }: DraftKeyResult, words: CoachWords): boolean {
  if (words.vaguePhrases.test(text)) return true;
  const unmeasured = measure.kind === 'yes-no' || measure.kind === 'milestones';
  const [first = ''] = wordsOf(text);
  // "increase" and "raise" without a number are a missing measure, which says more
  return unmeasured && !/\d/.test(text) && words.vagueVerbs.has(first) && !words.up.has(first);
}

/** Whether a title holds a number that is a target, and not part of a name. */
function hasNumber(title: string, words: CoachWords): boolean {
  const rest = title.replace(words.namedNumbers, ' ');
  return /\d/.test(rest) || /\bper ?cent\b/i.test(rest);
}

function plainness(title: string, limit: { words: number; characters: number }, words: CoachWords): Finding[] {
  const findings: Finding[] = [];
  const [buzzword] = words.jargon.exec(title) ?? [];
  const acronyms = new Set(title.match(/\b[A-Z]{3,6}\b/g)?.filter((one) => !words.knownAcronyms.has(one)));
  if (buzzword) findings.push(found('jargon', advice.jargon(buzzword)));
  else if (acronyms.size >= 2 && title !== title.toUpperCase()) {
    findings.push(found('jargon', advice.acronyms([...acronyms].join(', '))));
  }
  const long = wordsOf(title).length > limit.words || title.length > limit.characters;
  if (long) findings.push(found('too-long', advice.long));
  if (words.noDay.test(title)) {
    findings.push({ rule: 'no-deadline', field: 'title', advice: advice.noDay(words.noDay.exec(title)?.[0] ?? '') });
  }
  return findings;
}
