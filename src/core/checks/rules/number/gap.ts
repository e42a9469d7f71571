import type { AsideRow, PlanRow } from '../../../plan/model/plan';
import { compact } from '../../../plan/cells/text';
import { defineRule } from '../../rule';
import { rowNumber } from '../../facts/row-number';

export default defineRule({
  id: 'number/gap',
  level: 'info',
  column: 'number',
  scope: 'plan',
  check({ rows, columns, asides }, _context, report) {
    if (!columns.number) return;
    const elsewhere = numbersOf(asides);
    for (const section of sections(rows)) {
      let expected = 1;
      for (const row of inOrderOfNumbers(section)) {
        const number = rowNumber(row);
        if (number === null) {
          if (compact(row.cells.number.text) === '')
            report(row, { variant: 'missing', data: { expected } });
          expected += 1;
          continue;
        }
        while (number > expected && elsewhere.has(expected)) expected += 1;
        // Duplicate numbers are reported by number/duplicate.
        if (number !== expected && number !== expected - 1)
          report(row, { data: { expected, number } });
        expected = number + 1;
      }
    }
  },
});

const NUMBER_IN_FRONT = /^(\d{1,4})[.、]? /u;

/** The numbers of rows that are no conferences: 「3 区档案馆 / / /」. */
const numbersOf = (asides: readonly AsideRow[]): ReadonlySet<number> =>
  new Set(
    asides.flatMap(({ text }) => {
      const number = NUMBER_IN_FRONT.exec(text)?.[1];
      return number === undefined ? [] : [Number(number)];
    }),
  );

/** Rows under one heading, without those whose number is in a merged cell above them. */
function sections(rows: readonly PlanRow[]): PlanRow[][] {
  const bySection = new Map<number, PlanRow[]>();
  for (const row of rows) {
    if (row.cells.number.covered) continue;
    const section = bySection.get(row.section);
    if (section) section.push(row);
    else bySection.set(row.section, [row]);
  }
  return [...bySection.values()];
}

/**
 * People sort the table by unit or topic, which leaves no gap: such rows are compared in the order of their numbers,
 * rows without one in the places that are free.
 */
function inOrderOfNumbers(rows: readonly PlanRow[]): readonly PlanRow[] {
  const numbers = rows.map(rowNumber);
  const written = numbers.filter((number) => number !== null);
  if (written.every((number, i) => i === 0 || number >= (written[i - 1] ?? 0))) return rows;
  const used = new Set(written);
  let free = 1;
  const places = numbers.map((number) => {
    if (number !== null) return number;
    while (used.has(free)) free += 1;
    used.add(free);
    return free;
  });
  return rows
    .map((row, i) => ({ row, place: places[i] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}
