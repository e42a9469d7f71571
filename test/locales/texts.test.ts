import { describe, expect, it } from '@jest/globals';
import { ADJUSTMENT_MESSAGES } from '../../src/core/assessment/adjustment-form';
import { ADJUSTMENT_TYPES } from '../../src/core/assessment/adjustments';
import { CELL_FATES } from '../../src/core/reconciliation/compare-scores';
import { ROW_STATES } from '../../src/core/assessment/assess-row';
import { CRITERIA } from '../../src/core/assessment/criteria';
import { LOSS_REASONS } from '../../src/core/assessment/criteria';
import {
  CHOICE_COLUMNS,
  TRACKING_COLUMNS,
} from '../../src/core/plan/tracking-columns/tracking-columns';
import { FORM_MESSAGES } from '../../src/core/tracking/forms/form';
import { STATUSES } from '../../src/core/tracking/status';
import { UNPLANNED_TYPES } from '../../src/core/tracking/unplanned';
import { wordsOf } from '../../src/locales';
import { lossesText } from '../../src/locales/phrases/loss-text';
import { scored } from '../support/assess';

describe('the words of tracking and assessment', () => {
  it('name every column, message, criterion and reason, and no other', () => {
    const { tracking, assessment } = wordsOf('zh-CN');
    expect(Object.keys(tracking.columns)).toEqual(TRACKING_COLUMNS.map(({ name }) => name));
    expect(Object.keys(tracking.form)).toEqual(FORM_MESSAGES);
    expect(Object.keys(assessment.criteria)).toEqual([
      ...CRITERIA.map(({ code }) => code),
      '内容不实',
    ]);
    expect(Object.keys(assessment.reasons)).toEqual(LOSS_REASONS);
    const { progress, unplanned } = wordsOf('zh-CN');
    expect(Object.keys(progress.states)).toEqual(STATUSES);
    expect(Object.keys(unplanned.types)).toEqual(UNPLANNED_TYPES);
    const offered = CHOICE_COLUMNS.flatMap(({ choices }) => choices);
    expect(new Set(Object.keys(tracking.choices))).toEqual(new Set(offered));
    const { adjustment, assess } = wordsOf('zh-CN');
    expect(Object.keys(adjustment.types)).toEqual(ADJUSTMENT_TYPES);
    expect(Object.keys(adjustment.effects)).toEqual(ADJUSTMENT_TYPES);
    expect(Object.keys(adjustment.problems)).toEqual(ADJUSTMENT_MESSAGES);
    expect(Object.keys(assess.fates)).toEqual(CELL_FATES);
    expect(Object.keys(assess.states)).toEqual(ROW_STATES);
  });

  it('call columns, states, choices and criteria in Chinese as the workbook does', () => {
    const { tracking, assessment } = wordsOf('zh-CN');
    expect(Object.values(tracking.columns)).toEqual(Object.keys(tracking.columns));
    const { progress, unplanned } = wordsOf('zh-CN');
    for (const words of [progress.states, tracking.choices, unplanned.types])
      expect(Object.values(words)).toEqual(Object.keys(words));
    expect(CRITERIA.map(({ code }) => assessment.criteria[code])).toEqual(
      CRITERIA.map(({ name }) => name),
    );
  });
});

describe('the losses of a conference', () => {
  it('read as the sheet has them', () => {
    const { losses } = scored({ 报批日期: '2024-08-19', 对接政务公开办: '' });
    expect(lossesText(losses, wordsOf('zh-CN'))).toBe(
      '报批：提前1个工作日，扣6分；会前对接：未对接政务公开办，扣2.5分',
    );
    expect(lossesText([], wordsOf('zh-CN'))).toBe('');
  });
});
