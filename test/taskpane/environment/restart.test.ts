/** @jest-environment jsdom */
import { beforeEach, expect, jest, test } from '@jest/globals';
import { restart } from '../../../src/taskpane/environment/restart';

beforeEach(() => {
  sessionStorage.clear();
});

test('another language goes on where the pane was', () => {
  restart.begin('zh-CN');
  restart.keep('tab', 'track');
  restart.keep('ticked', new Set(['统计局']));
  restart.begin('en-US');
  expect(restart.before('tab')).toBe('track');
  expect(restart.before('ticked')).toEqual(['统计局']);
});

test('what no view has shown in between is there in the third language as well', () => {
  restart.begin('zh-CN');
  restart.keep('scores as-of', '2024-12-31');
  restart.begin('en-US');
  restart.begin('zh-CN');
  expect(restart.before('scores as-of')).toBe('2024-12-31');
});

test('a reload in the same language begins anew', () => {
  restart.begin('zh-CN');
  restart.keep('tab', 'track');
  restart.begin('zh-CN');
  expect(restart.before('tab')).toBeUndefined();
  restart.begin('en-US');
  expect(restart.before('tab')).toBeUndefined();
});

test('a view that was left, or has taken over what was kept for it, begins anew', () => {
  restart.begin('zh-CN');
  restart.keep('form', 'typed');
  restart.drop('form');
  restart.keep('page', 'papers');
  restart.begin('en-US');
  expect(restart.before('form')).toBeUndefined();
  restart.taken('page');
  expect(restart.before('page')).toBeUndefined();
});

test('damage in the storage is ignored', () => {
  restart.begin('zh-CN');
  sessionStorage.setItem('press-plan-kept tab', '{');
  restart.begin('en-US');
  expect(restart.before('tab')).toBeUndefined();
});

test('a storage that is full keeps nothing rather than what was typed before', () => {
  restart.begin('zh-CN');
  restart.keep('import paste', 'the first table');
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  restart.keep('import paste', 'a larger one');
  full.mockRestore();
  restart.begin('en-US');
  expect(restart.before('import paste')).toBeUndefined();
});
