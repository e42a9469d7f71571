/** @jest-environment jsdom */
import { describe, expect, jest, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { FAILURE } from '../../support/pane/fault';
import { PaperWorkbook } from '../../support/pane/paper-workbook';
import { button, checked, counted, item, listed, press, show } from '../../support/pane/show';

describe('cleaning the format', () => {
  test('previews every cell with its white space, and writes what was left ticked', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    await press(user, '预览并清理');
    const boxes = screen.getAllByRole('checkbox');
    expect(boxes).toHaveLength(1 + 28 + 2);
    expect(screen.getAllByText('〔空格〕').length).toBeGreaterThan(20);
    await user.click(
      screen.getByRole('checkbox', { name: '序号2 市监局《铜官区消费维权情况发布会》 发布主题' }),
    );
    await press(user, '采用所选格式修正（27 个单元格、2 行）');
    await screen.findByText('已写入 29 个单元格');
    await waitFor(() => {
      expect(counted()[3]).toBe('格式 1');
    });
  });

  test('gives back on request what it wrote', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    const before = workbook.text(12, 4);
    await press(user, '预览并清理');
    await press(user, /采用全部格式修正/u);
    await screen.findByText('已写入 30 个单元格');
    expect(workbook.text(12, 4)).not.toBe(before);
    await user.click(screen.getByRole('button', { name: '撤销' }));
    await screen.findByText('已撤销，恢复 30 个单元格');
    expect(workbook.text(12, 4)).toBe(before);
    expect(counted()[3]).toBe('格式 34');
  });

  test('tells what was written, and takes it back from there', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    const before = workbook.text(12, 4);
    expect(button('写入记录').getAttribute('aria-disabled')).toBe('true');
    await press(user, '预览并清理');
    await press(user, /采用全部格式修正/u);
    await press(user, '写入记录');
    const page = screen.getByRole('region', { name: '写入记录' });
    within(page).getByText('写入 30 个单元格');
    await user.click(within(page).getByRole('button', { name: '撤销这一次' }));
    await within(page).findByText('没有可以撤销的写入。');
    expect(workbook.text(12, 4)).toBe(before);
  });

  test('leaves the preview by Escape without writing', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    await press(user, '预览并清理');
    await user.keyboard('{Escape}');
    expect(listed()).toHaveLength(5);
    expect(workbook.asked).not.toContain('fixes');
  });

  test('names the cells that were left alone', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    workbook.left = [
      {
        row: workbook.asked.length > 0 ? (await workbook.read()).found!.plan.rows[7]!.key : '',
        column: '发布人',
        why: 'changed',
      },
    ];
    await press(user, '预览并清理');
    await press(user, /采用全部格式修正/u);
    await screen.findByText(
      '序号8 市监局《铜官区特种设备使用管理情况发布会》 发布人 内容已被改动，保持现状',
    );
  });
});

describe('suggestions and waivers', () => {
  test('shows what a suggestion would make of the cell, and writes it when asked', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    const first = item(/与序号28「崔飞鹤」/u);
    expect(within(first).getByRole('insertion').textContent).toBe('鹤');
    await user.click(within(first).getByRole('button', { name: /^采用/u }));
    await screen.findByText('已写入 1 个单元格');
    await waitFor(() => {
      expect(counted()[0]).toBe('错误 0');
    });
    // What was written from here is no edit to be told of.
    screen.getByText('09:41 校验 · 基准日 2024-03-19');
  });

  test('asks for a reason and once for a name', async () => {
    localStorage.clear();
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    await user.click(within(item(/没有写职务，请补充/u)).getByRole('button', { name: '豁免…' }));
    await press(user, '豁免');
    screen.getByText('请写明原因。');
    screen.getByText('请填写姓名。');
    expect(workbook.asked).not.toContain('waive');
    await user.type(screen.getByLabelText(/豁免原因/u), '已电话核实');
    await user.type(screen.getByLabelText(/登记人/u), '王芳');
    await press(user, '豁免');
    await waitFor(() => {
      expect(counted()).toEqual(['错误 2', '警告 2', '提示 16', '格式 34', '已豁免 1']);
    });
    expect(workbook.settings.waivers[0]).toMatchObject({
      id: 'FB2024-019',
      rule: 'spokesperson/no-post',
      column: 'spokesperson',
      reason: '已电话核实',
      by: '王芳',
      at: '2024-03-19 09:41',
    });
    await user.click(within(item(/不是正式职务/u)).getByRole('button', { name: '豁免…' }));
    expect(screen.getByLabelText(/登记人/u)).toHaveProperty('value', '王芳');
    await press(user, '返回');
    await press(user, '已豁免 1');
    expect(listed()).toEqual([expect.stringContaining('王芳 2024-03-19 09:41 豁免：已电话核实')]);
    await press(user, '取消豁免');
    await waitFor(() => {
      expect(counted().slice(0, 2)).toEqual(['错误 2', '警告 3']);
    });
  });
});

