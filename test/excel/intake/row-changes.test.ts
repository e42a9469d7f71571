import { expect, it } from '@jest/globals';
import { mergeChanges, versionOf } from '../../../src/excel/intake/merge-changes';
import type { Line } from '../../../src/excel/intake/row-alignment';
import { rowChanges } from '../../../src/excel/intake/row-changes';
import fc from '../../support/fast-check';

const HEIGHT = 6;

const topicOf = (row: number): string => `主题${row + 1}`;

/** A row that is recognised by its number, unit and topic; the last cells are blank. */
const block: readonly Line[] = Array.from({ length: HEIGHT }, (_, row) => [
  row + 1,
  `单位${row + 1}`,
  topicOf(row),
  '',
  '',
]);

/** What a person does to a block: rows in another order, a new one, a deleted one, texts in one column. */
const edited = (column: number, name: string) =>
  fc
    .record({
      order: fc.shuffledSubarray([...block.keys()], { minLength: HEIGHT, maxLength: HEIGHT }),
      isSorted: fc.boolean(),
      deleted: fc.option(fc.nat(HEIGHT - 1)),
      inserted: fc.option(fc.nat(HEIGHT - 1)),
      typed: fc.subarray([...block.keys()]),
    })
    .map(({ order, isSorted, deleted, inserted, typed }) => {
      const rows = (isSorted ? order : [...block.keys()]).map((row) =>
        (block[row] ?? []).map((value, at) =>
          at === column && typed.includes(row) ? `${name}${row + 1}` : value,
        ),
      );
      const lines = rows.filter((line) => line[2] !== (deleted === null ? '' : topicOf(deleted)));
      if (inserted !== null) lines.splice(inserted, 0, ['', '', `${name}新增`, '', '']);
      return { lines, typed: typed.filter((row) => row !== deleted), deleted };
    });

/** As a sheet does it: cells first, then rows from the bottom up. */
function replayed(before: readonly Line[], now: readonly Line[]): Line[] {
  const lines = before.map((line) => [...line]);
  const changes = rowChanges(before, now);
  for (const one of changes) if (one.kind === 'type') lines[one.row]![one.column] = one.value;
  for (const one of changes.toReversed()) {
    if (one.kind === 'delete') lines.splice(one.row, 1);
    if (one.kind === 'insert') lines.splice(one.before, 0, [...one.content]);
  }
  return lines;
}

it('finds edits that lead from one reading to the other', () => {
  fc.assert(
    fc.property(edited(3, '甲'), edited(4, '乙'), (one, other) => {
      expect(replayed(one.lines, other.lines)).toEqual(other.lines);
    }),
  );
});

it('merges what two people did: every text in the row of its topic, no row twice', () => {
  fc.assert(
    fc.property(edited(3, '甲'), edited(4, '乙'), (ours, theirs) => {
      const merged = mergeChanges(
        block,
        rowChanges(block, theirs.lines),
        versionOf(block, ours.lines),
      );
      const rowsOf = (topic: string) => merged.filter((line) => line[2] === topic);
      const gone = [ours.deleted, theirs.deleted];
      for (const row of block.keys()) {
        const isTyped = ours.typed.includes(row) || theirs.typed.includes(row);
        const count = rowsOf(topicOf(row)).length;
        expect(count).toBeLessThanOrEqual(1);
        if (!gone.includes(row)) expect(count).toBe(1);
        if (gone.includes(row) && !isTyped) expect(count).toBe(0);
      }
      for (const row of ours.typed.filter((one) => one !== theirs.deleted)) {
        expect(rowsOf(topicOf(row))[0]?.[3]).toBe(`甲${row + 1}`);
      }
      for (const row of theirs.typed.filter((one) => one !== ours.deleted)) {
        expect(rowsOf(topicOf(row))[0]?.[4]).toBe(`乙${row + 1}`);
      }
      for (const name of ['甲', '乙']) {
        const isNew = (name === '甲' ? ours : theirs).lines.some((l) => l[2] === `${name}新增`);
        expect(rowsOf(`${name}新增`)).toHaveLength(isNew ? 1 : 0);
      }
    }),
  );
});
