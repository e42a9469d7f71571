import { assessPlan } from '../../core/assessment/assess-plan';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { Plan } from '../../core/plan/model/plan';
import { missingColumns } from '../../core/plan/tracking-columns/tracking-columns';
import { readSettings } from '../../core/settings/reading/read-settings';
import { assessingWith } from '../../core/settings/use-settings';
import { checkScores } from '../agreement/compare-sheets';
import { explain } from '../agreement/explain-differences';
import type { CommandContext } from '../command/command-context';
import { askForExistingTable } from '../generated/generated-table';
import type { PlanPlace } from '../plan/reading';
import { resolvePlanWith } from '../plan/resolve-plan';
import { detailSpec, SUMMARY_SPEC } from '../score-sheets/score-columns';
import { planHeaders } from '../score-sheets/scored-plan';
import { askForSettings } from '../settings/tables/read-tables';
import type { CurrentScores } from './scores';

/**
 * Compares the existing score sheets with the engine without writing. Two syncs, and one more if they differ; more only
 * if a message would be too large.
 * @param today used if no as-of date is set
 * @returns `null` if there are no score sheets or the plan can no longer be scored
 */
export async function readScores(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  today: PlainDate,
): Promise<CurrentScores | null> {
  const { workbook } = context;
  const request = { place, plan, what: 'cells' } as const;
  const { found, extra } = await resolvePlanWith(context, request, () => {
    workbook.tables.load('items/id,items/name');
    return {
      detail: askForExistingTable(workbook, '明细表'),
      summary: askForExistingTable(workbook, SUMMARY_SPEC.table),
    };
  });
  const [detail, summary] = [extra.detail(), extra.summary()];
  if (!found || !detail || !summary) return null;
  const now = found.now.plan;
  if (missingColumns(now.trackingColumns).length > 0) return null;
  const headers = planHeaders(found);
  const settingsTables = askForSettings(workbook.tables.items);
  const checked = await checkScores(
    context,
    { ...detail, spec: detailSpec(headers) },
    { ...summary, spec: SUMMARY_SPEC },
    () => {
      const tables = settingsTables();
      const { settings, problems } = readSettings(tables);
      const assessment = assessPlan(now, assessingWith(settings, today));
      return assessment && { assessment, problems, tables, year: settings.year ?? now.year };
    },
  );
  if (!checked) return null;
  const { judged, agreement, areas } = checked;
  const { assessment, problems, tables, year } = judged;
  const inputs = { workbook, found, tables, year };
  return {
    assessment,
    problems,
    agreement: await explain(context, { agreement, assessment, areas }, inputs),
  };
}
