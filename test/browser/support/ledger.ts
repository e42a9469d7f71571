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
    await this.pane.frame.getByText(new RegExp(`^选中：序号${row} `, 'u')).waitFor();
    await this.pane.frame.getByRole('button', { name: form, exact: true }).last().click();
    await this.pane.frame.getByRole('heading', { name: `${form} 序号${row}` }).waitFor();
  }

  /** Fills fields of the form, choosing from lists and typing elsewhere. */
  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(fields)) {
      const field = this.pane.frame.getByLabel(new RegExp(`^${label}\\*?$`, 'u'));
      const kind = await field.evaluate(({ tagName, role }) => role ?? tagName);
      if (kind === 'radiogroup')
        await field.getByRole('radio', { name: text, exact: true }).check({ force: true });
      else await (kind === 'SELECT' ? field.selectOption(text) : field.fill(text));
    }
  }

  /** What the form 登记 says the scheme will make of the row. */
  async trial(): Promise<string> {
    const trial = this.pane.frame.getByRole('region', { name: /^考核试算/u });
    return trial.getByText(/^得分/u).innerText();
  }

  /** A colleague types a row below the table. */
  async typeBelow(cells: readonly (string | number)[]): Promise<void> {
    await this.workbook.excel(`
      const row = context.workbook.tables.getItem('计划表').getRange().getRowsBelow(1);
      row.getCell(0, 0).getResizedRange(0, ${cells.length - 1}).values = [${JSON.stringify(cells)}];
      await context.sync();`);
    await this.pane.frame
      .getByText(/写法有/u)
      .last()
      .waitFor();
  }

  /** Adds the wordings that the formulas do not know. */
  async updateWords(): Promise<void> {
    await this.pane.frame.getByRole('button', { name: '更新词表' }).click();
    await this.pane.frame.getByText('已更新词表，公式随即重算').waitFor();
  }

  /** Saves the form and waits until the lists are there again. */
  async save(): Promise<void> {
    await this.pane.frame.getByRole('button', { name: '保存' }).click();
    await this.pane.frame.getByText(/^已登记(?:变更)? 序号/u).waitFor();
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

  /** Records a conference outside the plan. @returns what the form says of how long it took */
  async unplanned(fields: Readonly<Record<string, string>>): Promise<string> {
    await this.pane.button('计划外发布会').click();
    await this.fill(fields);
    const verdict = await this.pane.frame.getByText(/^用时/u).first().innerText();
    await this.pane.button('保存').click();
    await this.pane.frame.getByText(/^已登记到计划外表：/u).waitFor();
    await this.pane.button('催办文稿').waitFor();
    await this.pane.button('知道了').click();
    return verdict;
  }

  /** The lines of 计划外表 in some of its columns, as the sheet shows them. */
  async outsidePlan(columns: readonly string[]): Promise<string[][]> {
    return (await this.workbook.excel(`
      const table = context.workbook.tables.getItem('计划外表').columns;
      const bodies = ${JSON.stringify(columns)}.map((name) =>
        table.getItem(name).getDataBodyRange().load('text'));
      await context.sync();
      return bodies[0].text.map((_, line) => bodies.map(({ text }) => text[line][0]));`)) as string[][];
  }

  /** Types into a line of 计划外表. @param line from 0 */
  async correct(column: string, line: number, value: number): Promise<void> {
    await this.workbook.excel(`
      const { columns } = context.workbook.tables.getItem('计划外表');
      columns.getItem('${column}').getDataBodyRange().getCell(${line}, 0).values = [[${value}]];
      await context.sync();`);
  }

  /** A count of the tab. */
  async count(name: string): Promise<string> {
    const term = this.pane.frame.getByRole('term').filter({ hasText: name }).first();
    return term.evaluate((element) => element.nextElementSibling?.textContent ?? '');
  }

  /** The five counts of the tab, as it shows them. */
  async counts(): Promise<string[]> {
    const terms = await this.pane.frame.getByRole('term').all();
    return Promise.all(
      terms.map((term) =>
        term.evaluate(
          (element) => `${element.textContent} ${element.nextElementSibling?.textContent}`,
        ),
      ),
    );
  }

  /** What every list holds, opened where it is closed: its lines under its heading. */
  async lists(): Promise<Record<string, string[]>> {
    const lists: Record<string, string[]> = {};
    for (const heading of await this.pane.frame.getByRole('heading', { level: 2 }).all()) {
      const toggle = heading.getByRole('button');
      if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
      const lines = heading.locator('xpath=..').locator('li > button:first-child');
      lists[await heading.innerText()] = (await lines.allTextContents()).map((text) => text.trim());
    }
    return lists;
  }

  /** The text of the reminder page. */
  async reminder(): Promise<string> {
    await this.pane.button('催办文稿').click();
    const papers = this.pane.frame.getByRole('article');
    await papers.first().waitFor();
    const text = (await papers.allInnerTexts()).join('\n');
    await this.pane.button('返回').click();
    return text;
  }
}
