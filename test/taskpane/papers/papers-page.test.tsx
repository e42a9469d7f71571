/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { SettingsChange } from '../../../src/core/settings/settings';
import { wordsOf } from '../../../src/locales';
import { PapersPage } from '../../../src/taskpane/papers/PapersPage';
import type { PaperContext, Wanted } from '../../../src/taskpane/papers/wanted';
import { yearAsOf, yearPlan, yearSettings } from '../../support/read-year';
import { button, press } from '../../support/pane/show';
import { shownPapers } from '../../support/pane/shown-papers';
import { render } from '../../support/pane/render';

const REMINDER: Wanted = { paper: '催办函', subject: '人社局' };

function show(wanted: Wanted, more: Partial<PaperContext> = {}) {
  const user = userEvent.setup();
  render(
    <PapersPage
      title="公文"
      plan={yearPlan}
      settings={yearSettings}
      today={yearAsOf}
      language="zh-CN"
      wanted={wanted}
      words={wordsOf('zh-CN')}
      leave={() => undefined}
      {...more}
    />,
  );
  return user;
}

/** The clipboard of a frame without permission: only the older command copies, where it is allowed. */
class BlockedClipboard {
  readonly copied = new Map<string, string>();
  isCommandAllowed = true;

  readonly execCommand = (): boolean => {
    if (!this.isCommandAllowed || !document.activeElement) return false;
    const setData = (type: string, data: string) => this.copied.set(type, data);
    fireEvent.copy(document.activeElement, { clipboardData: { setData } });
    return true;
  };
}

describe('copying a paper where the pane has no permission for the clipboard', () => {
  let clipboard: BlockedClipboard;

  beforeEach(() => {
    clipboard = new BlockedClipboard();
    Object.assign(document, { execCommand: clipboard.execCommand });
  });

  afterEach(() => {
    Reflect.deleteProperty(document, 'execCommand');
  });

  async function copy(): Promise<string> {
    const user = show(REMINDER);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    const shown = await shownPapers();
    await press(user, '复制文稿');
    return shown;
  }

  test('copies it formatted and as text, and the focus returns to the button', async () => {
    const shown = await copy();
    await screen.findByRole('button', { name: '已复制' });
    expect(clipboard.copied.get('text/plain')).toBe(shown);
    expect(clipboard.copied.get('text/html')).toMatch(
      /<p style="[^"]*仿宋_GB2312[^"]*">人社局：<\/p>/u,
    );
    expect(document.activeElement).toBe(button('已复制'));
    expect(document.querySelectorAll('textarea')).toHaveLength(0);
  });

  test('selects it and says so where that is refused too', async () => {
    clipboard.isCommandAllowed = false;
    await copy();
    await screen.findByText('浏览器不让加载项使用剪贴板。文稿已全部选中，请按 Ctrl+C 复制。');
    expect(String(window.getSelection())).toContain('城乡居民养老保险');
    button('复制文稿');
  });
});

describe('choosing a paper', () => {
  test('offers each for all and for one, and says how much is to be filled in', async () => {
    const user = show({ paper: '计划附件', subject: '' });
    expect((await screen.findAllByRole('article'))[0]!.textContent).toContain('充电基础设施');
    screen.getByText('有 2 处待填，已标出。');
    await user.selectOptions(screen.getByRole('combobox', { name: '顺序' }), '按截止日期');
    expect((await shownPapers()).split('\n')[3]).toMatch(/^1\t/u);
    await user.selectOptions(screen.getByRole('combobox', { name: '公文' }), '发布会审批表');
    expect(screen.getAllByRole('article')).toHaveLength(29);
    const rows = screen.getByRole('combobox', { name: '发布会' });
    await user.selectOptions(rows, '第19项 物业管理工作');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(await shownPapers()).toContain('发布会名称\t物业管理工作');
    await user.selectOptions(screen.getByRole('combobox', { name: '公文' }), '通报');
    await user.selectOptions(screen.getByRole('combobox', { name: '单位' }), '住建局');
    expect((await shownPapers()).split('\n')[1]).toBe('住建局：');
  });
});

describe('the office’s own texts', () => {
  test('are written for the paper that is shown, and mail goes to the unit’s address', async () => {
    const written: (readonly SettingsChange[])[] = [];
    const entry = { short: '人社局', full: '人力资源和社会保障局', emails: ['rsj@example.gov.cn'] };
    const plan = {
      ...yearPlan,
      rows: yearPlan.rows.map((row) =>
        row.department?.name === '人社局'
          ? { ...row, department: { ...row.department, entry } }
          : row,
      ),
    };
    const user = show(REMINDER, { plan, editTexts: (rows) => written.push(rows) });
    await press(user, '修改文字…');
    expect(written[0]).toContainEqual({
      table: '公文模板表',
      key: { 公文: '催办函', 部分: '标题' },
      values: { 文字: '关于抓紧落实新闻发布会计划的催办函' },
    });
    const mail = screen.getByRole('link', { name: '写邮件' }).getAttribute('href') ?? '';
    expect(mail).toMatch(/^mailto:rsj@example\.gov\.cn\?subject=%E5%85%B3/u);
    expect(mail.length).toBeLessThanOrEqual(2000);
    await user.selectOptions(screen.getByRole('combobox', { name: '单位' }), '住建局');
    expect(screen.queryByRole('link', { name: '写邮件' })).toBeNull();
  });
});
