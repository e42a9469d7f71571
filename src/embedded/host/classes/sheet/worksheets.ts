import type { Worksheet } from '@univerjs/core';
import { notFound } from '../../../model/data/errors';
import type { WorkbookModel } from '../../../model/workbook-model';
import type { Args } from '../../dispatch/args';
import type { ClassDefinition, HostObject, Session } from '../../dispatch/api';
import type { WorkbookTarget } from '../../dispatch/targets';
import { eventMethods, SHEET_EVENTS } from '../event-methods';
import { lookups } from '../lookups';

function toObject(sheet: Worksheet | undefined, session: Session): HostObject {
  if (!sheet) throw notFound('sheet');
  return session.make('Worksheet', { sheetId: sheet.getSheetId() });
}

const sheets = lookups<WorkbookTarget, Worksheet>({
  list: (_, { model }) => model.sheets.all,
  toObject,
  find: (_, args, { model }) => model.sheets.find(args.string(0)),
});

/** All sheets, or the visible ones if the first argument is true. */
function sheetsFor(args: Args, { sheets: model }: WorkbookModel): readonly Worksheet[] {
  const visibleOnly = args.optional(0, (a, i) => a.boolean(i)) ?? false;
  return model.all.filter(
    (sheet) => !visibleOnly || model.visibility(sheet.getSheetId()) === 'Visible',
  );
}

export const WorksheetCollection: ClassDefinition<WorkbookTarget> = {
  name: 'WorksheetCollection',
  methods: {
    ...eventMethods({
      ...SHEET_EVENTS,
      AddedEvent: 'worksheetAdded',
      DeletedEvent: 'worksheetDeleted',
    }),
    add: async (_, args, session) => {
      const name = args.optional(0, (a, i) => a.string(i));
      return toObject(await session.model.sheets.add(name), session);
    },
    ...sheets.getItem,
    getActiveWorksheet: (_, _args, session) => toObject(session.model.sheets.active, session),
    getCount: (_, args, { model }) => sheetsFor(args, model).length,
    getFirst: (_, args, session) => toObject(sheetsFor(args, session.model)[0], session),
    getLast: (_, args, session) => toObject(sheetsFor(args, session.model).at(-1), session),
  },
  items: sheets.items,
};
