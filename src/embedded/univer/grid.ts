import {
  generateRandomId,
  ICommandService,
  Injector,
  IUniverInstanceService,
  LocaleType,
  Plugin,
  setDependencies,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import type { IWorkbookData, Workbook } from '@univerjs/core';
import {
  AstTreeBuilder,
  FormulaDataModel,
  ICalculateFormulaService,
  Interpreter,
  Lexer,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import {
  CalculationMode,
  TriggerCalculationController,
  UniverSheetsFormulaPlugin,
} from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { showActiveSheet } from './active-sheet';
import { CalculationRun } from './calculation/calculation-run';
import { Calculator } from './calculation/calculator';
import type { Calculation } from './calculation/calculator';
import { indexWhatIsLookedUp } from './calculation/column-index';
import { compareTextsAsTexts } from './calculation/criteria-texts';
import { Dependencies } from './calculation/dependencies';
import { compareWholeTexts } from './calculation/exact-caches';
import { substituteExactly } from './calculation/exact-substitute';
import { sortCopies } from './calculation/own-sort';
import { FormulaReader } from './calculation/formula-reads';
import { LazyInterpreter } from './calculation/interpreter';
import { CachingLexer, CachingParser } from './calculation/parsed-formulas';
import { findSheetsOfAnyName } from './calculation/sheet-names';
import { readTildes } from './calculation/wildcards';

/** One workbook in the grid library, with or without a visible grid. */
export interface Grid {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly calculator: Calculation;
  dispose(): void;
}

/** Replaces the library's calculator, interpreter and caches before anything has resolved them. */
class CalculatorPlugin extends Plugin {
  static override pluginName = 'embedded-calculator';
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: undefined,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.replace([TriggerCalculationController, { useClass: Calculator as never }]);
    this._injector.replace([Interpreter, { useClass: LazyInterpreter }]);
    this._injector.replace([Lexer, { useClass: CachingLexer }]);
    this._injector.replace([AstTreeBuilder, { useClass: CachingParser }]);
    this._injector.add([FormulaReader]);
    this._injector.add([Dependencies]);
    this._injector.replace([ICalculateFormulaService, { useClass: CalculationRun }]);
  }
}
setDependencies(CalculatorPlugin, [Injector], 1);

/** The plugins that hold and calculate a workbook. A page registers the visible ones as well. */
export function registerWorkbookPlugins(univer: Univer): void {
  compareWholeTexts();
  compareTextsAsTexts();
  indexWhatIsLookedUp();
  readTildes();
  substituteExactly();
  sortCopies();
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(CalculatorPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
}

/**
 * Opens a workbook in a library instance whose plugins are registered. It gets a unique id: the library caches formulas
 * by that id for the whole process, together with the services of the first workbook that used it.
 */
export function openGrid(univer: Univer, data: IWorkbookData): Grid {
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    ...data,
    id: generateRandomId(),
  });
  showActiveSheet(workbook, data);
  const injector = univer.__getInjector();
  findSheetsOfAnyName(injector.get(FormulaDataModel), workbook);
  injector.get(IUniverInstanceService).focusUnit(workbook.getUnitId());
  return {
    injector,
    commands: injector.get(ICommandService),
    workbook,
    calculator: injector.get(TriggerCalculationController) as unknown as Calculator,
    dispose: () => {
      univer.dispose();
    },
  };
}

/** A workbook without a screen, for Node. */
export function createHeadlessGrid(data: IWorkbookData): Grid {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} } });
  registerWorkbookPlugins(univer);
  return openGrid(univer, data);
}
