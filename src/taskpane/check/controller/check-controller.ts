import type { Check } from '../../../core/checks/check-plan';
import type { Finding } from '../../../core/checks/finding';
import type { AccountedRow } from '../../../core/plan/model/accounted-rows';
import { checkingWith } from '../../../core/settings/use-settings';
import { partitionFindings } from '../../../core/settings/waivers';
import type { SelectedCell } from '../../../excel/events';
import type { FoundPlan, PlanPlace, WorkbookReading } from '../../../excel/plan/reading';
import { PlanController } from '../../controller/plan-controller';
import { Store } from '../../controller/store';
import type { ReadEvent } from '../../controller/tab-behavior';
import type { Environment } from '../../environment/environment';
import type { WorkbookOperations } from '../../controller/workbook-operations';
import { entriesAt, entriesOf } from '../list/entries';
import { EMPTY_CHECK_STATE, type CheckState } from './check-state';
import { changeBetween } from './reading-changes';
import { slicedCheck } from './sliced-check';

/** Adds checking to the plan's controller: the whole plan on request, then the rows that change. */
export class CheckController {
  readonly plan: PlanController;
  private readonly store: Store<CheckState>;
  private check: Check | null = null;
  /** Indexes of the rows that were edited and checked again since the last full check. */
  private readonly rechecked = new Set<number>();
  private cancelling = new AbortController();

  constructor(
    private readonly operations: WorkbookOperations,
    private readonly environment: Environment,
    selected: string | null = null,
  ) {
    this.store = new Store<CheckState>({ ...EMPTY_CHECK_STATE, selected });
    this.plan = new PlanController(operations, environment, this.store, {
      isBackground: () => this.store.get().checked !== null,
      afterRead: (event) => this.checkAgain(event),
      itemAt: (cell, found) => this.entryAt(cell, found),
    });
  }

  readonly getState = (): CheckState => this.store.get();
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** 校验计划. */
  readonly checkAll = (): Promise<unknown> =>
    this.plan.run({ kind: 'reading' }, async () => {
      this.store.set({ written: null, failure: null });
      const reading = await this.plan.readWorkbook();
      this.rechecked.clear();
      if (reading.found) await this.checkWhole(reading, reading.found);
      else this.clear();
    });

  readonly cancel = (): void => {
    this.cancelling.abort();
  };

  /** Remembers which of several tables is the plan. */
  readonly choose = (place: PlanPlace): void => {
    void this.plan.run({ kind: 'writing' }, async () => {
      this.store.set({ failure: null });
      await this.operations.choosePlan(place);
    });
    void this.plan.read('write');
  };

  /** Selects an entry, and its cell in the sheet. */
  readonly select = (id: string): void => {
    const entry = this.store.get().checked?.entries.find((candidate) => candidate.id === id);
    if (!entry) return;
    const { row, column } = entry.finding;
    if (row === null) this.store.set({ selected: id, isGone: false });
    else this.plan.select(row, column, id);
  };

  /** Selects a row of the sheet that was not taken for a conference. */
  readonly showAside = (row: AccountedRow): void => {
    const found = this.store.get().reading?.found;
    if (found) this.plan.show(() => this.operations.selectAside(found.place, found.plan, row));
  };

  private entryAt(cell: SelectedCell, { plan, place }: FoundPlan): string | null | undefined {
    const { checked, selected } = this.store.get();
    if (!checked) return undefined;
    const here = entriesAt(checked.entries, plan, place, cell);
    // In a cell with several findings, the selected one stays selected.
    if (here.some(({ id }) => id === selected)) return undefined;
    return here[0]?.id ?? null;
  }

  private async checkAgain({ reason, before, reading }: ReadEvent): Promise<void> {
    const { found } = reading;
    if (!found) this.clear();
    if (!found || !this.check || !before) return;
    // Rows written by the pane itself are checked again, but not counted as edited.
    if (reason === 'write') this.rechecked.clear();
    const change = changeBetween(before, reading);
    const rows =
      change.kind === 'whole' ? found.plan.rows : change.kind === 'rows' ? change.rows : [];
    if (reason !== 'write') for (const { index } of rows) this.rechecked.add(index);
    if (change.kind === 'whole') return this.checkWhole(reading, found);
    if (change.kind === 'rows') this.check.recheck(change.rows);
    this.show(this.check, reading);
  }

  private async checkWhole(reading: WorkbookReading, { plan }: FoundPlan): Promise<void> {
    this.cancelling = new AbortController();
    const { signal } = this.cancelling;
    const total = plan.rows.length;
    const progress = (done: number): void => {
      this.plan.setTask({ kind: 'checking', done, total });
    };
    progress(0);
    const options = checkingWith(reading.settings, this.environment.today());
    const check = await slicedCheck(plan, options, this.environment, { progress, signal });
    // After a cancelled check, the earlier result no longer describes the plan.
    if (!check) this.clear();
    else {
      this.check = check;
      this.show(check, reading);
    }
  }

  private show(check: Check, { settings }: WorkbookReading): void {
    const result = check.result();
    const findings: readonly Finding[] = result.findings;
    const entries = entriesOf(
      result.plan,
      partitionFindings(result.plan, findings, settings.waivers),
    );
    const { selected } = this.store.get();
    this.store.set({
      checked: {
        result,
        entries,
        at: this.environment.now(),
        asOf: settings.asOf ?? this.environment.today(),
        rechecked: this.rechecked.size,
      },
      isStale: false,
      selected: entries.some(({ id }) => id === selected) ? selected : null,
    });
  }

  private clear(): void {
    this.check = null;
    this.store.set({ checked: null, selected: null });
  }
}
