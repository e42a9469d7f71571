import type { Plan } from '../../core/plan/plan';
import { command } from '../command/command';
import type { WriteReport } from '../command/write-report';
import { newId } from '../plan/plan-ids';
import type { PlanPlace } from '../plan/reading';
import { recordCells } from './record-cells';

/** Gives a row that was copied with its 计划编号 one of its own. Two syncs. */
export const renewId = (place: PlanPlace, plan: Plan, row: string): Promise<WriteReport> =>
  command('renewId', (context) =>
    recordCells(context, { place, plan, row }, (now) => ({ 计划编号: newId(now) })),
  );
