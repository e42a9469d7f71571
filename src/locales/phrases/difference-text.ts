import {
  SCORE_TABLES,
  type Agreement,
  type Cause,
  type Difference,
} from '../../core/reconciliation/compare-scores';
import { fill } from '../fill';
import type { Words } from '../index';

/**
 * A cell of a score sheet that differs from the engine.
 * @param isExplained a known change may have caused it, so that nobody has to search for the cause
 */
export function differenceText(
  { sheet, key, column, engine, shown, cell }: Difference,
  isExplained: boolean,
  { assess }: Words,
): string {
  const isTold = cell !== null && (cell !== 'generated' || !isExplained);
  return fill(assess.difference, {
    ...{ sheet, key, column },
    engine: engine === '' ? assess.blank : engine,
    shown: shown === null || shown === '' ? assess.blank : String(shown),
    fate: isTold ? assess.fates[cell] : '',
  });
}

/** A change outside the cells that are compared. */
export function causeText(cause: Cause, { assess }: Words): string {
  const { causes: text, fates, blank } = assess;
  switch (cause.kind) {
    case 'manual':
      return text.manual;
    case 'name':
      return fill(cause.fate === 'gone' ? text.nameGone : text.name, { name: cause.name });
    case 'cell': {
      const { cell, sheet, fate, shown } = cause;
      return fill(text.cell, {
        ...{ sheet, key: cell.key, column: cell.column ?? '' },
        fate: fates[fate],
        shown: fate === 'typed' ? shown || blank : '',
      });
    }
    case 'word': {
      const { cell, wording, shown, engine } = cause;
      const data = { table: cell.table, wording, column: cell.column ?? '' };
      const expected = { ...data, engine: engine || blank };
      return shown === null
        ? fill(text.wordMissing, expected)
        : fill(text.word, { ...expected, shown: shown || blank });
    }
  }
}

/** What to do about it: one sentence for each kind of change. */
export function remedies({ differences, causes }: Agreement, { assess }: Words): string[] {
  const isScore = (table: string): boolean => SCORE_TABLES.some((known) => known === table);
  const cells = causes.flatMap((cause) => (cause.kind === 'cell' ? [cause.cell.table] : []));
  const isAltered =
    cells.some(isScore) || differences.some(({ cell }) => cell !== null && cell !== 'generated');
  const isElsewhere = cells.some((table) => !isScore(table));
  const isUnknown = causes.length === 0 && !isAltered;
  return [
    ...(isAltered || isUnknown ? [assess.differsWhy] : []),
    ...(isElsewhere ? [assess.repairElsewhere] : []),
  ];
}
