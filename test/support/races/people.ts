import {
  SETTINGS_TABLES,
  type SettingsTableName,
} from '../../../src/core/workbook-contract/settings-tables';
import { HEADER_ROW, plannedColumn } from '../../../src/excel/settings/tables/table-layout';
import type { EmbeddedWorkbook } from '../../../src/embedded';
import { planOf, tableOf, textsOf } from './contents';
import { SHEET } from './workspace';
import type { Dice } from './turns';

/** What a person has typed, and where it has to stand at the end. */
export type Typed =
  | { readonly text: string; readonly topic: string; readonly header: string }
  | { readonly text: string; readonly table: SettingsTableName; readonly column: string }
  | { readonly text: string; readonly sheet: string };

const COLUMNS = ['备注', '发布人', '实际发布人', '变更原因', '考核说明', '通稿'];

/** A column of each table into which people type, where no text is a wrong one. */
const LINES: Readonly<Partial<Record<SettingsTableName, string>>> = {
  名录表: '简称',
  加扣分表: '依据文号',
  姓名词表: '写法',
  校验豁免表: '原因',
  变更台账表: '原因',
  计划外表: '发布主题',
};

/** A sheet row has as many cells. */
const WHOLE = 16_384;

/** A third person, without a pane, at the same workbook. */
export class Person {
  readonly typed: Typed[] = [];
  /** Topics of deleted rows. */
  readonly deleted: string[] = [];
  readonly acts: string[] = [];
  private count = 0;

  constructor(
    private readonly book: EmbeddedWorkbook,
    private readonly dice: Dice,
  ) {}

  async act(): Promise<void> {
    const can = [
      () => this.typeIntoPlan(),
      () => this.typeIntoPlan(),
      () => this.sort(),
      () => this.insertRow(),
      () => this.deleteRow(),
      () => this.addLine(),
      () => this.addNote(),
    ];
    await this.dice.oneOf(can)();
    await this.book.idle();
  }

  private next(): string {
    this.count += 1;
    return `人工填写${this.count}`;
  }

  private sheetId(): string {
    return this.book.model.sheets.byName(SHEET)!.getSheetId();
  }

  private typeIntoPlan(): Promise<void> {
    const plan = planOf(this.book.model);
    const header = this.dice.oneOf(COLUMNS.filter((one) => plan.headers.includes(one)));
    const at = this.dice.below(plan.rows.length);
    const topic = plan.rows[at]!.发布主题!;
    const isTaken = this.typed.some(
      (one) => 'topic' in one && one.topic === topic && one.header === header,
    );
    if (isTaken) return Promise.resolve();
    const text = this.next();
    const column = plan.left + plan.headers.indexOf(header);
    this.book.fill({ sheet: SHEET, row: plan.at[at]!, column }, [[text]]);
    this.typed.push({ text, topic, header });
    this.acts.push(`types ${text} into ${header} of ${topic}`);
    return Promise.resolve();
  }

  private async sort(): Promise<void> {
    const { model } = this.book;
    const table = model.registry.tables.find(({ area }) => area.sheetId === this.sheetId());
    if (!table) return;
    const [key, ascending] = [this.dice.below(5), this.dice.below(2) === 0];
    await model.tableOrder.sort(table.id, [{ key, ascending }]);
    this.acts.push(`sorts by column ${key}`);
  }

  private async insertRow(): Promise<void> {
    const { model } = this.book;
    const plan = planOf(model);
    const row = plan.at[this.dice.below(plan.at.length)]!;
    const text = this.next();
    await model.structure.insert(
      { sheetId: this.sheetId(), row, column: 0, rows: 1, columns: WHOLE },
      'Down',
    );
    const column = plan.left + plan.headers.indexOf('发布主题');
    this.book.fill({ sheet: SHEET, row, column }, [[text]]);
    this.typed.push({ text, topic: text, header: '发布主题' });
    this.acts.push(`inserts ${text} at row ${row + 1}`);
  }

  private async deleteRow(): Promise<void> {
    const { model } = this.book;
    const plan = planOf(model);
    const at = this.dice.below(plan.rows.length);
    const row = plan.at[at]!;
    await model.structure.delete(
      { sheetId: this.sheetId(), row, column: 0, rows: 1, columns: WHOLE },
      'Up',
    );
    this.deleted.push(plan.rows[at]!.发布主题!);
    this.acts.push(`deletes ${plan.rows[at]!.发布主题!}`);
  }

  /** In the first blank row of the table, else right below it, so that the table grows. */
  private addLine(): Promise<void> {
    const { model } = this.book;
    const there = Object.entries(LINES).flatMap(([name, column]) => {
      const block = tableOf(model, name);
      return block ? [{ name: name as SettingsTableName, column, block }] : [];
    });
    if (there.length === 0) return Promise.resolve();
    const { name, column, block } = this.dice.oneOf(there);
    const text = this.next();
    const row = (block.at.at(-1) ?? block.headerRow) + 1;
    const { sheet } = SETTINGS_TABLES[name];
    this.book.fill({ sheet, row, column: block.left + block.headers.indexOf(column) }, [[text]]);
    this.typed.push({ text, table: name, column });
    this.acts.push(`adds ${text} to ${name}`);
    return Promise.resolve();
  }

  /** On a settings sheet, where a table will stand that nobody has needed yet. */
  private addNote(): Promise<void> {
    const { model } = this.book;
    const free = Object.values(SETTINGS_TABLES).filter(
      ({ name, sheet }) => model.sheets.byName(sheet) && !tableOf(model, name),
    );
    if (free.length === 0) return Promise.resolve();
    const { name, sheet } = this.dice.oneOf(free);
    const column = plannedColumn(name);
    if (textsOf(model, sheet)[HEADER_ROW + 1]?.[column]) return Promise.resolve();
    const text = this.next();
    this.book.fill({ sheet, row: HEADER_ROW + 1, column }, [[text]]);
    this.typed.push({ text, sheet });
    this.acts.push(`notes ${text} on ${sheet} where ${name} would stand`);
    return Promise.resolve();
  }
}
