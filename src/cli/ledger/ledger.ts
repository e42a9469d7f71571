import type { PlainDate } from '../../core/calendar/plain-date';
import { checkPlan } from '../../core/checks/check-plan';
import type { Plan } from '../../core/plan/model/plan';
import { planGrid } from '../../core/plan/model/plan-grid';
import type { Agreement } from '../../core/reconciliation/compare-scores';
import { setAsOf, setHeaderWord, setIssued, setYear } from '../../core/settings/editing/changes';
import { checkingWith } from '../../core/settings/use-settings';
import { partitionFindings } from '../../core/settings/waivers';
import { ambiguousTime } from '../../core/settings/words/time-words';
import type { FoundPlan, PlanPlace, WorkbookReading } from '../../excel/plan/reading';
import { fill } from '../../locales/fill';
import { wordsOf, type Words } from '../../locales';
import { causeText } from '../../locales/phrases/difference-text';
import { resultTexts } from '../../locales/phrases/result-texts';
import type { Done, ExcelCommands } from './at-workbook';
import type { LoadedPlan } from '../plan/load-plan';
import type { Options } from '../options/options';
import { Unusable } from '../terminal/unusable';

/** The steps, in order: keys of their texts. */
type Step = keyof Words['cli']['making'];

export interface MakingOptions extends Pick<Options, 'year' | 'issued' | 'asOf' | 'language'> {
  /** Used if neither the options nor the settings give an as-of date. */
  readonly today: PlainDate;
  /** In the language of messages about failures. */
  readonly words: Words;
  readonly show: (step: Step) => void;
}

/** Inserts the plan of a text on a sheet; sheets are in Chinese, whatever the language of the command. */
async function insert(excel: ExcelCommands, { plan, grid }: LoadedPlan): Promise<void> {
  const { begin } = wordsOf('zh-CN');
  const name = fill(begin.sheetName, { year: plan.year ?? '' });
  await excel.insertPlan(name, planGrid(grid, plan), plan.headerWords);
  // Before there are formulas: a sheet that goes has all of them calculated again.
  await excel.removeEmptySheets();
}

/** The workbook must contain the header words before the plan can be found in it. */
async function keepColumns(excel: ExcelCommands, { plan }: LoadedPlan): Promise<void> {
  const changes = Array.from(plan.headerWords, ([text, key]) => setHeaderWord(text, key));
  if (changes.length > 0) await excel.changeSettings(changes, null);
}

/**
 * Makes the plan the table 计划表 with tracking columns and settings. Options are stored as settings, so that they
 * keep applying to the workbook.
 */
export async function beginLedger(
  excel: ExcelCommands,
  loaded: LoadedPlan,
  options: MakingOptions,
): Promise<void> {
  options.show('table');
  if (!loaded.workbook) await insert(excel, loaded);
  await keepColumns(excel, loaded);
  await keepOptions(excel, options, await findPlan(excel, loaded, options));
  const begun = await findPlan(excel, loaded, options);
  refuseAmbiguous(begun.plan, options);
  await excel.convert(begun.place, begun.plan);
  options.show('columns');
  const converted = await findPlan(excel, loaded, options);
  await excel.addTrackingColumns(converted.place, converted.plan);
}

export interface Finished extends Done {
  /**
   * Alterations in the workbook that make its scores differ from the engine's, such as a defined name of the user's, in
   * words; empty if the scores agree.
   */
  readonly alterations: readonly string[];
}

/** Checks, marks and scores the ledger, and makes its board. */
export async function finishLedger(
  excel: ExcelCommands,
  loaded: LoadedPlan,
  options: MakingOptions,
): Promise<Finished> {
  options.show('marks');
  const { place, plan, settings } = await findPlan(excel, loaded, options);
  const checked = checkPlan(plan, checkingWith(settings, options.today)).result();
  const { open } = partitionFindings(plan, checked.findings, settings.waivers);
  await excel.mark(place, plan, resultTexts(plan, open));
  const made = settings.asOf ?? options.today;
  const marked = await findPlan(excel, loaded, options);
  options.show('board');
  await excel.makeBoard(marked.place, marked.plan, made);
  options.show('scores');
  // Independent of the clock: the sheets are as of that day, and the same when written again.
  const scores = { asOf: null, departments: null, at: made };
  const { agreement } = await excel.generateScores(marked.place, marked.plan, scores);
  if (agreement.differences.length === 0) return { made, alterations: [] };
  const explained = await excel.readScores(marked.place, marked.plan, options.today);
  const causes = explained?.agreement.causes ?? [];
  if (!areNamesOfUsers(causes)) refuse(agreement.differences, options);
  return { made, alterations: causes.map((cause) => causeText(cause, options.words)) };
}

/** Formulas cannot give one wording the days of two years. */
function refuseAmbiguous(plan: Plan, { words }: MakingOptions): void {
  const found = ambiguousTime(plan);
  if (!found) return;
  const { wording, rows, ends } = found;
  const [row, other] = rows;
  const [end, otherEnd] = ends;
  throw new Unusable(fill(words.cli.ambiguousTime, { wording, row, other, end, otherEnd }));
}

/** Defined names that people have changed, which only they can put right; their other formulas are right. */
const areNamesOfUsers = (causes: Agreement['causes']): boolean =>
  causes.length > 0 && causes.every(({ kind }) => kind === 'name');

/** A ledger that gives other scores than the engine is not written. */
function refuse([first, ...others]: Agreement['differences'], { words }: MakingOptions): void {
  if (!first) return;
  const { table, key, column, shown, engine } = first;
  const cell = { table, key, column, shown: String(shown ?? ''), engine };
  throw new Unusable(fill(words.cli.disagree, { ...cell, count: others.length + 1 }));
}

/** The plan on the sheet from which it was read; if there are several, the choice is stored. */
async function findPlan(
  excel: ExcelCommands,
  { sheet, plan }: LoadedPlan,
  { words }: MakingOptions,
): Promise<FoundPlan & Pick<WorkbookReading, 'settings'>> {
  const isMeant = (place: PlanPlace): boolean => sheet === null || place.sheet === sheet;
  const reading = await excel.read();
  if (reading.found && isMeant(reading.found.place)) return { ...reading, ...reading.found };
  const meant = reading.candidates.find(({ place }) => isMeant(place));
  if (meant) await excel.choosePlan(meant.place);
  const again = await excel.read();
  if (again.found && isMeant(again.found.place)) return { ...again, ...again.found };
  if (sheet !== null && again.passedOver.includes(sheet)) {
    const { what, advice } = words.failure;
    throw new Unusable(fill(words.cli.notMade, { what: what.tooLarge, advice: advice.tooLarge }));
  }
  throw new Unusable(fill(words.file.noPlan, { name: sheet ?? '', seen: plan.title ?? '' }));
}

/** Options take precedence over settings, so they are stored as settings. */
async function keepOptions(
  excel: ExcelCommands,
  { year, issued, asOf }: MakingOptions,
  { plan }: FoundPlan,
): Promise<void> {
  const changes = [
    ...(year === undefined ? [] : [setYear(year)]),
    ...(issued === undefined ? [] : [setIssued(issued)]),
    ...(asOf === undefined ? [] : [setAsOf(asOf)]),
  ];
  if (changes.length > 0) await excel.changeSettings(changes, plan);
}
