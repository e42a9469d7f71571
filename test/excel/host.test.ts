/** @jest-environment jsdom */
import { afterEach, expect, it } from '@jest/globals';
import '../support/pane/node-globals';
import { hostPlatform } from '../../src/excel/host';

afterEach(() => {
  Reflect.deleteProperty(window, 'Office');
});

it.each([
  ['OfficeOnline', 'OFFICE_ONLINE'],
  ['Mac', 'MAC'],
  ['PC', 'PC'],
])('names the platform that Office.js calls %s', async (platform, name) => {
  Object.assign(window, { Office: { context: { host: 'Excel', platform } } });
  expect(await hostPlatform()).toBe(name);
});

it('names none outside Excel', async () => {
  expect(await hostPlatform()).toBe('');
});
