import type { CommandContext } from '../command/command-context';
import type { WriteReport } from '../command/write-report';
import { newId } from '../plan/plan-ids';
import type { RowPlace } from '../plan/reading';
import { recordCells } from './record-cells';

/** Gives a new 计划编号 to a row that was copied together with its old one. Two syncs. */
export function renewId(context: CommandContext, row: RowPlace): Promise<WriteReport> {
  return recordCells(context, row, (now) => ({
    计划编号: newId(now, context.session.issuedIds),
  }));
}
