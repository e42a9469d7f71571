/** @jest-environment jsdom */
import { beforeEach, expect, test } from '@jest/globals';
import { restart } from '../../../src/taskpane/environment/restart';

beforeEach(() => {
  sessionStorage.clear();
});

test('another language goes on where the pane was', () => {
  restart.begin('zh-CN');
  restart.note({ tab: 'track', isChecked: true });
  expect(restart.begin('en-US')).toMatchObject({ tab: 'track', isChecked: true });
  expect(restart.before()).toMatchObject({ tab: 'track', isChecked: true });
});

test('a reload in the same language begins anew', () => {
  restart.begin('zh-CN');
  restart.note({ tab: 'track', isChecked: true });
  expect(restart.begin('zh-CN')).toEqual({});
  expect(restart.begin('en-US')).not.toMatchObject({ isChecked: true });
});

test.each(['damaged', 'null', '3'])('%s in the storage is ignored', (text) => {
  sessionStorage.setItem('press-plan-shown', text);
  expect(restart.begin('zh-CN')).toEqual({});
});
