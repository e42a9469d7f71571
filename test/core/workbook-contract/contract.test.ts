import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CRITERIA } from '../../../src/core/assessment/criteria';
import { TRACKING_COLUMNS } from '../../../src/core/plan/tracking-columns/tracking-columns';
import { pointsName } from '../../../src/core/workbook-contract/defined-names';
import type { PlanHeaders } from '../../../src/core/workbook-contract/detail-cells';
import { detailFormulas } from '../../../src/core/workbook-contract/detail-formulas';
import { PARAMETERS } from '../../../src/core/workbook-contract/parameters';
import {
  SETTINGS_TABLES,
  type SettingsTable,
} from '../../../src/core/workbook-contract/settings-tables';
import { trackingFormulas } from '../../../src/core/workbook-contract/tracking-formulas';
import { formulaLines, USUAL_PLAN } from '../../support/contract-formulas';

/*
 * The fixtures list what stands in workbooks that offices already have. The names are edited by hand, so that nobody
 * changes one without meaning to; the formulas are written by `npm run docs`.
 */

const contract = (name: string): string =>
  readFileSync(join(__dirname, '../../fixtures/workbook-contract', `${name}.txt`), 'utf8');

const columnLine = (name: string, choices?: readonly string[]): string =>
  choices ? `  ${name}：${choices.join(' / ')}` : `  ${name}`;

const tableLines = ({ sheet, name, key, columns }: SettingsTable): string[] => [
  `${sheet}：${name}（${key.length > 0 ? key.join('、') : '只增'}）`,
  ...columns.map(({ header, choices }) => columnLine(header, choices)),
];

describe('what stands in existing workbooks', () => {
  it('keeps the names, order and choices of the tracking columns', () => {
    const lines = [
      '计划表',
      ...TRACKING_COLUMNS.map((column) =>
        columnLine(column.name, column.kind === 'choice' ? column.choices : undefined),
      ),
    ];
    expect(lines).toEqual(contract('tracking-columns').trimEnd().split('\n'));
  });

  it('keeps the sheets, tables, keys, columns and choices of the settings', () => {
    const lines = Object.values<SettingsTable>(SETTINGS_TABLES).flatMap(tableLines);
    expect(lines).toEqual(contract('settings-tables').trimEnd().split('\n'));
  });

  it('keeps the defined names and their standard values', () => {
    const lines = [
      ...PARAMETERS.map(({ name, standard, unit }) => `${name} ${standard ?? '-'}${unit}`),
      ...CRITERIA.map(({ code, points }) => `${pointsName(code)} ${points}分`),
    ];
    expect(lines).toEqual(contract('defined-names').trimEnd().split('\n'));
  });

  it('keeps its formulas', () => {
    expect(formulaLines()).toEqual(contract('formulas').trimEnd().split('\n'));
  });
});

describe('formulas over a plan with its own headers', () => {
  const formulasOf = (headers: Partial<PlanHeaders>): ReadonlyMap<string, string> =>
    detailFormulas({ ...USUAL_PLAN, ...headers });

  it('quote the marks that structured references use themselves', () => {
    const { 原定截止 } = trackingFormulas('计划', "时间[暂]#'");
    expect(原定截止).toContain("计划[[#This Row],[时间'[暂']'#'']]");
    expect(formulasOf({ topic: '主题[暂]' }).get('发布主题')).toContain("计划表[[主题'[暂']]]");
  });

  it('put a header of several lines or words into brackets of its own', () => {
    expect(formulasOf({ department: '牵头\n单位' }).get('单位写法')).toContain(
      '计划表[[牵头\n单位]]',
    );
    expect(formulasOf({ department: '牵头 单位' }).get('单位写法')).toContain(
      '计划表[[牵头 单位]]',
    );
    expect(formulasOf({ department: '单位2' }).get('单位写法')).toContain('计划表[单位2]');
  });

  it('read an empty text where the plan lacks a column', () => {
    const formulas = formulasOf({ topic: null, department: null, spokesperson: null });
    expect(formulas.get('发布主题')).toContain('计划表[变更后主题]');
    expect(formulas.get('发布主题')).toContain(',"")&"",""');
    expect(formulas.get('计划姓名')).toBe('=""');
    for (const formula of formulas.values()) expect(formula).not.toContain('null');
  });
});
