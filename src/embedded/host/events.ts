import { printLocal } from '../model/data/address';
import type { Area } from '../model/data/area';
import { intersection } from '../model/data/area';
import type { Change } from '../model/core/changes';
import { valueOf, valueTypeOf } from '../model/cells/values';
import type { CellValue } from '../model/cells/values';
import { EVENT_CATEGORY, WORKBOOK_TARGET } from './dispatch/protocol';
import type { EventEntry } from './dispatch/protocol';
import type { Session } from './dispatch/api';
import type { EventName } from './dispatch/subscriptions';
import { EventType } from './dispatch/subscriptions';

/** Who made a change, as one client is told. */
export interface Author {
  /** Whether it was made in this client's window. */
  readonly source: 'Local' | 'Remote';
  /** Whether the client made it itself. */
  readonly triggerSource: 'ThisLocalAddin' | 'Unknown';
}

interface Message {
  readonly event: EventName;
  /** The ids under which it may have been subscribed to, the narrowest first. */
  readonly targets: readonly string[];
  readonly content: Record<string, unknown>;
}

/** The events of a change for one client: those that it subscribed to. */
export function entriesFor(change: Change, session: Session, author: Author): EventEntry[] {
  const entries: EventEntry[] = [];
  for (const { event, targets, content } of messagesOf(change, session, author)) {
    for (const targetId of targets) {
      if (!session.subscriptions.has(event, targetId)) continue;
      entries.push({
        messageCategory: EVENT_CATEGORY,
        messageType: EventType[event],
        targetId,
        message: JSON.stringify(content),
        id: 0,
        isRemoteOverride: false,
      });
    }
  }
  return entries;
}

function messagesOf(change: Change, session: Session, author: Author): Message[] {
  const { source } = author;
  switch (change.kind) {
    case 'cells':
      return changed(session, author, change.area, {
        changeType: 'RangeEdited',
        shiftDirection: 'None',
        ...details(session, change.area, change.before),
      });
    case 'structure':
      return changed(session, author, change.area, {
        changeType: change.type,
        shiftDirection: change.shift === 'None' ? 'None' : `ShiftCell${change.shift}`,
      });
    case 'format':
    case 'sorted': {
      const { sheetId } = change.area;
      const address = printLocal(change.area);
      return onSheet(SHEET_EVENTS[change.kind], sheetId, { source, worksheetId: sheetId, address });
    }
    case 'selection':
      return selected(session, change.areas);
    case 'sheet-added':
    case 'sheet-deleted': {
      const { kind, sheetId } = change;
      return onSheet(SHEET_EVENTS[kind], sheetId, { source, worksheetId: sheetId });
    }
    case 'sheet-activated':
      return activated(change.sheetId, change.previous);
    case 'sheet-renamed':
      return onSheet('worksheetNameChanged', change.sheetId, {
        source,
        worksheetId: change.sheetId,
        nameBefore: change.before,
        nameAfter: change.after,
      });
    case 'sheet-visibility':
      return onSheet('worksheetVisibilityChanged', change.sheetId, {
        source,
        worksheetId: change.sheetId,
        visibilityBefore: change.before,
        visibilityAfter: change.after,
      });
    case 'table-added':
    case 'table-deleted':
      return onSheet(
        change.kind === 'table-added' ? 'tableAdded' : 'tableDeleted',
        change.sheetId,
        {
          source,
          tableId: change.tableId,
          tableName: change.name,
          worksheetId: change.sheetId,
        },
      );
  }
}

const SHEET_EVENTS = {
  format: 'worksheetFormatChanged',
  sorted: 'worksheetRowSorted',
  'sheet-added': 'worksheetAdded',
  'sheet-deleted': 'worksheetDeleted',
} as const;

const onSheet = (
  event: EventName,
  sheetId: string,
  content: Record<string, unknown>,
): Message[] => [{ event, targets: [sheetId, WORKBOOK_TARGET], content }];

function activated(sheetId: string, previous: string | null): Message[] {
  const entered = onSheet('worksheetActivated', sheetId, { worksheetId: sheetId });
  if (previous === null) return entered;
  return [...onSheet('worksheetDeactivated', previous, { worksheetId: previous }), ...entered];
}

/** A change of cells is an event of the sheet and of every table that it overlaps. */
function changed(
  session: Session,
  author: Author,
  area: Area,
  content: Record<string, unknown>,
): Message[] {
  const common = {
    ...content,
    ...author,
    worksheetId: area.sheetId,
    address: printLocal(area),
    referenceId: referenceTo(session, area),
  };
  const sheet = onSheet('worksheetChanged', area.sheetId, common);
  const tables = session.model.registry.tables
    .filter((table) => intersection(table.area, area))
    .map((table): Message => ({
      event: 'tableChanged',
      targets: [table.id, area.sheetId, WORKBOOK_TARGET],
      content: { ...common, tableId: table.id },
    }));
  return [...sheet, ...tables];
}

/** `event.getRange()` resolves the cells by reference; the client releases it like any other. */
function referenceTo(session: Session, area: Area): string {
  const range = session.track(area);
  session.keep(range);
  return range.referenceId ?? '';
}

function details(session: Session, area: Area, before: CellValue | null): Record<string, unknown> {
  // The sheet may have been deleted before the event is sent.
  if (before === null || !session.model.grid.workbook.getSheetBySheetId(area.sheetId)) return {};
  const cell = session.model.cells.get(area.sheetId, area.row, area.column);
  return {
    valueBefore: before,
    valueAfter: valueOf(cell),
    valueTypeBefore: typeOfValue(before),
    valueTypeAfter: valueTypeOf(cell),
  };
}

function typeOfValue(value: CellValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function selected(session: Session, areas: readonly Area[]): Message[] {
  const [first] = areas;
  if (!first) return [];
  const address = areas.map(printLocal).join(',');
  const tables = session.model.registry.tables
    .filter((table) => table.area.sheetId === first.sheetId)
    .map((table): Message => {
      const shared = areas.flatMap((area) => intersection(table.area, area) ?? []);
      return {
        event: 'tableSelectionChanged',
        targets: [table.id],
        content: {
          worksheetId: first.sheetId,
          tableId: table.id,
          address: shared.map(printLocal).join(','),
        },
      };
    });
  return [
    ...onSheet('worksheetSelectionChanged', first.sheetId, { worksheetId: first.sheetId, address }),
    ...tables,
  ];
}
