import type { PlanWrite } from '../../../src/core/checks/fixes';
import { accountedRows, type AccountedRow } from '../../../src/core/plan/model/accounted-rows';
import { textCell, type Cell, type Grid } from '../../../src/core/plan/cells/grid';
import type { Plan } from '../../../src/core/plan/model/plan';
import { columnNamed, headerWords } from '../../../src/core/plan/header/header';
import { likelyHeader } from '../../../src/core/plan/header/likely-header';
import { readPlan } from '../../../src/core/plan/read-plan';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import type { Settings, SettingsChange, Waiver } from '../../../src/core/settings/settings';
import type { SettingsTableName } from '../../../src/core/workbook-contract/settings-tables';
import { readingWith } from '../../../src/core/settings/use-settings';
import type { Edit, SelectedCell } from '../../../src/excel/events';
import type { Failure } from '../../../src/excel/command/failure';
import type {
  Candidate,
  PlanPlace,
  RowPlace,
  WorkbookReading,
} from '../../../src/excel/plan/reading';
import type { LeftCell, Undoable, WriteReport } from '../../../src/excel/command/write-report';
import type { CheckOperations } from '../../../src/taskpane/check/check-operations';
import { Fault } from './fault';
import { EDIT, PLACE } from './paper-place';
import { sampleGrid } from './sample-grid';

/** A workbook of one sheet, on paper: what the pane asks of Excel, done to a grid, with a record of what was asked. */
export class PaperWorkbook implements CheckOperations {
  readonly asked: string[] = [];
  settings: Settings = DEFAULT_SETTINGS;
  candidates: readonly Candidate[] = [];
  /** Plans beside the one that is meant. */
  others: readonly Candidate[] = [];
  place: PlanPlace | null = PLACE;
  isProtected = false;
  /** Rows are no longer found. */
  isGone = false;
  /** Cells that the next write leaves alone. */
  left: readonly LeftCell[] = [];
  /** Wordings that formulas cannot read yet. */
  unread: readonly SettingsChange[] = [];
  absent: readonly SettingsTableName[] = [];
  /** What the next command fails of. */
  fault: Failure | null = null;
  marks: ReadonlyMap<string, string> = new Map();
  private cells: Cell[][];
  private undoable: { last: Undoable; cells: Cell[][]; settings: Settings } | null = null;
  private edited: ((edit: Edit) => void) | null = null;
  private selected: ((cell: SelectedCell) => void) | null = null;

  constructor(grid: Grid | null = sampleGrid()) {
    this.cells = (grid?.rows ?? []).map((row) => [...row]);
  }

  text(row: number, column: number): string {
    return this.cells[row]?.[column]?.text ?? '';
  }

  /** A person types into the sheet. */
  type(row: number, column: number, text: string): void {
    this.put(row, column, text);
    this.tell({});
  }

  /** A person types below the table. */
  append(texts: readonly string[]): void {
    this.cells.push(texts.map(textCell));
    this.tell({});
  }

  /** A person inserts a row above another. */
  insert(row: number, texts: readonly string[]): void {
    this.cells.splice(row, 0, texts.map(textCell));
    this.tell({ isRemote: true });
  }

  /** An edit, by default of a person at this window. */
  tell(edit: Partial<Edit>): void {
    this.edited?.({ ...EDIT, ...edit });
  }

  /** A person deletes a row. */
  remove(row: number): void {
    this.cells.splice(row, 1);
    this.tell({ isRemote: true });
  }

  /** A person selects a cell. */
  point(row: number, column: number): void {
    this.selected?.({ sheetId: PLACE.sheetId, row, column });
  }

  get isFollowed(): boolean {
    return this.edited !== null || this.selected !== null;
  }

  readonly read = (): Promise<WorkbookReading> => this.ask('read', () => this.reading());

  readonly choosePlan = (place: PlanPlace): Promise<void> =>
    this.ask(`choose ${place.sheet}`, () => {
      this.place = place;
      this.candidates = [];
    });

  readonly select = ({ plan, row }: RowPlace, column: string | null): Promise<boolean> =>
    this.ask(
      `select ${plan.rows.find(({ key }) => key === row)?.index} ${column}`,
      () => !this.isGone && this.reading().found!.plan.rows.some(({ key }) => key === row),
    );

  readonly selectAside = (_place: PlanPlace, _plan: Plan, row: AccountedRow): Promise<boolean> =>
    this.ask(`select aside ${row.gridRow}`, () =>
      accountedRows(this.reading().found!.plan).some(({ text }) => text === row.text),
    );

  readonly applyWrites = (
    _place: PlanPlace,
    plan: Plan,
    writes: readonly PlanWrite[],
  ): Promise<WriteReport> =>
    this.write('fixes', () => {
      for (const write of writes) {
        if (write.kind !== 'cell') continue;
        const row = plan.rows.find(({ key }) => key === write.row)!;
        this.put(row.gridRow, plan.columns[write.column]!.column, write.after);
      }
      const removed = writes.flatMap((write) => (write.kind === 'removeRow' ? write.gridRow : []));
      this.cells = this.cells.filter((_, row) => !removed.includes(row));
      return writes.length;
    });

  readonly renewId = ({ plan, row }: RowPlace): Promise<WriteReport> =>
    this.write('renewId', () => {
      const { gridRow } = plan.rows.find(({ key }) => key === row)!;
      this.put(gridRow, plan.headers.indexOf('计划编号'), 'FB2024-099');
      return 1;
    });

  readonly convert = (_place: PlanPlace, plan: Plan): Promise<WriteReport> =>
    this.write('convert', () => {
      const skipped = plan.skipped.map(({ gridRow }) => gridRow);
      this.cells = this.cells.filter((_, row) => !skipped.includes(row));
      this.place = { ...PLACE, table: '计划表', tableId: '{2}' };
      return 0;
    });

