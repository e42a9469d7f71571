/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { TrackTab } from '../../../../src/taskpane/track/TrackTab';
import { ManualTime } from '../../../support/pane/manual-time';
import { shownPapers } from '../../../support/pane/shown-papers';
import { button, press } from '../../../support/pane/show';
import { TrackedWorkbook } from '../../../support/pane/tracked-workbook';
import { render } from '../../../support/pane/render';
import { choose } from '../../../support/pane/choose';

/** The tab on 19 March 2024. */
async function show(workbook: TrackedWorkbook, time = new ManualTime()) {
  render(<TrackTab operations={workbook} environment={time} language="zh-CN" isShown />);
  await screen.findByRole('button', { name: '登记' });
  return userEvent.setup();
}

const field = (name: string): HTMLElement =>
  screen.getByLabelText(new RegExp(`^${name}\\*?$`, 'u'));

/** Chooses from what can be done with the second row. */
async function chooseFor2(user: UserEvent, label: string): Promise<void> {
  await press(user, '更多：序号2');
  const actions = within(screen.getByRole('group', { name: '更多：序号2' }));
  await user.click(actions.getByRole('button', { name: label }));
}

describe('the form 登记', () => {
  test('waits for a row to be selected', async () => {
    const workbook = new TrackedWorkbook();
    await show(workbook);
    expect(button('登记').getAttribute('aria-disabled')).toBe('true');
    act(() => {
      workbook.point(3, 0);
    });
    expect(button('登记').getAttribute('aria-disabled')).not.toBe('true');
  });

  test('offers today, tells what is wrong as it is typed, and writes what was changed alone', async () => {
    const workbook = new TrackedWorkbook([{}, { 报批日期: '2024-02-01', 对接宣传部: '是' }]);
    const user = await show(workbook);
    await press(user, /^序号2 /u);
    await press(user, '登记');
    screen.getByRole('heading', { name: '登记 序号2' });
    expect(field('报批日期')).toHaveProperty('value', '2024-02-01');
    expect(button('保存').getAttribute('aria-disabled')).toBe('true');
    await user.type(field('召开日期'), '3月20日');
    screen.getByText('2024-03-20还没有到，这里只登记已经发生的事。');
    screen.getByText('「召开日期」：2024-03-20还没有到，这里只登记已经发生的事。');
    await press(user, '保存');
    expect(document.activeElement).toBe(field('召开日期'));
    await press(user, '召开日期填今天');
    screen.getByText('保存后状态：已召开待公开，得分 35.5');
    await choose(user, '通稿', '有');
    await user.type(field('实录链接'), '见附件');
    screen.getByText('应是以 http:// 或 https:// 开头的网址。');
    await user.clear(field('实录链接'));
    await user.type(field('实录链接'), 'www.a.gov.cn');
    await press(user, '保存');
    await screen.findByText('已登记 序号2 住建局《物业管理工作发布会》：已召开待公开，41.5 分');
    expect(workbook.asked).toContain(
      'record FB2024-002 {"召开日期":"2024-03-19","通稿":"有","实录链接":"https://www.a.gov.cn"}',
    );
    await waitFor(() => {
      expect(screen.queryByRole('heading', { name: '登记 序号2' })).toBeNull();
    });
  });

  test('asks by stage of the work, and takes the planned speaker with one click', async () => {
    const workbook = new TrackedWorkbook();
    const user = await show(workbook);
    await press(user, /^序号2 /u);
    await press(user, '登记');
    const stage = (name: string) => within(screen.getByRole('group', { name }));
    stage('会前').getByLabelText('报批日期');
    stage('会后').getByRole('radiogroup', { name: '通稿' });
    await user.click(stage('召开').getByRole('button', { name: /^按计划：/u }));
    expect(field('实际发布人')).toHaveProperty('value', '副局长 王海洋');
    expect(stage('召开').queryByRole('button', { name: /^按计划：/u })).toBeNull();
    await choose(user, '对接宣传部', '是');
    await choose(user, '对接宣传部', '未填');
    await press(user, '保存');
    await screen.findByText(/^已登记 序号2 /u);
    expect(workbook.asked).toContain('record FB2024-002 {"实际发布人":"副局长 王海洋"}');
  });

  test('saves what is pressed while the workbook is read again after an edit, once', async () => {
    const workbook = new TrackedWorkbook();
    const time = new ManualTime();
    const user = await show(workbook, time);
    await press(user, /^序号2 /u);
    await press(user, '登记');
    await choose(user, '通稿', '有');
    const { read } = workbook;
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    Object.assign(workbook, { read: () => held.then(read) });
    act(() => {
      workbook.type(4, 2, '5月份');
      time.pass();
    });
    await press(user, '保存');
    await press(user, '保存');
    const saved = (): string[] => workbook.asked.filter((what) => what.startsWith('record'));
    expect(saved()).toEqual([]);
    goOn();
    await screen.findByText(/^已登记 序号2 /u);
    expect(saved()).toHaveLength(1);
  });

  test('warns of what went wrong, and is left by Escape without writing', async () => {
    const workbook = new TrackedWorkbook([{}, { 报批日期: '2024-02-28', 召开日期: '2024-02-28' }]);
    const user = await show(workbook);
    act(() => {
      workbook.point(3, 0);
    });
    await press(user, '登记');
    screen.getByText(/报批应在召开（2024-02-28）之前/u);
    await user.keyboard('{Escape}');
    button('登记');
    expect(workbook.asked.filter((what) => what.startsWith('record'))).toEqual([]);
  });
});

