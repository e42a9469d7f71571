import type { PlainDate } from '../core/calendar/plain-date';
import { checkPlan } from '../core/checks/check-plan';
import { planGrid } from '../core/plan/plan-grid';
import { setAsOf, setIssued, setYear } from '../core/settings/editing/changes';
import { checkingWith } from '../core/settings/use-settings';
import { partitionFindings } from '../core/settings/waivers';
import {
  addTrackingColumns,
  changeSettings,
  choosePlan,
  convert,
  generateScores,
  insertPlan,
  mark,
  read,
} from '../excel';
import type { FoundPlan, PlanPlace, WorkbookReading } from '../excel/plan/reading';
import { fill } from '../locales/fill';
import { wordsOf, type Words } from '../locales';
import { resultTexts } from '../locales/result-texts';
import type { Done } from './at-workbook';
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
async function insert({ plan, grid }: LoadedPlan): Promise<void> {
  const { begin } = wordsOf('zh-CN');
  const name = fill(begin.sheetName, { year: plan.year ?? '' });
  await insertPlan(name, planGrid(grid, plan));
}

/**
 * Makes the plan the table 计划表 with tracking columns and settings. Options are written into the settings: the
 * workbook goes on with what was asked for.
 */
export async function beginLedger(loaded: LoadedPlan, options: MakingOptions): Promise<void> {
  options.show('table');
  if (!loaded.workbook) await insert(loaded);
  await keepOptions(options, await findPlan(loaded, options));
  const begun = await findPlan(loaded, options);
  await convert(begun.place, begun.plan);
  options.show('columns');
  const converted = await findPlan(loaded, options);
  await addTrackingColumns(converted.place, converted.plan);
}

/** Checks the ledger as it stands, marks it and scores it. */
export async function finishLedger(loaded: LoadedPlan, options: MakingOptions): Promise<Finished> {
  options.show('marks');
  const { place, plan, settings } = await findPlan(loaded, options);
  const checked = checkPlan(plan, checkingWith(settings, options.today)).result();
  const { open } = partitionFindings(plan, checked.findings, settings.waivers);
  await mark(place, plan, resultTexts(plan, open));
  options.show('scores');
  const made = settings.asOf ?? options.today;
  const marked = await findPlan(loaded, options);
  // The clock stays out of it: the sheets are as of that day, and written again they are the same.
  const scores = { asOf: null, departments: null, at: made };
  const { agreement } = await generateScores(marked.place, marked.plan, scores);
  return { made, differences: agreement.differences.length };
}

/** The plan on the sheet from which it was read; where there are several, it is chosen for good. */
async function findPlan(
  { sheet, plan }: LoadedPlan,
  { words }: MakingOptions,
): Promise<FoundPlan & Pick<WorkbookReading, 'settings'>> {
  const isMeant = (place: PlanPlace): boolean => sheet === null || place.sheet === sheet;
  const reading = await read();
  if (reading.found && isMeant(reading.found.place)) return { ...reading, ...reading.found };
  const meant = reading.candidates.find(({ place }) => isMeant(place));
  if (meant) await choosePlan(meant.place);
  const again = await read();
  if (again.found && isMeant(again.found.place)) return { ...again, ...again.found };
  throw new Unusable(fill(words.file.noPlan, { name: sheet ?? '', seen: plan.title ?? '' }));
}

/** What the options say wins over the settings, so it becomes one. */
async function keepOptions(
  { year, issued, asOf }: MakingOptions,
  { plan }: FoundPlan,
): Promise<void> {
  const changes = [
    ...(year === undefined ? [] : [setYear(year)]),
    ...(issued === undefined ? [] : [setIssued(issued)]),
    ...(asOf === undefined ? [] : [setAsOf(asOf)]),
  ];
  if (changes.length > 0) await changeSettings(changes, plan);
}
