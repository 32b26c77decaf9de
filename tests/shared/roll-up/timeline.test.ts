import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, type IsoDate } from '#shared/kernel/dates';
import { GoalType, KeyResultKind, OwnerStatus, RollUpMode, ThingState } from '#shared/kernel/vocabulary';
import { progressOf } from '#shared/key-results/domain';
import { judgeKeyResult, judgeObjective, type KeyResultFacts, type ObjectiveFrame } from '#shared/roll-up/figures';
import { readTimeline, timelineOf, valueInText, valueOn, writeTimeline } from '#shared/roll-up/spans';
import { keyResultTimeline, objectiveTimeline, readStanding } from '#shared/roll-up/timeline';
import { measure } from '#tests/shared/key-results/measures';

const start = day('2025-12-20');
const length = 150;
const everyDay: readonly IsoDate[] = [
  day('1900-01-01'),
  ...Array.from({ length }, (_, count) => addDays(start, count)),
  day('2199-12-31'),
];

const someDay = fc.nat(length - 1).map((count) => addDays(start, count));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
// round values meet the borders of a band on the day, others fall between two days
const value = fc.oneof(
  fc.integer({ min: -20, max: 130 }),
  fc.double({ min: -20, max: 130, noNaN: true, noDefaultInfinity: true }),
);
const frames: fc.Arbitrary<ObjectiveFrame> = fc.record({
  goalType: fc.constantFrom(...GoalType.options),
  state: fc.constantFrom('published', 'published', 'published', ...ThingState.options),
  // also a period of one day, and one that a merge has turned round
  period: fc.record({ from: someDay, to: someDay }),
});
const keyResults: fc.Arbitrary<KeyResultFacts> = fc
  .record({
    state: fc.constantFrom('published', 'published', 'published', ...ThingState.options),
    measure: fc
      .record({
        kind: fc.constantFrom('metric', 'metric', 'metric', ...KeyResultKind.options),
        startValue: orNull(fc.constantFrom(0, 0, 100, 7)),
        targetValue: orNull(fc.constantFrom(100, 100, 0, 41)),
        lowBound: orNull(fc.constantFrom(20, 60)),
        highBound: orNull(fc.constantFrom(70, 90)),
        criticalValue: orNull(fc.constantFrom(0, 100)),
      })
      .map(measure),
    steps: fc.array(
      fc.record({ weight: fc.integer({ min: 0, max: 3 }), dueOn: orNull(someDay), doneOn: orNull(someDay) }),
      { maxLength: 4 },
    ),
    current: orNull(value),
    confidence: orNull(fc.nat(10)),
    lastDate: orNull(someDay),
    lastStatus: fc.option(fc.constantFrom(...OwnerStatus.options), { nil: null, freq: 2 }),
    firstPeriodTo: someDay,
    quietFrom: orNull(someDay),
  })
  .map((facts) => ({ ...facts, progress: progressOf(facts.measure, facts.current, facts.steps).progress }));

describe('a timeline says of every day what judging on that day says', () => {
  test('of a key result, of every kind and in every state', () => {
    fc.assert(
      fc.property(keyResults, frames, (facts, frame) => {
        const timeline = keyResultTimeline(facts, frame);
        for (const today of everyDay) {
          const { status, quiet } = judgeKeyResult(facts, frame, today);
          // an objective of nothing but this key result, which shows its timeline
          const published = { ...frame, state: 'published', mode: 'key-results', ownerStatus: null } as const;
          const children = { progress: null, quietFrom: null };
          const standing = readStanding(valueOn(objectiveTimeline({ ...published, children }, [timeline]), today));
          expect({ today, status: standing.status, quiet: standing.quiet }).toEqual({
            today,
            status,
            quiet: quiet ? 1 : 0,
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('of an objective, by its key results, its children or both, also from its text', () => {
    const objectives = fc.record({
      frame: frames,
      mode: fc.constantFrom(...RollUpMode.options),
      ownerStatus: fc.option(fc.constantFrom(...OwnerStatus.options), { nil: null, freq: 2 }),
      children: fc.record({
        progress: orNull(fc.double({ min: 0, max: 1, noNaN: true })),
        quietFrom: orNull(someDay),
      }),
      parts: fc.array(keyResults, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(objectives, ({ frame, mode, ownerStatus, children, parts }) => {
        const facts = { ...frame, mode, ownerStatus, children };
        const timeline = objectiveTimeline(
          facts,
          parts.map((part) => keyResultTimeline(part, frame)),
        );
        const text = writeTimeline(timeline);
        expect(readTimeline(text)).toEqual(timeline);
        for (const today of everyDay) {
          const judged = parts.map((part) => judgeKeyResult(part, frame, today));
          const { suggested, status } = judgeObjective(facts, judged, today);
          const quiet = judged.filter((one) => one.quiet).length;
          expect({ today, ...readStanding(valueInText(text, today)) }).toEqual({ today, suggested, status, quiet });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('spans', () => {
  test('neighbours differ, and a change between two days is found to the day', () => {
    const change = day('2026-02-14');
    const seen: string[] = [];
    const made = timelineOf([day('2026-12-31'), day('2026-01-01'), day('2026-01-01')], 'monotone', (today) => {
      seen.push(today);
      return today < change ? 'early' : 'late';
    });
    expect(made).toEqual([
      { from: '', value: 'early' },
      { from: change, value: 'late' },
    ]);
    expect(seen.length).toBeLessThan(20);
  });

  test('what never changes is one span and one letter of text', () => {
    const made = timelineOf([], 'constant', () => 'c');
    expect(writeTimeline(made)).toBe('c');
    expect(valueInText('c', start)).toBe('c');
  });

  test('the text is read by its first, a middle and its last span', () => {
    const text = 'n 2026-01-08g 2026-02-01ab 2026-03-01r12';
    const on = (today: string) => valueInText(text, day(today));
    expect(['1900-01-01', '2026-01-07', '2026-01-08', '2026-02-01', '2026-02-28', '2026-03-01'].map(on)).toEqual([
      'n',
      'n',
      'g',
      'ab',
      'ab',
      'r12',
    ]);
    expect(on('2199-12-31')).toBe('r12');
  });
});