describe('the form 变更', () => {
  const moved = {
    变更类型: '改期',
    变更后时间: '5月份',
    变更原因: '场地',
    计划编号: 'FB2024-002',
  };
  const ledgerLine = {
    计划编号: 'FB2024-002',
    登记时间: '2024-02-01 08:30',
    变更类型: '改期',
    原时间: '2月份',
    原主题: '物业管理工作发布会',
    新时间: '5月份',
    新主题: '',
    原因: '场地',
    书面报告日期: '',
    抄送宣传部: '',
  };

  async function open(workbook: TrackedWorkbook) {
    const user = await show(workbook);
    await chooseFor2(user, '变更');
    screen.getByRole('heading', { name: '变更 序号2' });
    return user;
  }

  test('refuses what is incomplete, at its field, and goes there', async () => {
    const workbook = new TrackedWorkbook();
    const user = await open(workbook);
    await press(user, '保存');
    expect(document.activeElement).toBe(field('变更类型'));
    await user.selectOptions(field('变更类型'), '改期');
    await press(user, '保存');
    expect(document.activeElement).toBe(field('变更后时间'));
    expect(field('变更后时间').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText('请填写这一项。')).toHaveLength(2);
    expect(workbook.asked.filter((what) => what.startsWith('change'))).toEqual([]);
  });

  test('reads the new time back while it is typed, warns, and saves with its line for the ledger', async () => {
    const workbook = new TrackedWorkbook();
    const user = await open(workbook);
    await user.selectOptions(field('变更类型'), '改期');
    await user.type(field('变更后时间'), '下次');
    // At the field, and at the button that saves.
    expect(screen.getAllByText(/「下次」看不出是什么时间/u)).toHaveLength(2);
    await user.clear(field('变更后时间'));
    await user.type(field('变更后时间'), '5月上旬');
    screen.getByText('读作 2024-05-01 至 2024-05-10');
    await user.type(field('变更原因'), '场地调整');
    await press(user, '书面报告日期填今天');
    screen.getByText('书面报告（2024-03-19）晚于原定截止（2024-02-29），截止日期不变。');
    screen.getByText('保存后截止日期：2024-02-29');
    screen.getByText('还没有抄送宣传部。');
    screen.getByText('首次承诺：2月份（截止2024-02-29）');
    await press(user, '保存');
    await screen.findByText(
      '已登记变更 序号2 住建局《物业管理工作发布会》，截止日期 2024-02-29，变更台账增加 1 行',
    );
    expect(workbook.settings.changes).toEqual([
      {
        ...ledgerLine,
        登记时间: '2024-03-19 09:41',
        新时间: '5月上旬',
        原因: '场地调整',
        书面报告日期: '2024-03-19',
      },
    ]);
    // The list is as it was left, the row's actions open.
    screen.getByRole('group', { name: '更多：序号2' });
    expect(screen.queryByRole('heading', { name: '变更 序号2' })).toBeNull();
  });

  test('says what the topic rules say of the new topic, and drafts the written account', async () => {
    const user = await open(new TrackedWorkbook());
    await user.selectOptions(field('变更类型'), '取消');
    screen.getByText(/通知要求取消后及时另选发布主题召开/u);
    expect(button('情况说明').getAttribute('aria-disabled')).toBe('true');
    await user.type(field('变更后主题'), '招生');
    screen.getByText(/^提示：/u);
    await user.type(field('变更原因'), '政策调整');
    await press(user, '情况说明');
    expect(await shownPapers()).toContain('不再召开原主题发布会，另选“招生”主题召开。');
    await press(user, '返回');
    expect(field('变更原因')).toHaveProperty('value', '政策调整');
  });

  test('shows what was changed before, and completes it with the report that came later', async () => {
    const workbook = new TrackedWorkbook([{}, moved]);
    workbook.settings = { ...workbook.settings, changes: [ledgerLine] };
    const user = await open(workbook);
    screen.getByText('2024-02-01 08:30 改期：2月份 → 5月份');
    expect(field('变更后时间')).toHaveProperty('value', '5月份');
    screen.getByText('与已登记的变更相同，没有要保存的内容。');
    await press(user, '保存');
    await user.type(field('书面报告日期'), '2月20日');
    await press(user, '保存');
    await screen.findByText(/^已登记变更/u);
    expect(workbook.asked.filter((what) => what.startsWith('change'))).toEqual([
      'change FB2024-002 {"书面报告日期":"2024-02-20"}',
    ]);
    expect(workbook.settings.changes).toHaveLength(2);
  });

  test('asks anew for reason and report when it becomes another change', async () => {
    const reported = { ...moved, 书面报告日期: '2024-02-20', 抄送宣传部: '是' };
    const workbook = new TrackedWorkbook([{}, reported]);
    const user = await show(workbook);
    act(() => {
      workbook.point(3, 0);
    });
    await press(user, '变更');
    expect(field('书面报告日期')).toHaveProperty('value', '2024-02-20');
    await user.type(field('变更后时间'), '{Backspace}');
    expect(field('书面报告日期')).toHaveProperty('value', '');
    expect(field('变更原因')).toHaveProperty('value', '');
  });

  test('keeps what was typed where a colleague was faster', async () => {
    const workbook = new TrackedWorkbook();
    const user = await open(workbook);
    await user.selectOptions(field('变更类型'), '取消');
    await user.type(field('变更原因'), '政策调整');
    workbook.left = [{ row: 'FB2024-002', column: '变更原因', why: 'changed' }];
    await press(user, '保存');
    await screen.findByText('没有写入');
    expect(field('变更原因')).toHaveProperty('value', '政策调整');
  });
});

describe('the form 计划外发布会', () => {
  test('asks for what the type needs, says how long it took, and saves', async () => {
    const workbook = new TrackedWorkbook();
    const user = await show(workbook);
    await press(user, '计划外发布会');
    await press(user, '保存');
    expect(document.activeElement).toBe(field('牵头发布单位'));
    await user.type(field('牵头发布单位'), '教育局');
    await user.selectOptions(field('类型'), '突发事件');
    await user.type(field('事件发生时间'), '3月18日');
    expect(screen.getAllByText(/请写明日期和时刻/u)).toHaveLength(2);
    await user.type(field('事件发生时间'), ' 08:30');
    await user.type(field('发布主题'), '校园安全情况');
    await user.type(field('召开时间'), '2024-03-18 20:00');
    screen.getByText('用时 11.5 小时，及时');
    await user.selectOptions(field('类型'), '政策解读');
    expect(screen.queryByLabelText('事件发生时间')).toBeNull();
    await user.selectOptions(field('类型'), '突发事件');
    await press(user, '保存');
    await screen.findByText(/^已登记到计划外表：/u);
    expect(workbook.asked).toContain('settings 1');
  });
});
