import { describe, expect, it } from '@jest/globals';
import { changeDraft } from '../../../../src/core/tracking/forms/change-draft';
import type { FormCells } from '../../../../src/core/tracking/forms/form';
import { trackedRow, type Typed } from '../../../support/tracked-plan';

const MOVED: Typed = {
  变更类型: '改期',
  变更后时间: '11月',
  变更原因: '场地调整',
  书面报告日期: '2024-09-09',
  抄送宣传部: '是',
};
const draft = (typed: FormCells, tracking: Typed = {}) =>
  changeDraft(trackedRow({ tracking }), typed);

describe('the form 变更 of a row without a change', () => {
  it('is empty until a type is chosen', () => {
    expect(draft({})).toEqual({ fields: { 变更类型: '' }, isRegistered: false });
    expect(draft({ 变更类型: '推迟' })).toEqual({
      fields: { 变更类型: '推迟' },
      isRegistered: false,
    });
  });

  it('then has the fields of the type, as typed', () => {
    expect(draft({ 变更类型: '改期', 变更后时间: '11月' })).toEqual({
      fields: {
        ...{ 变更类型: '改期', 变更后时间: '11月', 变更原因: '' },
        ...{ 书面报告日期: '', 抄送宣传部: '' },
      },
      isRegistered: false,
    });
  });
});

describe('the form 变更 of a row with a change', () => {
  it('shows what is registered, so that a report can be added later', () => {
    expect(draft({}, MOVED)).toEqual({ fields: MOVED, isRegistered: true });
    const without = { ...MOVED, 书面报告日期: '' };
    expect(draft({ 书面报告日期: '9月9日' }, without)).toEqual({
      fields: { ...MOVED, 书面报告日期: '9月9日' },
      isRegistered: true,
    });
  });

  it('takes the same time typed again for the same change', () => {
    expect(draft({ 变更类型: '改期', 变更后时间: '11月' }, MOVED)).toEqual({
      fields: MOVED,
      isRegistered: true,
    });
  });

  it('begins another change with another time, without the reason and the report of the one before', () => {
    expect(draft({ 变更后时间: '12月' }, MOVED)).toEqual({
      fields: {
        ...{ 变更类型: '改期', 变更后时间: '12月', 变更原因: '' },
        ...{ 书面报告日期: '', 抄送宣传部: '' },
      },
      isRegistered: false,
    });
    expect(draft({ 变更后时间: '' }, MOVED)).toMatchObject({ isRegistered: false });
  });

  it('begins another change with another type, without the time of the one before', () => {
    expect(draft({ 变更类型: '改期并改题' }, MOVED)).toEqual({
      fields: {
        ...{ 变更类型: '改期并改题', 变更后时间: '', 变更后主题: '', 变更原因: '' },
        ...{ 书面报告日期: '', 抄送宣传部: '' },
      },
      isRegistered: false,
    });
  });

  it('begins another change with another person or another topic', () => {
    const person: Typed = { 变更类型: '更换发布人', 实际发布人: '李静', 变更原因: '出差' };
    expect(draft({ 实际发布人: '王海洋' }, person)).toMatchObject({
      fields: { 实际发布人: '王海洋', 变更原因: '' },
      isRegistered: false,
    });
    const topic: Typed = { 变更类型: '改题', 变更后主题: '学位供给', 变更原因: '调整' };
    expect(draft({ 变更后主题: '普惠托育' }, topic)).toMatchObject({
      fields: { 变更后主题: '普惠托育', 变更原因: '' },
      isRegistered: false,
    });
    expect(draft({}, topic)).toMatchObject({
      fields: { 变更后主题: '学位供给', 变更原因: '调整' },
      isRegistered: true,
    });
  });
});
