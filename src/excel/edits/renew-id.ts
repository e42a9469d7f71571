import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import type { WriteReport } from '../command/write-report';
import { newId } from '../plan/plan-ids';
import type { RowPlace } from '../plan/reading';
import { recordCells } from './record-cells';

/**
 * Gives a new 计划编号 to a row that was copied together with its old one; a row whose id no other row has keeps it, so
 * that a second try after a lost answer gives no second id. Two syncs.
 */
export function renewId(context: CommandContext, row: RowPlace): Promise<WriteReport> {
  return recordCells(context, row, ['计划编号'], (plan, now) =>
    isShared(plan, now.id) ? { 计划编号: newId(plan, context.session.issuedIds) } : null,
  );
}

const isShared = ({ rows }: Plan, id: string | null): boolean =>
  rows.filter((row) => row.id === id).length > 1;
