import { IConfigService, setDependencies } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import {
  AstTreeBuilder,
  CalculateFormulaService,
  FormulaExecuteStageType,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
} from '@univerjs/engine-formula';
import type { FunctionVariantType, IAllRuntimeData } from '@univerjs/engine-formula';
import { Dependencies } from './dependencies';
import type { Plan } from './dependencies';
import type { FormulaNode } from './dependency-graph';
import { LazyInterpreter } from './interpreter';
import { Turns } from './turns';
import { TooManyCells } from './workload';

/**
 * Calculates what is dirty and, from there, what reads a cell whose value has really changed: an edited date that
 * leaves a status unchanged recalculates the status alone. Yields to the page in between.
 */
export class CalculationRun extends CalculateFormulaService {
  constructor(
    private readonly dependencies: Dependencies,
    ...services: ConstructorParameters<typeof CalculateFormulaService>
  ) {
    super(...services);
  }

  protected override async _apply(isSpilling = false): Promise<IAllRuntimeData | undefined> {
    const turns = new Turns();
    // Spilled results are rare and left to the library.
    const plan = isSpilling ? null : await this.dependencies.plan(turns);
    if (!plan) return super._apply(isSpilling);
    this.report(FormulaExecuteStageType.START_CALCULATION, plan.order.length);
    const interpreter = this._interpreter;
    if (interpreter instanceof LazyInterpreter) interpreter.beginOrder();
    const calculated = await this.calculateAll(plan, turns);
    if (interpreter instanceof LazyInterpreter) interpreter.endOrder();
    if (!calculated) {
      // The library reports the end itself; reported twice, it would pass for the end of the run after this one.
      this._runtimeService.markedAsStopFunctionsExecuted();
      return undefined;
    }
    this.tidyResults(calculated);
    if (calculated.length > 0) this._runtimeService.markedAsSuccessfullyExecuted();
    else this._runtimeService.markedAsNoFunctionsExecuted();
    return this._runtimeService.getAllRuntimeData();
  }

  /** Null when the run was stopped. */
  private async calculateAll(plan: Plan, turns: Turns): Promise<FormulaNode[] | null> {
    const calculated: FormulaNode[] = [];
    for (const node of plan.order) {
      if (turns.over) {
        await turns.next();
        if (this._runtimeService.isStopExecution()) return null;
      }
      if (node.dirty !== plan.run) continue;
      // Almost every formula is done at once, and a promise for each of thousands is felt.
      const pending = this.calculateNode(node);
      if (pending) await pending;
      calculated.push(node);
      if (node.formulaId === null && this.hasChanged(node)) this.dependencies.changed(node);
    }
    return calculated;
  }

  private calculateNode(node: FormulaNode): Promise<void> | null {
    const { unitId, sheetId, row, column, x, y } = node;
    const tree = this.dependencies.reader.tree(unitId, node.formula);
    const size = this._currentConfigService.getSheetRowColumnCount(unitId, sheetId);
    const { rowCount, columnCount } = size;
    this._runtimeService.setCurrent(row, column, rowCount, columnCount, sheetId, unitId);
    const data = { node: tree, refOffsetX: x, refOffsetY: y };
    const keep = (value: FunctionVariantType): void => {
      if (node.formulaId === null) {
        this._runtimeService.setRuntimeData(value);
        this.holdEmptyText(node);
      } else this._runtimeService.setRuntimeOtherData(node.formulaId, x, y, value);
      tree.resetCalculationState();
    };
    if (this._interpreter.checkAsyncNode(tree))
      return this._interpreter.executeAsync(data).then(keep);
    try {
      keep(this._interpreter.execute(data));
    } catch (error) {
      if (!(error instanceof TooManyCells)) throw error;
      tree.resetCalculationState();
    }
    return null;
  }

  /** The library treats a result of "" as an empty cell, hence as 0, unless the cell also has a formula. */
  private holdEmptyText(node: FormulaNode): void {
    const result = this.result(node);
    if (result?.v === '') result.f = node.source;
  }

  private hasChanged(node: FormulaNode): boolean {
    const now = this.result(node);
    const before = this.cell(node);
    return !now || !before || now.v !== before.v || now.t !== before.t || Boolean(now.p);
  }

  /** Results hold values only. A cell that was typed over while the run yielded keeps what was typed. */
  private tidyResults(calculated: readonly FormulaNode[]): void {
    const results = this._runtimeService.getUnitData();
    for (const node of calculated) {
      if (node.formulaId !== null) continue;
      delete this.result(node)?.f;
      const cell = this.cell(node);
      if (cell?.f === node.source || cell?.si) continue;
      results[node.unitId]?.[node.sheetId]?.realDeleteValue(node.row, node.column);
    }
  }

  private result({ unitId, sheetId, row, column }: FormulaNode): Nullable<ICellData> {
    return this._runtimeService.getUnitData()[unitId]?.[sheetId]?.getValue(row, column);
  }

  private cell({ unitId, sheetId, row, column }: FormulaNode): Nullable<ICellData> {
    const unit = this._currentConfigService.getUnitData()[unitId];
    return unit?.[sheetId]?.cellData.getValue(row, column);
  }

  private report(stage: FormulaExecuteStageType, total: number): void {
    this._runtimeService.setFormulaExecuteStage(stage);
    this._runtimeService.setTotalFormulasToCalculate(total);
    this._executionInProgressListener$.next(this._runtimeService.getRuntimeState());
  }
}

setDependencies(CalculationRun, [
  Dependencies,
  IConfigService,
  Lexer,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFormulaDependencyGenerator,
  Interpreter,
  AstTreeBuilder,
]);
