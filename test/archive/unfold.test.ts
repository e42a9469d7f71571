import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { entriesOf, UnusableArchive } from '../../src/archive/entries';
import { boundedEntries, unfold, verify } from '../../src/archive/unfold';

const TEXT = new TextEncoder().encode('工作簿'.repeat(1000));
const ZEROS = new Uint8Array(1_000_000);

/** Where the directory of an archive without a comment begins. */
const directoryOf = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer).getUint32(bytes.length - 6, true);

/** The archive, with another size declared in the directory for its first entry. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  new DataView(copy.buffer).setUint32(directoryOf(copy) + 24, size, true);
  return copy;
}

/** The archive, with its one entry listed many times in the directory. */
function quoting(bytes: Uint8Array, times: number): Uint8Array {
  const [at, end] = [directoryOf(bytes), bytes.length - 22];
  const listed = Array.from({ length: times }, () => Array.from(bytes.subarray(at, end)));
  return Uint8Array.from([...bytes.subarray(0, at), ...listed.flat(), ...bytes.subarray(end)]);
}

const problemOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof UnusableArchive ? error.problem : String(error);
  }
};

describe('an archive', () => {
  const archive = zipSync({
    'xl/工作簿.xml': TEXT,
    'plain.bin': [TEXT, { level: 0 }],
    empty: new Uint8Array(),
  });

  test('gives its entries, deflated, stored or empty', () => {
    const entries = boundedEntries(archive);
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['xl/工作簿.xml', TEXT.length],
      ['plain.bin', TEXT.length],
      ['empty', 0],
    ]);
    expect(entries.map((entry) => unfold(entry))).toEqual([TEXT, TEXT, new Uint8Array()]);
  });

  test('may stand behind other bytes of a longer buffer', () => {
    const buffer = new Uint8Array(archive.length + 7);
    buffer.set(archive, 7);
    const [first] = boundedEntries(buffer.subarray(7));
    expect(unfold(first!)).toEqual(TEXT);
  });

  test.each([0, 1, 30, 2000])('cut off %d bytes before its end is damaged', (cut) => {
    const end = cut === 0 ? 0 : archive.length - cut;
    expect(problemOf(() => entriesOf(archive.slice(0, end)))).toBe('damaged');
  });

  test('with another byte in its content is damaged', () => {
    const broken = archive.slice();
    broken.fill(0xff, 60, 80);
    const [first] = boundedEntries(broken);
    expect(problemOf(() => unfold(first!))).toBe('damaged');
  });
});

describe('an archive that unfolds to too much', () => {
  test('is refused by its declared sizes', () => {
    const bomb = declaring(zipSync({ part: ZEROS, other: TEXT }), 250_000_000);
    expect(problemOf(() => boundedEntries(bomb))).toBe('tooLarge');
  });

  test('is refused by the number of its entries', () => {
    const many = quoting(zipSync({ part: TEXT }), 10_001);
    expect(problemOf(() => boundedEntries(many))).toBe('tooLarge');
  });

  test.each([0, 10, ZEROS.length - 1, ZEROS.length + 1])(
    'is unfolded no further than the %d bytes that it declares',
    (size) => {
      const [entry] = boundedEntries(declaring(zipSync({ part: ZEROS }), size));
      expect(problemOf(() => unfold(entry!))).toBe('damaged');
      expect(
        problemOf(() => {
          verify(entry!);
        }),
      ).toBe('damaged');
    },
  );
});
