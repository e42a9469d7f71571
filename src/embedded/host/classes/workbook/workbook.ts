import { invalidArgument, WorkbookError } from '../../../model/data/errors';
import type { ClassDefinition, HostObject, Session } from '../../dispatch/api';
import type { WorkbookTarget } from '../../dispatch/targets';

export const Workbook: ClassDefinition<WorkbookTarget> = {
  name: 'Workbook',
  properties: {
    name: { get: (_, { model }) => model.grid.workbook.name },
    isDirty: { get: () => true },
    readOnly: { get: () => false },
    autoSave: { get: () => false },
  },
  navigation: {
    application: (_, session) => session.make('Application', {}),
    worksheets: (_, session) => session.make('WorksheetCollection', {}),
    tables: (_, session) => session.make('TableCollection', { sheetId: null }),
    names: (_, session) => session.make('NamedItemCollection', { sheetId: null }),
    settings: (_, session) => session.make('SettingCollection', {}),
    properties: (_, session) => session.make('DocumentProperties', {}),
  },
  methods: {
    getSelectedRange: (_, _args, session) => {
      const [first, ...more] = session.model.view.selection;
      if (!first || more.length > 0) {
        throw new WorkbookError(
          'InvalidSelection',
          'The current selection is invalid for this operation.',
        );
      }
      return session.range(first);
    },
    getActiveCell: (_, _args, session) => {
      const [first] = session.model.view.selection;
      if (!first) throw new WorkbookError('InvalidSelection', 'No cell is selected.');
      return session.range({ ...first, rows: 1, columns: 1 });
    },
    _GetRangeForEventByReferenceId: (_, args, session) => eventRange(args.string(0), session),
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, session) => {
      const range = session.keptRange(args.string(0));
      return range && session.make('Range', range);
    },
    _RemoveReference: (_, args, session) => {
      session.release(args.string(0));
    },
    _RemoveAllReferences: (_, _args, session) => {
      session.releaseAll();
    },
  },
};

function eventRange(referenceId: string, session: Session): HostObject {
  const range = session.keptRange(referenceId);
  if (!range) throw new WorkbookError('InvalidReference', 'The range of the event is gone.');
  return session.make('Range', range);
}

export const Application: ClassDefinition<WorkbookTarget> = {
  name: 'Application',
  properties: {
    calculationMode: {
      get: (_, { model }) => (model.grid.calculator.manual ? 'Manual' : 'Automatic'),
      set: (_, mode, { model }) => {
        if (mode !== 'Manual' && mode !== 'Automatic') throw invalidArgument('calculationMode');
        model.grid.calculator.manual = mode === 'Manual';
      },
    },
    calculationState: { get: () => 'Done' },
  },
  methods: {
    calculate: async (_, args, { model }) => {
      args.oneOf(0, ['Recalculate', 'Full', 'FullRebuild']);
      await model.calculate();
    },
    suspendApiCalculationUntilNextSync: (_, _args, { model }) => {
      model.setCalculating(false);
    },
    // Nothing to suspend: the grid is drawn when the page is idle.
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const DocumentProperties: ClassDefinition<WorkbookTarget> = {
  name: 'DocumentProperties',
  properties: { title: { get: (_, { model }) => model.grid.workbook.name } },
};
