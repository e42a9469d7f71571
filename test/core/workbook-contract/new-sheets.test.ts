import { expect, it } from '@jest/globals';
import { newSheets } from '../../../src/core/workbook-contract/new-sheets';

it('names the sheets that come with settings tables, each once', () => {
  expect(newSheets(['参数表', '评分项表', '节假日表'], new Set())).toEqual(['考核设置', '节假日']);
});

it('leaves out what is there: the table, or its sheet with another table', () => {
  expect(newSheets(['校验豁免表', '变更台账表'], new Set(['变更台账表']))).toEqual(['校验设置']);
  expect(newSheets(['校验豁免表'], new Set(['校验规则表']))).toEqual([]);
});
