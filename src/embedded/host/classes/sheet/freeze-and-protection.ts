import type { Area } from '../../../model/data/area';
import { MAX_COLUMNS, MAX_ROWS } from '../../../model/data/area';
import { invalidArgument, notFound, WorkbookError } from '../../../model/data/errors';
import type { Args } from '../../dispatch/args';
import type { ClassDefinition, Session } from '../../dispatch/api';
import type { SheetTarget } from '../../dispatch/targets';
import { orNullObject } from '../lookups';
import { areaArgument } from '../range/related-ranges';

export const WorksheetFreezePanes: ClassDefinition<SheetTarget> = {
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (sheet, args, session) => {
      freeze(sheet, count(args), 0, session);
    },
    freezeColumns: (sheet, args, session) => {
      freeze(sheet, 0, count(args), session);
    },
    freezeAt: (sheet, args, session) => {
      const area = areaArgument(args, 0, session, sheet.sheetId);
      freeze(sheet, area.row + area.rows, area.column + area.columns, session);
    },
    unfreeze: (sheet, _args, session) => {
      freeze(sheet, 0, 0, session);
    },
    ...orNullObject<SheetTarget>(
      'getLocation',
      (sheet, _args, session) => {
        const area = frozen(sheet, session);
        return area && session.range(area);
      },
      () => notFound('freezePanes'),
    ),
  },
};

const count = (args: Args): number => args.optional(0, (a, i) => a.index(i)) ?? 1;

/** Frozen rows are whole rows. */
function frozen({ sheetId }: SheetTarget, { model }: Session): Area | null {
  const { rows, columns } = model.view.frozen(sheetId);
  if (rows === 0 && columns === 0) return null;
  return { sheetId, row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
}

function freeze({ sheetId }: SheetTarget, rows: number, columns: number, { model }: Session): void {
  model.view.freeze(sheetId, rows, columns);
}

export const WorksheetProtection: ClassDefinition<SheetTarget> = {
  name: 'WorksheetProtection',
  properties: {
    protected: {
      get: ({ sheetId }, { model }) => Boolean(model.sheets.record(sheetId).protection),
    },
    options: {
      get: ({ sheetId }, { model }) => model.sheets.record(sheetId).protection?.options ?? null,
    },
  },
  methods: {
    protect: ({ sheetId }, args, { model }) => {
      if (model.sheets.record(sheetId).protection) {
        throw new WorkbookError('InvalidOperation', 'The sheet is protected already.');
      }
      const password = args.optional(1, (a, i) => a.string(i));
      const options = (args.raw(0) ?? {}) as Record<string, boolean | string>;
      model.sheets.update(sheetId, (record) => ({
        ...record,
        protection: { options, password: password === null ? null : { text: password } },
      }));
    },
    unprotect: ({ sheetId }, args, { model }) => {
      const { password } = model.sheets.record(sheetId).protection ?? { password: null };
      if (password && 'opaque' in password) {
        throw new WorkbookError('AccessDenied', 'The password of a file cannot be checked here.');
      }
      const given = args.optional(0, (a, i) => a.string(i)) ?? '';
      if (password && password.text !== given) throw invalidArgument('The password is not right.');
      model.sheets.update(sheetId, (record) => ({ ...record, protection: null }));
    },
  },
};
