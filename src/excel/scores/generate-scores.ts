import { assessPlan, type Assessment } from '../../core/assessment/assess-plan';
import { parsePlainDate, type PlainDate } from '../../core/calendar/plain-date';
import type { Plan } from '../../core/plan/model/plan';
import { setAsOf } from '../../core/settings/editing/changes';
import type { SettingsChange } from '../../core/settings/settings';
import { checkScores, type ScoreArea } from '../agreement/compare-sheets';
import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeQuietly } from '../command/looks';
import { startOver } from '../command/start-over';
import type { WriteReport } from '../command/write-report';
import { OvertakenSheets } from '../generated/overtaken-sheets';
import type { PlannedTable } from '../generated/write-table';
import { clearFilters } from '../grid/filters';
import type { PlanPlace } from '../plan/reading';
import { resolvePlanWith, type ResolvedPlan } from '../plan/resolve-plan';
import {
  askForSheets,
  planSheets,
  SCORE_SHEETS,
  writeSheets,
  type KnownSheets,
  type ScoreSheets,
} from '../score-sheets/score-sheets';
import {
  scoredPlan,
  scoreSettings,
  READ_BY_SCORES,
  type ScoredPlan,
} from '../score-sheets/scored-plan';
import { writeGenerated } from '../score-sheets/write-generated';
import { askForNames, askForState, type SettingsState } from '../settings/tables/settings-state';
import type { ScoresOptions, ScoresReport } from './scores';

/** Generous estimate of what settings, formulas and formats take up in a message. */
const BYTES_OF_SETTINGS = 250_000;
/** Size of a cell with a 计划编号 in a message. */
const BYTES_OF_AN_ID = 24;

/** What is read and computed before anything is written. */
interface Preparation {
  readonly found: ResolvedPlan;
  readonly state: SettingsState;
  readonly scored: ScoredPlan;
  readonly changes: readonly SettingsChange[];
  readonly assessment: Assessment;
  readonly known: KnownSheets;
  readonly problems: ScoresReport['problems'];
}

/**
 * Rewrites 考核明细, 考核汇总 and 待补佐证, with every score as a formula, adds the settings that these need, and compares the
 * results with the engine. Four syncs; more only if a message would be too large or a colleague makes the same sheets.
 * @throws CommandFailure of kind `untracked` if the plan is not an Excel table or lacks tracking columns
 */
export async function generateScores(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  options: ScoresOptions,
): Promise<ScoresReport> {
  const overtaken = new OvertakenSheets(SCORE_SHEETS);
  const generated = await startOver(context, async () => {
    const read = await prepare(context, place, plan, options);
    const prepared = { ...read, known: overtaken.restored(read.known) };
    const existing = [read.known.detail, read.known.summary, read.known.evidence];
    await clearFilters(
      context,
      existing.flatMap((one) => (one.existing?.isFiltered === true ? [one.existing.table] : [])),
    );
    const isOvertaken = overtaken.watch(read.known);
    writeQuietly(context.workbook);
    const planned = plannedSheets(context, prepared, options);
    const done = await write(context, prepared, planned, options);
    return isOvertaken(planned) ? null : { ...prepared, sheets: planned, report: done };
  });
  if (!generated) throw new Refusal('Conflict');
  const { report, assessment, problems, sheets } = generated;
  const checked = await checkScores(context, areaOf(sheets.detail), areaOf(sheets.summary), () => ({
    assessment,
    problems,
  }));
  if (!checked) throw new Refusal('ItemNotFound');
  return { ...report, ...checked.judged, agreement: checked.agreement };
}

function plannedSheets(
  context: CommandContext,
  { found, scored, assessment, known }: Preparation,
  { at, departments }: ScoresOptions,
): ScoreSheets {
  const made = { at, source: found.now.place.sheet, departments };
  return planSheets(context.workbook, known, { plan: scored.plan, assessment }, made);
}

/** The date of generation, used if no as-of date is set. */
function todayOf(at: string): PlainDate {
  const today = parsePlainDate(at.slice(0, 'YYYY-MM-DD'.length));
  if (!today) throw new TypeError(`no time: ${at}`);
  return today;
}

async function prepare(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  { asOf, at }: ScoresOptions,
): Promise<Preparation> {
  const { workbook } = context;
  const request = { place, plan, what: 'cells' } as const;
  const { found, extra: askForContents } = await resolvePlanWith(context, request, () => {
    askForNames(workbook);
    return askForSheets(workbook);
  });
  if (!found) throw new Refusal('ItemNotFound');
  const scored = scoredPlan(found, context.session.issuedIds);
  if (found.isProtected && scored.ids.size > 0) throw new Refusal('AccessDenied');
  const askedState = askForState(workbook);
  const content = askForContents(scored.headers);
  await context.sync('settings and sheets');
  const state = askedState();
  const settings = scoreSettings(state, scored.plan, asOf, todayOf(at));
  const assessment = assessPlan(scored.plan, settings.options);
  if (!assessment) throw new Refusal('TrackingColumnsMissing');
  return {
    ...{ found, state, scored, assessment, known: content() },
    problems: settings.problems,
    changes: [...settings.changes, ...(asOf === null ? [] : [setAsOf(asOf)])],
  };
}

function write(
  context: CommandContext,
  { found, state, scored: { plan, ids }, changes, known }: Preparation,
  sheets: ScoreSheets,
  { departments }: ScoresOptions,
): Promise<WriteReport> {
  const tables = SCORE_SHEETS.map((which) => ({
    planned: sheets[which],
    before: known[which].content,
  }));
  const queued = ids.size * BYTES_OF_AN_ID + BYTES_OF_SETTINGS;
  const also = READ_BY_SCORES;
  return writeGenerated(
    context,
    { found, state, plan, ids, changes, also },
    {
      command: 'generateScores',
      name: 'score sheets',
      tables,
      cells: tables.reduce((sum, { planned }) => sum + cellsOf(planned), 0),
      write: (send) => writeSheets(sheets, departments, queued, send),
    },
  );
}

const areaOf = (planned: PlannedTable): ScoreArea => ({ ...planned, rows: planned.rows.length });

const cellsOf = ({ rows, spec }: PlannedTable): number => rows.length * spec.columns.length;
