/** @jest-environment jsdom */
import { expect, jest, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { frameWordsOf } from '../../../src/locales/frame';
import { SubPage } from '../../../src/taskpane/components/pages/SubPage';
import { Frame } from '../../../src/taskpane/frame/Frame';
import type { TabViews } from '../../../src/taskpane/frame/tab';
import { render } from '../../support/pane/render';

function Counter() {
  const [count, setCount] = useState(0);
  return (
    <button
      onClick={() => {
        setCount(count + 1);
      }}
    >
      {count} 次
    </button>
  );
}

const views: TabViews = {
  check: Counter,
  track: () => <p>进度内容</p>,
  assess: () => <p>考核内容</p>,
  settings: () => <p>设置内容</p>,
};

const shown = (): string | null => screen.getByRole('tabpanel').textContent;

function open(more: Partial<TabViews> = {}) {
  render(<Frame views={{ ...views, ...more }} words={frameWordsOf('zh-CN')} language="zh-CN" />);
  return userEvent.setup();
}

test('shows a tab by mouse, and keeps the others as they were', async () => {
  const user = open();
  await user.click(screen.getByRole('button', { name: '0 次' }));
  await user.click(screen.getByRole('tab', { name: '进度' }));
  expect(shown()).toBe('进度内容');
  await user.click(screen.getByRole('tab', { name: '校验' }));
  expect(shown()).toBe('1 次');
});

test('walks the tabs by arrow keys, around in a circle, with one stop for Tab', async () => {
  const user = open();
  await user.tab();
  expect(document.activeElement?.textContent).toBe('校验');
  await user.keyboard('{ArrowRight}');
  expect([document.activeElement?.textContent, shown()]).toEqual(['进度', '进度内容']);
  await user.keyboard('{ArrowLeft}{ArrowRight}{End}{ArrowRight}');
  expect(document.activeElement?.textContent).toBe('校验');
  await user.tab();
  expect(document.activeElement?.textContent).toBe('?');
  await user.tab();
  expect(document.activeElement?.textContent).toBe('0 次');
});

const manual = (): string | null =>
  screen.getByRole('link', { name: '打开使用手册' }).getAttribute('href');

function History() {
  const [isOpen, setOpen] = useState(false);
  const toggle = (): void => {
    setOpen(!isOpen);
  };
  return isOpen ? (
    <SubPage title="写入记录" back="返回" leave={toggle} chapter="undo">
      空
    </SubPage>
  ) : (
    <button onClick={toggle}>打开</button>
  );
}

test('leads to the chapter of the tab, or of the page in front of it', async () => {
  const user = open({ track: History });
  expect(manual()).toBe('help/zh-CN/check.html');
  await user.click(screen.getByRole('tab', { name: '进度' }));
  expect(manual()).toBe('help/zh-CN/track.html');
  await user.click(screen.getByRole('button', { name: '打开' }));
  expect(manual()).toBe('help/zh-CN/undo.html');
  await user.click(screen.getByRole('tab', { name: '设置' }));
  expect(manual()).toBe('help/zh-CN/settings.html');
  await user.click(screen.getByRole('tab', { name: '进度' }));
  await user.click(screen.getByRole('button', { name: '返回' }));
  expect(manual()).toBe('help/zh-CN/track.html');
});

test('opens the manual by the command of Excel where there is one, else as a link', () => {
  const opened: string[] = [];
  const hasCommand = { yet: true };
  const openPage = (address: string): boolean => {
    opened.push(address);
    return hasCommand.yet;
  };
  const language = 'en-US';
  render(<Frame {...{ views, language, openPage }} words={frameWordsOf(language)} />);
  const link = screen.getByRole('link', { name: 'Open the manual' });
  expect(fireEvent.click(link)).toBe(false);
  hasCommand.yet = false;
  expect(fireEvent.click(link)).toBe(true);
  expect(opened).toEqual(Array(2).fill('http://localhost/help/en-US/check.html'));
});

test('goes on with the other tabs when one of them breaks', async () => {
  // React tells the console of it, as it should.
  const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const user = open({
    settings: () => {
      throw new Error('broken view');
    },
  });
  await user.click(screen.getByRole('tab', { name: '设置' }));
  expect(screen.getByRole('alert').textContent).toMatch(/^任务窗格出错了/u);
  await user.click(screen.getByRole('tab', { name: '考核' }));
  expect(shown()).toBe('考核内容');
  expect(complaint).toHaveBeenCalled();
  complaint.mockRestore();
});
