import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { transact } from '#main/changes/transact';
import { respond } from '#main/ipc/respond';
import { fillSample } from '#main/sample/store';
import { contract } from '#shared/contract';
import type { CallDef } from '#shared/kernel/call';
import { openTestDocument, type TestDocument } from '#tests/support/document';
import { times } from './support/counts';

let document: TestDocument;
let ids: readonly string[] = [];
const bugs: { event: string; error: unknown; facts: unknown }[] = [];
beforeAll(() => {
  document = openTestDocument();
  transact({ ledger: document.ledger, ...document.actor(), label: 'Sample', record: false }, (tx) =>
    fillSample(tx, { seed: 'messages', today: tx.today, people: 5, quarters: 1 }),
  );
  const tables = ['people', 'teams', 'cycles', 'objectives', 'key_results', 'retrospectives', 'workspaces'];
  ids = tables.flatMap((table) =>
    document.ledger.raw.prepare<[], string>(`SELECT id FROM ${table} LIMIT 8`).pluck().all(),
  );
  Object.assign(document.app.log, {
    error: (event: string, error: unknown, facts: unknown) => bugs.push({ event, error, facts }),
  });
});
afterAll(() => document.close());

/** The content of the whole document, as one hash. */
function contentHash(): string {
  const hash = createHash('sha256');
  const { raw } = document.ledger;
  const tables = raw
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  for (const table of tables)
    for (const row of raw.prepare(`SELECT * FROM "${table}"`).raw().iterate()) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

/** A call that touches nothing but the document: files, windows and this computer's state have tests of their own. */
const inDocument = (def: CallDef) => def.kind !== 'action';
const names = Object.entries(contract as Record<string, CallDef>);
const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    "'; DROP TABLE people; --",
    '\0',
    '2026-02-31',
    '2026-02-15',
    '💥'.repeat(50),
  ),
  fc.constant('x'.repeat(200_000)),
);
const known = fc.nat({ max: 1000 }).map((at) => ids[at % Math.max(1, ids.length)] ?? '');
const anything = fc.oneof(
  text,
  known,
  fc.double(),
  fc.integer(),
  fc.constantFrom(null, undefined, true, false, Number.NaN, Number.POSITIVE_INFINITY, -0),
);
const wild = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
  fc.dictionary(text, anything, { maxKeys: 5 }),
  fc.array(anything, { maxLength: 5 }),
);

/** Values in the shape that a schema asks for, most of them with something wrong in one place. */
function nearly(schema: z.ZodType, depth = 0): fc.Arbitrary<unknown> {
  const json = shapeOf(schema);
  return json === undefined || depth > 6 ? wild : fromJson(json, depth);
}

type Json = { [key: string]: unknown };
const shapeOf = (schema: z.ZodType): Json | undefined => {
  try {
    return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  } catch {
    return undefined;
  }
};

function fromJson(json: Json, depth: number): fc.Arbitrary<unknown> {
  const one = plain(json, depth);
  return fc.oneof({ weight: 12, arbitrary: one }, { weight: 1, arbitrary: anything });
}

function plain(json: Json, depth: number): fc.Arbitrary<unknown> {
  const options = (json['anyOf'] ?? json['oneOf']) as Json[] | undefined;
  if (depth > 8) return anything;
  if (options?.length) return fc.oneof(...options.map((option) => fromJson(option, depth + 1)));
  if ('const' in json) return fc.constant(json['const']);
  if (Array.isArray(json['enum'])) return fc.constantFrom(...json['enum']);
  switch (json['type']) {
    case 'object':
      return object(json, depth);
    case 'array':
      return fc.array(fromJson((json['items'] ?? {}) as Json, depth + 1), { maxLength: 4 });
    case 'string':
      return typeof json['pattern'] === 'string' && json['pattern'].includes('\\d\\d-\\d\\d')
        ? fc.constantFrom('2026-01-05', '2026-02-15', '2026-03-31', '2026-13-45', '0000-00-00')
        : fc.oneof({ weight: 3, arbitrary: known }, { weight: 1, arbitrary: text });
    case 'number':
    case 'integer':
      return fc.oneof(fc.integer({ min: -2, max: 12 }), fc.double(), fc.constantFrom(2 ** 53, -1, 0.1));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return anything;
  }
}

function object(json: Json, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries((json['properties'] ?? {}) as Record<string, Json>);
  const required = new Set((json['required'] ?? []) as string[]);
  const shape = Object.fromEntries(properties.map(([key, value]) => [key, fromJson(value, depth + 1)]));
  const fitting = fc.record(shape, { requiredKeys: [...required].filter((key) => key in shape) } as never);
  const extra = fc.tuple(fitting, text, anything).map(([value, key, more]) => ({ ...(value as object), [key]: more }));
  const loose = fc.record(shape, { requiredKeys: [] } as never);
  return fc.oneof({ weight: 8, arbitrary: fitting }, { weight: 1, arbitrary: extra }, { weight: 1, arbitrary: loose });
}

/** What this connection has ever written, rolled back or not. */
const written = () => document.ledger.raw.prepare('SELECT total_changes()').pluck().get();
const preview = (input: unknown) => fc.stringify(input).slice(0, 400);

test('random messages over every call: no fault of ours, and what is refused changes nothing', async () => {
  const each = Math.ceil(times(10_000, 100_000) / names.length);
  const refused: Record<string, number> = {};
  let answered = 0;
  let sent = 0;
  let rolledBack = 0;
  let content = contentHash();
  for (const [name, def] of names) {
    const some = fc.oneof({ weight: 3, arbitrary: nearly(def.input) }, { weight: 1, arbitrary: wild });
    for (const input of fc.sample(some, { numRuns: each, seed: sent + 1 })) {
      sent += 1;
      // Actions are sent only what their schema refuses: the rest would open dialogs and files.
      if (!inDocument(def) && def.input.safeParse(input).success) continue;
      const before = written();
      const answer = await respond(document.app, name, input);
      expect(
        bugs.map(({ error, facts }) => [facts, String(error)]),
        `${name} ${preview(input)}`,
      ).toEqual([]);
      if (answer.ok) answered += 1;
      else refused[answer.error.code] = (refused[answer.error.code] ?? 0) + 1;
      if (written() === before) continue;
      const after = contentHash();
      if (!answer.ok) {
        rolledBack += 1;
        expect(after, `${name} was refused and left something: ${preview(input)}`).toBe(content);
      }
      if (def.kind === 'query') expect(after, `${name} changes the document`).toBe(content);
      content = after;
    }
  }
  console.log(
    `${sent} messages over ${names.length} calls: ${answered} answered, ${rolledBack} rolled back, refused`,
    refused,
  );
  expect(contentHash()).toBe(content);
  expect(answered).toBeGreaterThan(100);
}, 600_000);
