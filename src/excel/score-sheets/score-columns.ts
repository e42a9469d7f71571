import { CRITERIA } from '../../core/assessment/criteria';
import type { PlanHeaders } from '../../core/workbook-contract/detail-cells';
import { detailFormulas } from '../../core/workbook-contract/detail-formulas';
import { evidenceFormulas } from '../../core/workbook-contract/evidence-formulas';
import { SUMMARY_FORMULAS } from '../../core/workbook-contract/summary-formulas';
import type { GeneratedColumn, GeneratedSpec } from '../generated/generated-table';

const DATE = 'yyyy-mm-dd';
const GENERAL = 'General';
const TEXT = '@';

/** Width in points, number format and text layout. */
type Shape = readonly [width: number, format: string, look?: 'wraps' | 'centred'];

/** The visible columns of 明细表 in their order; all others are helpers. */
const DETAIL_SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['计划编号', [70, TEXT]],
  ['牵头发布单位', [80, GENERAL, 'wraps']],
  ['发布主题', [150, GENERAL, 'wraps']],
  ['截止日期', [62, DATE, 'centred']],
  ['召开日期', [62, DATE, 'centred']],
  ['公开日期', [62, DATE, 'centred']],
  ['计分状态', [46, GENERAL, 'centred']],
  ...CRITERIA.map(({ code }) => [code, [38, GENERAL, 'centred']] as const),
  ['适用分', [38, GENERAL, 'centred']],
  ['实得分', [38, GENERAL, 'centred']],
  ['得分', [52, '0.0', 'centred']],
  ['失分说明', [250, GENERAL, 'wraps']],
]);

/** The most important columns come first: department, points, grade and reasons. */
const SUMMARY_SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['排名', [36, GENERAL, 'centred']],
  ['牵头发布单位', [110, TEXT, 'wraps']],
  ['总分', [78, '0.00', 'centred']],
  ['等级', [54, GENERAL, 'centred']],
  ['说明', [120, GENERAL, 'wraps']],
  ['场次', [44, GENERAL, 'centred']],
  ['已召开', [50, GENERAL, 'centred']],
  ['按期召开', [60, GENERAL, 'centred']],
  ['计分场次', [60, GENERAL, 'centred']],
  ['平均分', [56, '0.00', 'centred']],
  ['扣分', [44, GENERAL, 'centred']],
  ['加分', [44, GENERAL, 'centred']],
  ['折算分', [50, '0.00', 'centred']],
  ['评语', [170, TEXT, 'wraps']],
]);

const EVIDENCE_SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['计划编号', [76, TEXT]],
  ['牵头发布单位', [96, TEXT, 'wraps']],
  ['发布主题', [230, TEXT, 'wraps']],
  ['召开日期', [70, DATE, 'centred']],
  ['待补项', [90, TEXT]],
  ['情况', [76, GENERAL, 'centred']],
  ['备注', [150, TEXT, 'wraps']],
]);

const HELPER: Shape = [60, GENERAL];

function columnsOf(
  shapes: ReadonlyMap<string, Shape>,
  formulas: ReadonlyMap<string, string>,
): GeneratedColumn[] {
  const helpers = [...formulas.keys()].filter((header) => !shapes.has(header));
  return [...shapes.keys(), ...helpers].map((header): GeneratedColumn => {
    const [width, format, look] = shapes.get(header) ?? HELPER;
    const formula = formulas.get(header) ?? null;
    return { header, width, format, formula, look, isHelper: !shapes.has(header) };
  });
}

/** 考核明细: one row for each conference. */
export const detailSpec = (headers: PlanHeaders): GeneratedSpec => ({
  sheet: '考核明细',
  table: '明细表',
  keys: ['计划编号'],
  values: ['计划编号'],
  columns: columnsOf(DETAIL_SHAPES, detailFormulas(headers)),
  above: 4,
});

/** 考核汇总: one row for each department. */
export const SUMMARY_SPEC: GeneratedSpec = {
  sheet: '考核汇总',
  table: '汇总表',
  keys: ['牵头发布单位'],
  values: ['牵头发布单位'],
  columns: columnsOf(SUMMARY_SHAPES, SUMMARY_FORMULAS),
  above: 2,
};

/** 待补佐证: one row for each piece of evidence that a department still has to supply. */
export const evidenceSpec = (headers: PlanHeaders): GeneratedSpec => ({
  sheet: '待补佐证',
  table: '待补佐证表',
  keys: ['计划编号', '待补项'],
  values: ['计划编号', '牵头发布单位', '发布主题', '召开日期', '待补项'],
  columns: columnsOf(EVIDENCE_SHAPES, evidenceFormulas(headers.table)),
  above: 2,
});