  readonly insertPlan = (name: string, grid: Grid): Promise<WriteReport> =>
    this.write(`insert ${name}`, () => {
      this.cells = grid.rows.map((row) => [...row]);
      this.place = PLACE;
      return this.cells.flat().length;
    });

  readonly mark: CheckOperations['mark'] = (_place, _plan, results) =>
    this.write('mark', () => {
      this.marks = results;
      return results.size;
    });

  readonly clearMarks = (): Promise<WriteReport> =>
    this.write('clearMarks', () => (this.marks = new Map()).size);

  readonly listProblems: CheckOperations['listProblems'] = (title, lines) =>
    this.write(`list ${title} ${lines.length}`, () => lines.length);

  readonly changeSettings = (changes: readonly SettingsChange[]): Promise<WriteReport> =>
    this.write(`settings ${changes.length}`, () => {
      this.unread = this.unread.filter((change) => !changes.includes(change));
      const gone = changes.filter(({ values }) => values === null);
      const waivers = this.settings.waivers.filter(
        ({ id, rule }) => !gone.some(({ key }) => key['计划编号'] === id && key['规则'] === rule),
      );
      const words = changes.flatMap(({ table, key, values }) =>
        table === '表头写法表'
          ? [[key['写法']!, columnNamed(String(values!['列']))!] as const]
          : [],
      );
      const known = headerWords(this.settings.headerWords, words);
      this.settings = { ...this.settings, waivers, headerWords: known };
      return changes.length;
    });

  readonly addTrackingColumns: CheckOperations['addTrackingColumns'] = () =>
    this.write('addTrackingColumns', () => 100);

  readonly appendConferences = () => this.write('appendConferences', () => 0);
  readonly writeLists = () => this.write('writeLists', () => 0);
  readonly readTable = () => Promise.resolve(null);
  readonly recordChange: CheckOperations['recordChange'] = () => this.write('change', () => 1);
  readonly showSettings = (): Promise<boolean> => this.ask('showSettings', () => true);

  readonly waive = (
    _place: PlanPlace,
    plan: Plan,
    waivers: readonly Waiver[],
  ): Promise<WriteReport> =>
    this.write('waive', () => {
      const header = this.cells[plan.headerRow]!;
      const at = header.length;
      header.push(textCell('计划编号'));
      for (const { gridRow, index } of plan.rows)
        this.put(gridRow, at, `FB2024-${String(index).padStart(3, '0')}`);
      const ids = new Map(this.reading().found!.plan.rows.map(({ index, id }) => [index, id!]));
      const named = waivers.map((waiver) => {
        const row = plan.rows.find(({ key }) => key === waiver.id)!;
        return { ...waiver, id: ids.get(row.index)! };
      });
      this.settings = { ...this.settings, waivers: [...this.settings.waivers, ...named] };
      return waivers.length;
    });

  readonly awaited = () => null;
  readonly giveUp = (): void => undefined;
  /** Nothing here takes long. */
  readonly stop = (): void => undefined;
  readonly lostUndo = (): null => null;
  readonly lastWrite = (): Undoable | null => this.undoable?.last ?? null;
  readonly history = () => (this.undoable ? [{ ...this.undoable.last, at: 0, isLost: false }] : []);

  readonly undo = (): Promise<WriteReport> =>
    this.ask('undo', () => {
      const { cells, settings, last } = this.undoable!;
      this.cells = cells;
      this.settings = settings;
      this.undoable = null;
      return { written: last.cells, left: [] };
    });

  readonly followEdits = (edited: (edit: Edit) => void): Promise<() => Promise<void>> => {
    this.edited = edited;
    return Promise.resolve(() => {
      if (this.edited === edited) this.edited = null;
      return Promise.resolve();
    });
  };

  readonly followSelection = (
    selected: (cell: SelectedCell) => void,
  ): Promise<() => Promise<void>> => {
    this.selected = selected;
    return Promise.resolve(() => {
      if (this.selected === selected) this.selected = null;
      return Promise.resolve();
    });
  };

  readonly failureOf = (error: unknown): Failure => {
    if (error instanceof Fault) return error.failure;
    throw error;
  };

  private reading(): WorkbookReading {
    const { settings, candidates, place, isProtected } = this;
    const grid = { rows: this.cells, merges: [] };
    const plan = readPlan(grid, readingWith(settings));
    const found =
      plan && place && candidates.length === 0
        ? { plan, place, isProtected, isFiltered: false, isMarked: this.marks.size > 0 }
        : null;
    const unknown = !plan && likelyHeader(grid) ? { sheet: PLACE.sheet, grid } : null;
    return {
      found,
      candidates: [...candidates, ...this.others],
      unknown,
      ...{ sheets: [PLACE.sheet], passedOver: [] },
      unrelated: found ? ['{other}'] : [],
      settings,
      ...{ problems: [], absent: this.absent, unread: this.unread },
    };
  }

  private put(row: number, column: number, text: string): void {
    const line = this.cells[row]!;
    for (let at = line.length; at < column; at += 1) line.push(textCell(''));
    line[column] = textCell(text);
  }

  private write(command: string, work: () => number): Promise<WriteReport> {
    return this.ask(command, () => {
      const cells = this.cells.map((row) => [...row]);
      const { settings } = this;
      const written = work();
      this.undoable = { last: { command, cells: written }, cells, settings };
      const { left } = this;
      this.left = [];
      return { written, left };
    });
  }

  private async ask<T>(command: string, work: () => T): Promise<T> {
    this.asked.push(command);
    await Promise.resolve();
    const { fault } = this;
    this.fault = null;
    if (fault) throw new Fault(fault);
    return work();
  }
}
