import type { PlainDate } from '../core/calendar/plain-date';
import { checkPlan } from '../core/checks/check-plan';
import { planGrid } from '../core/plan/plan-grid';
import { setAsOf, setIssued, setYear } from '../core/settings/changes';
import { checkingWith } from '../core/settings/use-settings';
import { partFindings } from '../core/settings/waivers';
import type { HeadlessWorkbook } from '../embedded/headless';
import {
  addTrackingColumns,
  changeSettings,
  choosePlan,
  convert,
  insertPlan,
  mark,
  read,
} from '../excel';
import { CommandFailure } from '../excel/failure';
import type { FoundPlan, PlanPlace, WorkbookReading } from '../excel/reading';
import { failureWords } from '../locales/failure-words';
import { fill } from '../locales/fill';
import { wordsOf, type Words } from '../locales';
import { resultTexts } from '../locales/result-texts';
import type { LoadedPlan } from './load-plan';
import type { Options } from './options';
import { Unusable } from './unusable';

/** The steps of the making, in their order: keys of the words. */
type Step = keyof Words['cli']['making'];

interface MakingOptions extends Pick<Options, 'year' | 'issued' | 'asOf' | 'language'> {
  /** Stands in for an as-of date that neither the options nor the settings give. */
  readonly today: PlainDate;
  /** Of the language that people are told failures in. */
  readonly words: Words;
  readonly show: (step: Step) => void;
}

/** A workbook as it was made. */
interface MadeWorkbook {
  readonly bytes: Uint8Array;
  /** What the file held and the workbook does not, in words. */
  readonly losses: readonly string[];
}

/**
 * Makes the ledger of a plan: the plan as table 计划表 with tracking columns, settings and marks. A workbook keeps
 * what else it holds; a text becomes a new one. It is made by the very commands of the task pane, at an Excel without
 * a screen. Options are written into the settings: the workbook goes on with what was asked for.
 * @throws Unusable if Excel would refuse, for example at a protected sheet
 */
export async function makeWorkbook(
  loaded: LoadedPlan,
  options: MakingOptions,
): Promise<MadeWorkbook> {
  options.show('open');
  // Large, and needed for this alone.
  const { openWorkbook, lossText, FIRST_SHEET } = await import('../embedded/headless');
  const book = await openWorkbook(loaded.workbook);
  const leave = enter(book);
  try {
    if (!loaded.workbook) {
      await insert(loaded);
      await book.removeSheet(FIRST_SHEET);
    }
    const asOf = await build(loaded, options);
    options.show('save');
    const saved = await book.save(new Date(`${asOf}T00:00:00Z`));
    const losses = [...book.losses, ...saved.losses].map((loss) =>
      lossText(loss, options.language),
    );
    return { bytes: saved.bytes, losses };
  } catch (error) {
    throw error instanceof Unusable ? error : refusal(error, options.words);
  } finally {
    leave();
    book.dispose();
  }
}

/** Why Excel would refuse, in words; any other error as it is. */
function refusal(error: unknown, words: Words): unknown {
  if (!(error instanceof CommandFailure)) return error;
  const { what, advice } = failureWords(words, error.failure);
  return new Unusable(fill(words.cli.notMade, { what, advice }));
}

/** Puts the workbook's office.js where a page has it. @returns what takes it away again */
function enter({ Excel, Office }: HeadlessWorkbook): () => void {
  Object.assign(globalThis, { Excel, Office });
  return () => {
    Object.assign(globalThis, { Excel: undefined, Office: undefined });
  };
}

/** Puts the plan of a text on a sheet; sheets speak Chinese, whatever the language of the command. */
async function insert({ plan, grid }: LoadedPlan): Promise<void> {
  const { begin } = wordsOf('zh-CN');
  const name = fill(begin.sheetName, { year: plan.year ?? '' });
  await insertPlan(name, planGrid(grid, plan));
}

/** @returns the as-of date of the workbook */
async function build(loaded: LoadedPlan, options: MakingOptions): Promise<PlainDate> {
  options.show('table');
  await keepOptions(options, await findPlan(loaded, options));
  const begun = await findPlan(loaded, options);
  await convert(begun.place, begun.plan);
  options.show('columns');
  const converted = await findPlan(loaded, options);
  await addTrackingColumns(converted.place, converted.plan);
  options.show('marks');
  const { place, plan, settings } = await findPlan(loaded, options);
  const checked = checkPlan(plan, checkingWith(settings, options.today)).result();
  const { open } = partFindings(plan, checked.findings, settings.waivers);
  await mark(place, plan, resultTexts(plan, open));
  return settings.asOf ?? options.today;
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
