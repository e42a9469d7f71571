import type { Plan } from '../core/plan/plan';
import { command } from './gate';
import { newId } from './plan-ids';
import type { PlanPlace } from './reading';
import { recordCells } from './record-cells';
import type { WriteReport } from './write-report';

/** Gives a row that was copied with its 计划编号 one of its own. Two syncs. */
export const renewId = (place: PlanPlace, plan: Plan, row: string): Promise<WriteReport> =>
  command('renewId', (context) =>
    recordCells(context, { place, plan, row }, (now) => ({ 计划编号: newId(now) })),
  );
