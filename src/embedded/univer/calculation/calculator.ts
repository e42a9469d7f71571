import {
  Disposable,
  ICommandService,
  IUniverInstanceService,
  setDependencies,
  UniverInstanceType,
} from '@univerjs/core';
import type {
  ICommandInfo,
  IExecutionOptions,
  IRange,
  IUnitRange,
  Nullable,
  Workbook,
} from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  IOtherFormulaManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from '@univerjs/engine-formula';
import type {
  IFormulaDirtyData,
  ISetFormulaCalculationNotificationMutation,
} from '@univerjs/engine-formula';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { BehaviorSubject } from 'rxjs';
import type { CellMatrix } from '../cell-matrix';
import { boundsOfValues, holdsFormula } from '../cell-matrix';

/** Mutations that move cells. */
const MOVING: ReadonlySet<string> = new Set([
  InsertColMutation.id, InsertRowMutation.id, InsertSheetMutation.id,
  MoveColsMutation.id, MoveRangeMutation.id, MoveRowsMutation.id, RemoveColMutation.id, RemoveRowMutation.id,
  RemoveSheetMutation.id, ReorderRangeMutation.id,
]); // prettier-ignore

/** Calculation as the model uses it. */
export interface Calculation {
  /** Whether a change is calculated at once, as with a visible grid, or when values are requested. */
  automatic: boolean;
  /** Manual calculation mode: nothing is calculated until it is requested. */
  manual: boolean;
  /** While a request is served: changes are calculated only when values are requested. */
  suspended: boolean;
  /** Called before every run, to bring formulas up to date. */
  beforeRun: () => void;
  /** Resolves when every formula's value is up to date. */
  settle(): Promise<void>;
  /** Marks everything dirty: the next `settle` calculates all formulas. */
  invalidate(): void;
}

/**
 * Replaces the library's trigger, which waits 100 ms after every change and restarts a run that is under way. Here
 * dirty ranges are collected and calculated by one run at a time, so that callers can wait for the values.
 */
export class Calculator extends Disposable implements Calculation {
  /** The library's progress bar listens to this. */
  readonly progress$ = new BehaviorSubject({ done: 0, count: 0 });

  automatic = false;

  manual = false;

  suspended = false;

  beforeRun: () => void = () => undefined;

  private dirty: IFormulaDirtyData | null = null;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly commands: ICommandService,
    private readonly dirtyRules: IActiveDirtyManagerService,
    private readonly instances: IUniverInstanceService,
    private readonly ruleFormulas: IOtherFormulaManagerService,
  ) {
    super();
    this.disposeWithMe(
      commands.onCommandExecuted((command, options) => {
        this.note(command, options);
      }),
    );
  }

  override dispose(): void {
    clearTimeout(this.timer);
    super.dispose();
  }

  clearProgress(): void {
    this.progress$.next({ done: 0, count: 0 });
  }

  invalidate(): void {
    this.add({ forceCalculation: true });
  }

  settle(): Promise<void> {
    return this.runWhile(() => true);
  }

  private async runWhile(isWanted: () => boolean): Promise<void> {
    while (isWanted() && (this.running ?? this.dirty)) {
      this.running ??= this.run().finally(() => {
        this.running = null;
      });
      await this.running;
    }
  }

  private note(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (this.running && MOVING.has(command.id)) this.startOver();
    const rule = this.dirtyRules.get(command.id);
    if (!rule || options?.fromFormula === true) return;
    if (command.id === SetRangeValuesMutation.id) {
      const params = command.params as ISetRangeValuesMutationParams;
      const range = boundsOfValues((params.cellValue ?? {}) as CellMatrix);
      if (range) this.add({ dirtyRanges: [toUnitRange(params, range)] });
      return;
    }
    this.add(rule.getDirtyData(command));
  }

  /** Cells moved during a run, so its results would be written to the wrong cells. */
  private startOver(): void {
    this.commands.syncExecuteCommand(SetFormulaCalculationStopMutation.id, {});
    this.invalidate();
  }

  private add(more: Partial<IFormulaDirtyData>): void {
    mergeInto((this.dirty ??= clean()), more);
    if (!this.automatic || this.manual) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.runWhile(() => !this.suspended), 0);
  }

  private async run(): Promise<void> {
    this.beforeRun();
    const dirty = this.dirty;
    this.dirty = null;
    if (!dirty || !this.hasFormulas()) return;
    await new Promise<void>((resolve) => {
      const listener = this.commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
        const params = command.params as ISetFormulaCalculationNotificationMutation;
        // The state is reported after the results have been written to the cells.
        if (params.functionsExecutedState === undefined) return;
        listener.dispose();
        resolve();
      });
      this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, {
        onlyLocal: true,
      });
    });
  }

  /** In cells, or in conditional formats. */
  private hasFormulas(): boolean {
    const inRules = Object.values(this.ruleFormulas.getOtherFormulaData()).some((sheets) =>
      Object.values(sheets ?? {}).some((rules) => Object.keys(rules ?? {}).length > 0),
    );
    if (inRules) return true;
    return this.instances
      .getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET)
      .some((workbook) =>
        workbook.getSheets().some((sheet) => holdsFormula(sheet.getConfig().cellData)),
      );
  }
}

setDependencies(Calculator, [
  ICommandService,
  IActiveDirtyManagerService,
  IUniverInstanceService,
  IOtherFormulaManagerService,
]);

function toUnitRange(at: { unitId: string; subUnitId: string }, range: IRange): IUnitRange {
  return { unitId: at.unitId, sheetId: at.subUnitId, range };
}

function clean(): IFormulaDirtyData {
  return {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
}

/** Adds to what is dirty in place: thousands of changes may come before they are calculated. */
function mergeInto(all: IFormulaDirtyData, more: Partial<IFormulaDirtyData>): void {
  all.forceCalculation ||= more.forceCalculation === true;
  for (const range of more.dirtyRanges ?? []) all.dirtyRanges.push(range);
  addUnits(all.dirtyNameMap, more.dirtyNameMap);
  addUnits(all.dirtyDefinedNameMap, more.dirtyDefinedNameMap);
  addUnits((all.dirtySuperTableMap ??= {}), more.dirtySuperTableMap);
  addUnits(all.dirtyUnitFeatureMap, more.dirtyUnitFeatureMap);
  addUnits(all.dirtyUnitOtherFormulaMap, more.dirtyUnitOtherFormulaMap);
  addUnits(all.clearDependencyTreeCache, more.clearDependencyTreeCache);
}

/** All of the library's dirty maps are keyed by workbook, then by sheet or name. */
type ByUnit<V> = Record<string, Nullable<Record<string, V>>>;

function addUnits<V>(all: ByUnit<V>, more: ByUnit<V> = {}): void {
  for (const [unit, entries] of Object.entries(more)) Object.assign((all[unit] ??= {}), entries);
}