describe('when Excel refuses', () => {
  test('says why, what was written and what to do, and nothing of the cells', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    await press(user, '预览并清理');
    workbook.fault = FAILURE;
    await press(user, /采用全部格式修正/u);
    await screen.findByText(/工作表受保护，Excel 不允许写入。 表格没有任何改动。 请在「审阅」中/u);
    // Code names are for support: they are copied, not shown.
    expect(screen.queryByText(/AccessDenied|applyWrites|fixes/u)).toBeNull();
    await press(user, '复制详情');
    await press(user, '已复制');
    expect(await navigator.clipboard.readText()).toMatch(
      /^错误代码 AccessDenied，操作 fixes，步骤 write .*Mozilla/u,
    );
    await press(user, '关闭');
    expect(screen.queryByText(/AccessDenied/u)).toBeNull();
  });

  test('shows the details selected where the pane has no permission for the clipboard', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    await press(user, '预览并清理');
    workbook.fault = FAILURE;
    await press(user, /采用全部格式修正/u);
    // The older command is missing in jsdom, as it fails in a frame that may not copy.
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    await press(user, '复制详情');
    await screen.findByText(/浏览器不让加载项使用剪贴板。下面的文字已选中，请按 Ctrl\+C 复制/u);
    expect(String(window.getSelection())).toMatch(/^错误代码 AccessDenied，操作 fixes/u);
    button('复制详情');
  });

  test('forgets a failed reading once one succeeds', async () => {
    const workbook = new PaperWorkbook();
    workbook.fault = { ...FAILURE, kind: 'connection', code: 'ConnectionFailure' };
    const { user } = show(workbook);
    await screen.findByText(/与 Excel 或服务器的连接中断/u);
    await press(user, '重新读取');
    await screen.findByText(/28 行/u);
    expect(screen.queryByText(/与 Excel 或服务器的连接中断/u)).toBeNull();
  });
});

describe('the sheet’s own copies of the list', () => {
  test('marks errors and warnings only, and clears them', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    await press(user, '在表中标出');
    await screen.findByText('已在表中标出');
    expect([...workbook.marks.values()][0]).toMatch(/^错误〔发布人〕「崔飞鸪」与/u);
    expect(workbook.marks.size).toBe(5);
    await press(user, '清除标记');
    await screen.findByText('已清除标记');
    expect(workbook.marks.size).toBe(0);
  });

  test('lists everything on a sheet to print', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    await press(user, '问题清单');
    await screen.findByText('已写入工作表「校验问题」');
    expect(workbook.asked).toContain('list 2024年度政府信息公开新闻发布会计划校验问题 55');
  });
});

describe('a plain range', () => {
  test('says what turning it into a table does, then does it', async () => {
    const workbook = new PaperWorkbook();
    const { user } = await checked(workbook);
    await press(user, /转为数据表…$/u);
    screen.getByText('删除空行 1 行和重复的表头 1 行');
    await press(user, '转为数据表');
    await screen.findByText('已转为数据表「计划表」');
    await waitFor(() => {
      expect(counted()).toEqual(['错误 2', '警告 3', '提示 16', '格式 32']);
    });
    expect(screen.queryByText(/还是普通区域/u)).toBeNull();
  });

  test('offers nothing that writes while the sheet is protected', async () => {
    const workbook = new PaperWorkbook();
    workbook.isProtected = true;
    const { user } = await checked(workbook);
    screen.getByText('工作表受保护，只能校验，不能写入。');
    await press(user, /转为数据表…$/u);
    expect(button('转为数据表').getAttribute('aria-disabled')).toBe('true');
  });
});

test('offers wordings that the formulas cannot read yet, in English too, and is done with them', async () => {
  const workbook = new PaperWorkbook();
  workbook.unread = [{ table: '时间词表', key: { 写法: '6月下旬' }, values: {} }];
  const { user } = show(workbook, 'en-US');
  await screen.findByText(/another year's days \(1\): 6月下旬\./u);
  await press(user, 'Update them');
  await screen.findByText('The word tables are up to date; the formulas follow at once');
  expect(screen.queryByRole('button', { name: 'Update them' })).toBeNull();
});
