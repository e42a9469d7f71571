import { printAddress, printLocal } from '../../../model/data/address';
import { isWholeColumns, isWholeRows } from '../../../model/data/area';
import { invalidArgument } from '../../../model/data/errors';
import { marksOf } from '../../../model/data/snapshot';
import type { CellMarks } from '../../../model/data/snapshot';
import { omit } from '../../../model/data/omit';
import type { StylePatch } from '../../../model/cells/styles';
import { textOf, valueOf, valueTypeOf } from '../../../model/cells/values';
import type { Property, Session } from '../../dispatch/api';
import type { RangeTarget } from '../../dispatch/range-target';
import { isUnbounded, toBlock } from './blocks';
import { asFiltered } from './filtered-block';
import { refuseIfProtected } from './protection-guard';

type RangeProperty = Property<RangeTarget>;

const values: RangeProperty = {
  get: (range, { model }) => {
    const { area } = range;
    return isUnbounded(area) ? null : model.cells.map(area, valueOf);
  },
  set: (range, value, session) => {
    write(range, value, session);
  },
};

const formulas: RangeProperty = {
  get: (range, { model }) => {
    const { area } = range;
    if (isUnbounded(area)) return null;
    return model.cells.map(
      area,
      (cell, row, column) => model.formulas.shown(cell, row, column, area.sheetId) ?? valueOf(cell),
    );
  },
  set: values.set ?? ((): void => undefined),
};

const numberFormat: RangeProperty = {
  get: (range, { model }) => {
    const { area } = range;
    return isUnbounded(area) ? null : model.cells.map(area, (cell) => model.cells.pattern(cell));
  },
  set: ({ area }, value, session) => {
    refuseIfProtected(session, area);
    if (isUnbounded(area) && typeof value === 'string') {
      session.model.styles.patch(area, { n: { pattern: value } });
      return;
    }
    const block = toBlock(value, area);
    const changes = new Map<string, StylePatch>();
    session.model.styles.patchEach(area, (row, column) => {
      const given = block[row - area.row]?.[column - area.column] ?? null;
      if (given === null) return null;
      const pattern = String(given);
      const change = changes.get(pattern) ?? { n: { pattern } };
      changes.set(pattern, change);
      return change;
    });
  },
};

/** Content properties of Range. */
export const rangeContent: Readonly<Record<string, RangeProperty>> = {
  values,
  formulas,
  formulasLocal: formulas,
  numberFormat,
  numberFormatLocal: numberFormat,
  text: {
    get: ({ area }, { model }) =>
      isUnbounded(area)
        ? null
        : model.cells.map(area, (cell) => textOf(cell, model.cells.pattern(cell))),
  },
  valueTypes: {
    get: ({ area }, { model }) => (isUnbounded(area) ? null : model.cells.map(area, valueTypeOf)),
  },
  hyperlink: {
    get: ({ area }, { model }) =>
      marksOf(model.cells.get(area.sheetId, area.row, area.column)).link ?? null,
    set: ({ area }, value, session) => {
      setHyperlink(area, value, session);
    },
  },
};

/** Position and size properties of Range. */
export const rangePlace: Readonly<Record<string, RangeProperty>> = {
  address: {
    get: ({ area }, { model }) => printAddress(model.core.worksheet(area.sheetId).getName(), area),
  },
  addressLocal: { get: ({ area }) => printLocal(area) },
  rowIndex: { get: ({ area }) => area.row },
  columnIndex: { get: ({ area }) => area.column },
  rowCount: { get: ({ area }) => area.rows },
  columnCount: { get: ({ area }) => area.columns },
  cellCount: {
    get: ({ area }) => {
      const count = area.rows * area.columns;
      return count > 2 ** 31 - 1 ? -1 : count;
    },
  },
  isEntireRow: { get: ({ area }) => isWholeRows(area) },
  isEntireColumn: { get: ({ area }) => isWholeColumns(area) },
};

function write({ area }: RangeTarget, value: unknown, session: Session): void {
  const block = toBlock(value, area);
  refuseIfProtected(session, area);
  session.model.content.write(area, asFiltered(block, area, session.model));
}

function setHyperlink(area: RangeTarget['area'], value: unknown, session: Session): void {
  const { model } = session;
  refuseIfProtected(session, area);
  if (value !== null && typeof value !== 'object') throw invalidArgument('hyperlink');
  const { address, documentReference, screenTip, textToDisplay } = (value ?? {}) as Record<
    string,
    string | undefined
  >;
  const link: CellMarks['link'] = {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  };
  if (textToDisplay !== undefined) {
    model.content.write(area, toBlock([[textToDisplay]], area));
  }
  model.marks.update(area, (marks) =>
    Object.keys(link).length === 0 ? omit(marks, 'link') : { ...marks, link },
  );
}
