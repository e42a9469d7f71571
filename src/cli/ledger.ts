import type { PlainDate } from '../core/calendar/plain-date';
import { checkPlan } from '../core/checks/check-plan';
import { planGrid } from '../core/plan/model/plan-grid';
import { setAsOf, setHeaderWord, setIssued, setYear } from '../core/settings/editing/changes';
import { checkingWith } from '../core/settings/use-settings';
import { partitionFindings } from '../core/settings/waivers';
import type { FoundPlan, PlanPlace, WorkbookReading } from '../excel/plan/reading';
import { fill } from '../locales/fill';
import { wordsOf, type Words } from '../locales';
import { resultTexts } from '../locales/result-texts';
import type { Done, ExcelCommands } from './at-workbook';
import type { LoadedPlan } from './load-plan';
import type { Options } from './options';
import { Unusable } from './unusable';

/** The steps of the making, in their order: keys of the words. */
type Step = keyof Words['cli']['making'];

export interface MakingOptions extends Pick<Options, 'year' | 'issued' | 'asOf' | 'language'> {
  /** Stands in for an as-of date that neither the options nor the settings give. */
  readonly today: PlainDate;
  /** Of the language that people are told failures in. */
  readonly words: Words;
  readonly show: (step: Step) => void;
}

/** A workbook that is complete, made as of a day. */
export interface Finished extends Done {
  /** How many scores on its sheets are not what the engine says. */
  readonly differences: number;
}

/** Puts the plan of a text on a sheet; sheets speak Chinese, whatever the language of the command. */
async function insert(excel: ExcelCommands, { plan, grid }: LoadedPlan): Promise<void> {
  const { begin } = wordsOf('zh-CN');
  const name = fill(begin.sheetName, { year: plan.year ?? '' });
  await excel.insertPlan(name, planGrid(grid, plan), plan.headerWords);
}

/** Which headers are which columns has to be in the workbook before the plan can be found in it. */
async function keepColumns(excel: ExcelCommands, { plan }: LoadedPlan): Promise<void> {
  const changes = Array.from(plan.headerWords, ([text, key]) => setHeaderWord(text, key));
  if (changes.length > 0) await excel.changeSettings(changes, null);
}

/**
 * Makes the plan the table 计划表 with tracking columns and settings. Options are written into the settings: the
 * workbook goes on with what was asked for.
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
  await excel.convert(begun.place, begun.plan);
  options.show('columns');
  const converted = await findPlan(excel, loaded, options);
  await excel.addTrackingColumns(converted.place, converted.plan);
}

/** Checks the ledger as it stands, marks it and scores it. */
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
  options.show('scores');
  const made = settings.asOf ?? options.today;
  const marked = await findPlan(excel, loaded, options);
  // The clock stays out of it: the sheets are as of that day, and written again they are the same.
  const scores = { asOf: null, departments: null, at: made };
  const { agreement } = await excel.generateScores(marked.place, marked.plan, scores);
  return { made, differences: agreement.differences.length };
}

/** The plan on the sheet from which it was read; where there are several, it is chosen for good. */
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
  throw new Unusable(fill(words.file.noPlan, { name: sheet ?? '', seen: plan.title ?? '' }));
}

/** What the options say wins over the settings, so it becomes one. */
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
