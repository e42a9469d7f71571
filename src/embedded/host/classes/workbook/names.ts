import { parseAddress, printReference } from '../../../model/data/address';
import { invalidArgument, notFound, WorkbookError } from '../../../model/data/errors';
import type { NameRecord } from '../../../model/data/registry';
import { valueOf } from '../../../model/cells/values';
import type { Area } from '../../../model/data/area';
import type { Args } from '../../dispatch/args';
import type { ClassDefinition, HostObject, Session } from '../../dispatch/api';
import { RangeTarget } from '../../dispatch/range-target';
import type { NameTarget, ScopeTarget } from '../../dispatch/targets';
import { lookups, orNullObject } from '../lookups';
import { addressArea } from '../range/related-ranges';

const names = lookups<ScopeTarget, NameRecord>({
  list: ({ sheetId }, { model }) => model.names.list().filter(({ scope }) => scope === sheetId),
  toObject: ({ name, scope }, session) => session.make('NamedItem', { name, scope }),
  find: ({ sheetId }, args, { model }) => model.names.find(args.string(0), sheetId),
});

export const NamedItemCollection: ClassDefinition<ScopeTarget> = {
  name: 'NamedItemCollection',
  methods: {
    add: ({ sheetId }, args, session) => {
      const object = args.object(1);
      const formula =
        object?.target instanceof RangeTarget
          ? referenceTo(object.target.area, session)
          : args.string(1);
      return add(sheetId, formula, args, session);
    },
    addFormulaLocal: ({ sheetId }, args, session) => add(sheetId, args.string(1), args, session),
    getCount: names.getCount,
    ...names.getItem,
  },
  items: names.items,
};

export const NamedItem: ClassDefinition<NameTarget> = {
  name: 'NamedItem',
  key: { property: '_Id', of: ({ name }) => name },
  properties: {
    name: { get: (target, session) => record(target, session).name },
    formula: {
      get: (target, session) => record(target, session).formula,
      set: ({ name, scope }, value, { model }) => {
        if (typeof value !== 'string') throw invalidArgument('formula');
        model.names.update(name, scope, { formula: value });
      },
    },
    value: { get: (target, session) => value(target, session) },
    type: {
      get: (target, session) => (areaOf(target, session) ? 'Range' : typeOf(target, session)),
    },
    scope: { get: ({ scope }) => (scope === null ? 'Workbook' : 'Worksheet') },
    visible: {
      get: (target, session) => record(target, session).visible,
      set: ({ name, scope }, visible, { model }) => {
        model.names.update(name, scope, { visible: visible === true });
      },
    },
    comment: {
      get: (target, session) => record(target, session).comment,
      set: ({ name, scope }, comment, { model }) => {
        model.names.update(name, scope, { comment: String(comment) });
      },
    },
  },
  navigation: {
    worksheetOrNullObject: ({ scope }, session) =>
      scope === null ? null : session.make('Worksheet', { sheetId: scope }),
    worksheet: ({ scope }, session) => {
      if (scope === null) throw notFound('the name belongs to the workbook');
      return session.make('Worksheet', { sheetId: scope });
    },
  },
  methods: {
    delete: ({ name, scope }, _args, { model }) => {
      model.names.remove(name, scope);
    },
    ...orNullObject<NameTarget>(
      'getRange',
      (target, _args, session) => {
        const area = areaOf(target, session);
        return area && session.range(area);
      },
      () => new WorkbookError('InvalidOperation', 'The name does not refer to a range.'),
    ),
  },
};

/** @param args the name, its formula and an optional comment, as for `add` */
function add(sheetId: string | null, formula: string, args: Args, session: Session): HostObject {
  const name = args.string(0);
  const comment = args.optional(2, (a, i) => a.string(i)) ?? '';
  session.model.names.add({ name, scope: sheetId, formula, visible: true, comment });
  return session.make('NamedItem', { name, scope: sheetId });
}

function record({ name, scope }: NameTarget, { model }: Session): NameRecord {
  const found = model.names.find(name, scope);
  if (!found) throw notFound(name);
  return found;
}

function referenceTo(area: Area, { model }: Session): string {
  return `=${printReference(area, 'absolute', model.core.worksheet(area.sheetId).getName())}`;
}

/** The range of a name whose formula is one reference, plain or structured. */
function areaOf(target: NameTarget, session: Session): Area | null {
  const { formula } = record(target, session);
  const { a1 } = session.model.formulas.translated(formula, null);
  const text = a1.slice(1);
  const home = target.scope ?? session.model.sheets.active.getSheetId();
  return parseAddress(text) ? addressArea(text, session, home) : null;
}

/** What names come to whose formula is a function that gives no number. */
const RESULTS: readonly { readonly type: string; readonly functions: readonly string[] }[] = [
  { type: 'Range', functions: ['OFFSET', 'INDEX', 'INDIRECT', 'CHOOSE'] },
  {
    type: 'String',
    functions: [
      ...['TEXT', 'CONCATENATE', 'CONCAT', 'TEXTJOIN', 'LEFT', 'RIGHT', 'MID', 'TRIM', 'REPT'],
      ...['UPPER', 'LOWER', 'PROPER', 'SUBSTITUTE', 'CHAR', 'ADDRESS'],
    ],
  },
  {
    type: 'Boolean',
    functions: ['AND', 'OR', 'NOT', 'XOR', 'EXACT', 'ISBLANK', 'ISNUMBER', 'ISTEXT', 'ISERROR'],
  },
];

function typeOf(target: NameTarget, session: Session): string {
  const { formula } = record(target, session);
  if (/^=-?\d+(\.\d+)?$/.test(formula)) return 'Double';
  if (/^="(?:[^"]|"")*"$/.test(formula)) return 'String';
  if (/^=(?:TRUE|FALSE)$/iu.test(formula)) return 'Boolean';
  if (formula.includes('#REF!')) return 'Error';
  const [, outermost = ''] = /^=([A-Z.]+)\(/iu.exec(formula) ?? [];
  return (
    RESULTS.find(({ functions }) => functions.includes(outermost.toUpperCase()))?.type ?? 'Double'
  );
}

function value(target: NameTarget, session: Session): unknown {
  const area = areaOf(target, session);
  if (!area) return record(target, session).formula.replace(/^=/, '');
  if (area.rows * area.columns > 1) return record(target, session).formula;
  return valueOf(session.model.cells.get(area.sheetId, area.row, area.column));
}
