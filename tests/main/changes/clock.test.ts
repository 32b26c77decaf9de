import { afterEach, expect, test, vi } from 'vitest';
import { HybridClock, parseTs } from '#main/changes/clock';

const node = '0123456789abcdef';
afterEach(() => vi.useRealTimers());

test('timestamps rise, also when the computer clock is set back a day', () => {
  vi.useFakeTimers({ now: new Date('2026-03-02T08:00:00Z') });
  const clock = new HybridClock(node);
  const before = clock.next();
  vi.setSystemTime(new Date('2026-03-01T08:00:00Z'));
  const after = clock.next();
  expect(after > before).toBe(true);
  expect(after.startsWith('2026-03-02')).toBe(true);
});

test('editing is never refused, even two years behind the newest message', () => {
  vi.useFakeTimers({ now: new Date('2026-03-02T08:00:00Z') });
  const ahead = `2028-05-01T00:00:00.000Z-0000-${node}`;
  const clock = new HybridClock(node, ahead);
  expect(clock.next() > ahead).toBe(true);
});

test('200,000 messages in one frozen millisecond stay distinct and in order', () => {
  vi.useFakeTimers({ now: new Date('2026-03-02T08:00:00Z') });
  const clock = new HybridClock(node);
  let last = '';
  for (let index = 0; index < 200_000; index++) {
    const next = clock.next();
    if (!(next > last)) throw new Error(`${next} after ${last}`);
    last = next;
  }
  expect(last.startsWith('2026-03-02T08:00:00.003Z')).toBe(true);
});

test('two clocks in one process do not disturb each other', () => {
  const [one, two] = [new HybridClock(node), new HybridClock('fedcba9876543210')];
  expect([one.next(), two.next(), one.next()].map((ts) => ts.slice(30))).toEqual([node, 'fedcba9876543210', node]);
});

test('a message from the future waits, a real one moves the clock on', () => {
  const now = Date.parse('2026-03-02T08:00:00Z');
  vi.useFakeTimers({ now });
  const clock = new HybridClock(node);
  expect(clock.observe('2026-03-02T08:06:00.000Z-0000-fedcba9876543210', now)).toBe(false);
  expect(clock.next().startsWith('2026-03-02T08:00:00')).toBe(true);
  expect(clock.observe('2026-03-02T08:04:00.000Z-0007-fedcba9876543210', now)).toBe(true);
  expect(clock.next() > '2026-03-02T08:04:00.000Z-0007').toBe(true);
});

test.each([
  ['a real one', '2026-03-02T08:00:00.000Z-000A-0123456789abcdef', true],
  ['lower-case counter', '2026-03-02T08:00:00.000Z-000a-0123456789abcdef', false],
  ['script for a node', '2026-03-02T08:00:00.000Z-0000-<script>aaaaaaaa', false],
  ['no such day', '2026-13-02T08:00:00.000Z-0000-0123456789abcdef', false],
  ['text after it', '2026-03-02T08:00:00.000Z-0000-0123456789abcdef\n', false],
  ['nothing', '', false],
])('parseTs: %s', (_name, text, valid) => {
  expect(parseTs(text) !== undefined).toBe(valid);
});
