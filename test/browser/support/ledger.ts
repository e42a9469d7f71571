import type { Pane } from './pane';
import type { WorkbookPage } from './workbook-page';

/** The tab 进度 on the converted sample, as a clerk uses it through the year. */
export class Ledger {
  constructor(
    private readonly workbook: WorkbookPage,
    private readonly pane: Pane,
  ) {}

  /** Turns the sample into a table and adds the tracking columns. */
  async begin(): Promise<void> {
    await this.pane.check();
    await this.pane.convert();
    await this.pane.frame.getByRole('tab', { name: '进度' }).click();
    await this.pane.button('添加跟踪列').click();
    await this.pane.frame.getByText(/^已添加跟踪列/u).waitFor();
    await this.count('应开');
  }

  /** Opens a form for a row, by way of its cell in the sheet. */
  async open(form: '登记' | '变更', row: number): Promise<void> {
    await this.workbook.select(`A${row + 2}`);
    await this.pane.frame.getByText(`选中：第${row}行`).waitFor();
    await this.pane.frame.getByRole('button', { name: form, exact: true }).last().click();
    await this.pane.frame.getByRole('heading', { name: `${form} 第${row}行` }).waitFor();
  }

  /** Fills fields of the form, choosing from lists and typing elsewhere. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(fields)) {
      const field = this.pane.frame.getByLabel(label, { exact: true });
      const isList = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
      await (isList ? field.selectOption(text) : field.fill(text));
    }
  }

  /** Saves the form and waits until the lists are there again. */
  async save(): Promise<void> {
    await this.pane.frame.getByRole('button', { name: '保存' }).click();
    await this.pane.frame.getByText(/^已登记.*写入/u).waitFor();
    await this.pane.button('催办文稿').waitFor();
    await this.pane.frame.getByRole('button', { name: '知道了' }).click();
  }

  /** Sets 考核基准日 in the workbook and waits until the tab counts to it. @param serial the day as Excel counts */
  async asOf(date: string, serial: number): Promise<void> {
    await this.workbook.excel(`
      const { columns } = context.workbook.tables.getItem('参数表');
      const names = columns.getItem('参数').getDataBodyRange().load('values');
      await context.sync();
      const row = names.values.findIndex(([name]) => name === '考核基准日');
      columns.getItem('值').getDataBodyRange().getCell(row, 0).values = [[${serial}]];
      await context.sync();`);
    await this.pane.frame.getByText(`基准日 ${date}`).waitFor();
  }

  /** What a column of 计划表 shows in some rows. */
  async shows(column: string, rows: readonly number[]): Promise<string[]> {
    const text = (await this.workbook.excel(`
      const column = context.workbook.tables.getItem('计划表').columns.getItem('${column}');
      const body = column.getDataBodyRange().load('text');
      await context.sync();
      return body.text;`)) as string[][];
    return rows.map((row) => text[row - 1]?.[0] ?? '');
  }

  /** The lines of 变更台账表, as their columns show them. */
  async changes(): Promise<string[][]> {
    return (await this.workbook.excel(`
      const body = context.workbook.tables.getItem('变更台账表').getDataBodyRange().load('text');
      await context.sync();
      return body.text;`)) as string[][];
  }

  /** A count of the tab. */
  async count(name: string): Promise<string> {
    const term = this.pane.frame.getByRole('term').filter({ hasText: name }).first();
    return term.evaluate((element) => element.nextElementSibling?.textContent ?? '');
  }

  /** The headings of the lists. */
  async lists(): Promise<string[]> {
    return this.pane.frame.getByRole('heading', { level: 2 }).allInnerTexts();
  }

  /** The text of the reminder page. */
  async reminder(): Promise<string> {
    await this.pane.button('催办文稿').click();
    const text = await this.pane.frame.getByRole('textbox', { name: '催办文稿' }).inputValue();
    await this.pane.button('返回').click();
    return text;
  }
}
