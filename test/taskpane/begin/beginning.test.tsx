/** @jest-environment jsdom */
import { TextDecoder } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { readDocumentText } from '../../../src/files/text/delimited';
import '../../support/pane/blob-content';
import { FAILURE } from '../../support/pane/fault';
import { PaperWorkbook } from '../../support/pane/paper-workbook';
import { button, press, show } from '../../support/pane/show';

Object.assign(globalThis, { TextDecoder });

const TEXT = '2024年度新闻发布会计划\n单位\t时间\t主题\n教育局\t3月\t招生工作新闻发布会\n';

const empty = (): PaperWorkbook => new PaperWorkbook(null);

describe('a workbook without a plan', () => {
  test('says what was looked for and where', async () => {
    show(empty());
    await screen.findByText('当前工作簿中没有找到发布会计划表。');
    screen.getByText('计划表的表头至少要有时间，以及单位或主题。');
    screen.getByText('看过的工作表：计划');
  });

  test('takes a pasted table, shows what it understood and puts it on a sheet', async () => {
    const workbook = empty();
    const { user } = show(workbook);
    await press(user, '粘贴附件表格');
    await user.click(screen.getByLabelText('粘贴到这里'));
    await user.paste(TEXT);
    await screen.findByText('识别到「2024年度新闻发布会计划」，1 行计划');
    await press(user, '放入新工作表');
    await screen.findByText('已放入新工作表');
    expect(workbook.asked).toContain('insert 2024发布会计划');
    await screen.findByText('· 1 行');
  });

  test('says so when what was pasted is no plan, and writes nothing', async () => {
    const workbook = empty();
    const { user } = show(workbook);
    await press(user, '粘贴附件表格');
    await user.click(screen.getByLabelText('粘贴到这里'));
    await user.paste('今天天气很好');
    await screen.findByText(/粘贴的内容中没有找到计划表/u);
    expect(button('放入新工作表').getAttribute('aria-disabled')).toBe('true');
  });

  test('keeps what was pasted until it is written, so that it can be tried again', async () => {
    const workbook = empty();
    const { user } = show(workbook);
    await press(user, '粘贴附件表格');
    await user.click(screen.getByLabelText('粘贴到这里'));
    await user.paste(TEXT);
    await screen.findByText('识别到「2024年度新闻发布会计划」，1 行计划');
    workbook.fault = { ...FAILURE, command: 'insertPlan', code: 'Stopped', kind: 'stopped' };
    await press(user, '放入新工作表');
    await screen.findByText(/^已按要求停止。/u);
    screen.getByText('识别到「2024年度新闻发布会计划」，1 行计划');
    await press(user, '放入新工作表');
    await screen.findByText('· 1 行');
  });

  test('takes a file', async () => {
    const { user } = show(empty());
    await screen.findByText('可以这样开始：');
    await user.upload(screen.getByLabelText('选择文件…'), new File([TEXT], '计划.tsv'));
    await screen.findByText('识别到「2024年度新闻发布会计划」，1 行计划');
    await press(user, '放入新工作表');
    await screen.findByText('· 1 行');
  });

  test('says why a file cannot be read', async () => {
    const { user } = show(empty());
    await screen.findByText('可以这样开始：');
    await user.upload(screen.getByLabelText('选择文件…'), new File(['今天天气很好'], '日记.txt'));
    await screen.findByText(/「日记.txt」中没有找到发布会计划表/u);
  });
});

const UNKNOWN = '谁来办\t开会日子\t说啥\n教育局\t2024年3月\t招生工作新闻发布会\n';

describe('a table whose headers are not known', () => {
  const say = async (user: ReturnType<typeof show>['user']): Promise<void> => {
    await screen.findByText(/谁来办、开会日子、说啥/u);
    // The time is proposed: 开会日子 is like 日期.
    expect(screen.getByLabelText<HTMLSelectElement>('拟发布时间').value).toBe('开会日子');
    screen.getByText('还认不出计划：至少要指明时间，以及单位或主题。');
    await user.selectOptions(screen.getByLabelText('牵头发布单位'), '谁来办');
    await user.selectOptions(screen.getByLabelText('发布主题'), '说啥');
    await screen.findByText('招生工作新闻发布会');
    expect(screen.queryByText(/还认不出计划/u)).toBeNull();
  };

  test('from a file, is read with what a person says, which the workbook keeps', async () => {
    const workbook = empty();
    const { user } = show(workbook);
    await screen.findByText('可以这样开始：');
    await user.upload(screen.getByLabelText('选择文件…'), new File([UNKNOWN], '计划.tsv'));
    await say(user);
    await press(user, '放入新工作表');
    await screen.findByText('· 1 行');
    expect(workbook.asked).toEqual(expect.arrayContaining(['settings 3', 'insert 2024发布会计划']));
    expect(workbook.settings.headerWords.get('说啥')).toBe('topic');
  });

  test('from a paste', async () => {
    const { user } = show(empty());
    await press(user, '粘贴附件表格');
    await user.click(screen.getByLabelText('粘贴到这里'));
    await user.paste(UNKNOWN);
    await say(user);
    await press(user, '放入新工作表');
    await screen.findByText('· 1 行');
  });

  test('on a sheet, is read where it stands', async () => {
    const workbook = new PaperWorkbook(readDocumentText(UNKNOWN));
    const { user } = show(workbook);
    await press(user, '指明「计划」各列');
    await say(user);
    await press(user, '就按这样读');
    await screen.findByText('· 1 行');
    expect(workbook.asked).not.toContainEqual(expect.stringMatching(/^insert/u));
  });

  test('has each header for one column only', async () => {
    const { user } = show(new PaperWorkbook(readDocumentText(UNKNOWN)));
    await press(user, '指明「计划」各列');
    await say(user);
    await user.selectOptions(screen.getByLabelText('发布人'), '说啥');
    expect(screen.getByLabelText<HTMLSelectElement>('发布主题').value).toBe('');
  });
});

describe('a workbook with several tables that look like a plan', () => {
  test('asks which is meant, and then reads that one', async () => {
    const workbook = new PaperWorkbook();
    const place = workbook.place!;
    workbook.candidates = [
      { place, title: '2024年计划', rows: 28 },
      { place: { ...place, sheet: '旧表', sheetId: '{3}' }, title: null, rows: 12 },
    ];
    const { user } = show(workbook);
    await screen.findByText('有多个表像是发布会计划，请选择要用的一个：');
    await press(user, /2024年计划 · 28 行/u);
    await waitFor(() => {
      expect(workbook.asked).toContain('choose 计划');
    });
    await screen.findByText('· 28 行');
  });
});
