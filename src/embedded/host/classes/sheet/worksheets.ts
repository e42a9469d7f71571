import { notFound } from '../../../model/data/errors';
import type { ClassDefinition } from '../../dispatch/api';
import type { WorkbookTarget } from '../../dispatch/targets';
import { eventMethods, SHEET_EVENTS } from '../event-methods';

export const WorksheetCollection: ClassDefinition<WorkbookTarget> = {
  name: 'WorksheetCollection',
  methods: {
    ...eventMethods({
      ...SHEET_EVENTS,
      AddedEvent: 'worksheetAdded',
      DeletedEvent: 'worksheetDeleted',
    }),
    add: async (_, args, session) => {
      const sheet = await session.model.sheets.add(args.optional(0, (a, i) => a.string(i)));
      return session.make('Worksheet', { sheetId: sheet.getSheetId() });
    },
    getItem: (_, args, session) => {
      const sheet = session.model.sheets.find(args.string(0));
      if (!sheet) throw notFound(args.string(0));
      return session.make('Worksheet', { sheetId: sheet.getSheetId() });
    },
    getItemOrNullObject: (_, args, session) => {
      const sheet = session.model.sheets.find(args.string(0));
      return sheet && session.make('Worksheet', { sheetId: sheet.getSheetId() });
    },
    getActiveWorksheet: (_, _args, session) =>
      session.make('Worksheet', { sheetId: session.model.sheets.active.getSheetId() }),
    getCount: (_, args, { model }) => {
      const visibleOnly = args.optional(0, (a, i) => a.boolean(i)) ?? false;
      return model.sheets.all.filter(
        (sheet) => !visibleOnly || model.sheets.visibility(sheet.getSheetId()) === 'Visible',
      ).length;
    },
    getFirst: (_, args, session) => {
      const visibleOnly = args.optional(0, (a, i) => a.boolean(i)) ?? false;
      const sheet = session.model.sheets.all.find(
        (one) => !visibleOnly || session.model.sheets.visibility(one.getSheetId()) === 'Visible',
      );
      if (!sheet) throw notFound('sheet');
      return session.make('Worksheet', { sheetId: sheet.getSheetId() });
    },
    getLast: (_, args, session) => {
      const visibleOnly = args.optional(0, (a, i) => a.boolean(i)) ?? false;
      const sheet = session.model.sheets.all.findLast(
        (one) => !visibleOnly || session.model.sheets.visibility(one.getSheetId()) === 'Visible',
      );
      if (!sheet) throw notFound('sheet');
      return session.make('Worksheet', { sheetId: sheet.getSheetId() });
    },
  },
  items: (_, session) =>
    session.model.sheets.all.map((sheet) =>
      session.make('Worksheet', { sheetId: sheet.getSheetId() }),
    ),
};
