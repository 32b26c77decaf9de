import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptySeal, SEAL_MARKER, SealScan } from '#main/documents/seal';

const scan = (...parts: Uint8Array[]) => {
  const found = new SealScan();
  for (const part of parts) found.update(part);
  return found.end();
};

/** Bytes around a seal, sealed. */
function sealed(before: Uint8Array, after: Uint8Array): Buffer {
  const bytes = Buffer.concat([before, emptySeal(), after]);
  createHash('sha256')
    .update(bytes)
    .digest()
    .copy(bytes, before.length + SEAL_MARKER.length);
  return bytes;
}

const bytes = fc.uint8Array({ maxLength: 300 });

describe('the seal', () => {
  test('is found and holds, however the file is cut into parts', () => {
    fc.assert(
      fc.property(bytes, bytes, fc.array(fc.nat({ max: 700 })), (before, after, cuts) => {
        const whole = sealed(before, after);
        const places = [...cuts.filter((cut) => cut < whole.length), whole.length].sort((a, b) => a - b);
        const parts = places.map((to, index) => whole.subarray(places[index - 1] ?? 0, to));
        const reading = scan(...parts);
        expect(reading).toEqual({ ...scan(whole), state: 'good' });
        expect(reading.offset).toBe(before.length + SEAL_MARKER.length);
        expect(reading.bytes).toBe(whole.length);
      }),
    );
  });

  test('does not hold after one flipped bit anywhere', () => {
    fc.assert(
      fc.property(bytes, bytes, fc.nat(), (before, after, place) => {
        const whole = sealed(before, after);
        const bit = place % (whole.length * 8);
        whole[bit >> 3] = (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(scan(whole).state).not.toBe('good');
      }),
    );
  });

  test('does not hold for a file that was cut or grew', () => {
    fc.assert(
      fc.property(bytes, fc.nat({ max: 200 }), (after, length) => {
        const whole = sealed(new Uint8Array(40), after);
        const cut = whole.subarray(0, length % whole.length);
        expect(scan(cut).state).not.toBe('good');
        expect(scan(whole, Buffer.alloc(1 + (length % 50))).state).not.toBe('good');
      }),
    );
  });

  test('must be there once', () => {
    expect(scan(Buffer.from('no seal here')).state).toBe('missing');
    expect(scan(sealed(emptySeal(), Buffer.alloc(3))).state).toBe('twice');
  });

  test('cannot be written as text', () => {
    expect(Buffer.from(SEAL_MARKER.toString('utf8'), 'utf8').includes(SEAL_MARKER)).toBe(false);
  });
});
