/** The sentence for each rule of the method that can refuse a change: what is wrong, and the way out. */
const texts: Readonly<Record<string, string>> = {
  'no-measure': 'This key result has no measure yet. Give it a start and a target, or keep it as a draft.',
  'new-question': 'This question was answered with yes in the cycle before. Ask a new one, or remove this key result.',
  'no-milestones': 'This key result has no milestones yet. Add one, or keep it as a draft.',
  'start-equals-target': 'Start and target are the same, so there is nothing to reach. Change one of them.',
  'levels-incomplete': 'Commit and target levels need a start and a stretch level as well.',
  'levels-out-of-order': 'Commit, target and stretch must follow one another on the way from the start.',
  'bounds-out-of-order': 'The lower bound lies above the upper one. Swap them.',
  'critical-inside-bounds': 'The critical value must lie outside the bounds.',
  'alignment-loop': 'That would make a loop: an objective cannot lead up to itself.',
  'contributor-owns': 'The owner and the owning team carry this objective already.',
  'decline-silent': 'Say in a sentence why not, and what would be possible instead.',
  'alignment-elsewhere': 'That key result belongs to another objective.',
  'policy-reason': 'The goal policy was chosen before. Say in a sentence why it changes; it is kept in the history.',
  'ambition-order': 'A one-year goal serves a five-year goal, and a five-year goal the mission itself.',
  'dates-reversed': 'The last day lies before the first one.',
  'own-days-elsewhere':
    'This objective has days of its own that do not fit that cycle. Clear its first and last day, then choose the cycle.',
  'stretch-only':
    'The company has chosen stretch goals only: an objective that people are held to would make all of them safer. The policy can be changed in Settings.',
  'individual-objectives-off':
    'Objectives of single people are switched off here: teams reach them, and people are not graded by them. The policy can be changed in Settings.',
  'still-draft': 'This key result is still a draft. Publish it, then check in.',
  'date-in-future': 'Nothing can be done on a day that has not come yet. Choose today or an earlier day.',
  'empty-check-in': 'This check-in says nothing yet. Enter a value, a confidence or a note.',
  'value-not-asked': 'This key result takes no value: tick its milestones, or choose a colour.',
  'not-yes-or-no': 'Yes or no: enter 1 or 0.',
  'colour-needed': 'Choose a colour: green, amber or red.',
  'grade-reason': 'A final score that differs from the automatic one needs a reason.',
  'nothing-to-grade': 'This key result has no figure to take the score from. Enter a final score.',
  'reopen-reason': 'Say why this closed cycle is opened again: its history keeps the reason.',
  'cycle-is-closing':
    'This cycle is closing: its goals stand as they were agreed. Set the next ones in a cycle to come, or make this one active again.',
  'cycle-is-planning':
    'This cycle is still being planned, so there is nothing to grade or close. Make it active first.',
  'after-the-end':
    'This cycle is closing: a last value belongs to a day of the cycle. Choose its last day or an earlier one.',
  'closing-open':
    'Some key results have no score yet, or nobody has said what becomes of them. Finish those, or close with them open.',
  'kpi-loop': 'That would make a loop: a KPI cannot be a part of itself.',
  'kpi-units-differ':
    'Their units differ, so they cannot be added up or compared. Give both the same unit and currency.',
  'kpi-no-reading': 'This KPI has no reading yet to start from. Enter one first.',
  'kpi-rolls-up': 'This KPI is made of others: enter the readings there, and it follows.',
  'kpi-target-needed': 'Say where the key result should get to: a target other than the latest reading.',
  'kpi-kind': 'Only a key result with a number can be moved by a KPI.',
  'kpi-nothing-to-keep': 'This key result has no value yet that could be kept.',
  'who-offers': 'Say first who uses this computer (at the foot of the sidebar), so that your offer has a name.',
  'blocker-resolved': 'This blocker is resolved: no help is needed any more.',
  'own-blocker': 'This blocker is yours already. Help is for others to offer.',
  'template-ours': 'This template comes with Okra. It can be changed and set back, but not removed.',
  'undone-already': 'That is taken back already.',
  'not-the-newest': 'Something else was done after that. Take that back first (Undo), then this.',
  'only-copy': 'This document is nowhere but on this computer. Save it to a file first, then it can leave the list.',
};

export const ruleText = (rule: string): string | undefined => (Object.hasOwn(texts, rule) ? texts[rule] : undefined);
