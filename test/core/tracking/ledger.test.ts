import { describe, expect, it } from '@jest/globals';
import {
  historyOf,
  ledgerEntry,
  timeBefore,
  type LedgerEntry,
} from '../../../src/core/tracking/ledger';
import { trackedRow } from '../../support/tracked-plan';

const AT = '2024-09-10 09:30';
const EMPTY: LedgerEntry = {
  ...{ 计划编号: '', 登记时间: '', 变更类型: '', 原时间: '', 原主题: '', 新时间: '' },
  ...{ 新主题: '', 原因: '', 书面报告日期: '', 抄送宣传部: '' },
};

describe('the time before a change', () => {
  it('is the plan’s own, written closely', () => {
    expect(timeBefore(trackedRow({ timing: '8 月份' }))).toBe('8月份');
    expect(timeBefore({ ...trackedRow({ timing: '8月份' }), tracking: null })).toBe('8月份');
  });

  it('is that of a reschedule before, where it names one', () => {
    const moved = (tracking: object) => timeBefore(trackedRow({ timing: '8月份', tracking }));
    expect(moved({ 变更类型: '改期', 变更后时间: '10 月份' })).toBe('10月份');
    expect(moved({ 变更类型: '改期' })).toBe('8月份');
    expect(moved({ 变更类型: '改题', 变更后时间: '10月份' })).toBe('8月份');
  });
});

describe('a line of the ledger', () => {
  it('says what held before and what the change brings, the new topic cleaned', () => {
    const row = trackedRow({ tracking: { 计划编号: 'FB2024-001' } });
    const draft = {
      变更类型: '改期并改题',
      变更后时间: '11月',
      变更后主题: '学位 供给情况发布会',
      变更原因: '调整',
      书面报告日期: '2024-09-09',
      抄送宣传部: '是',
    };
    expect(ledgerEntry(row, draft, AT)).toEqual({
      计划编号: 'FB2024-001',
      登记时间: AT,
      变更类型: '改期并改题',
      原时间: '8月份',
      原主题: '中小学招生政策发布会',
      新时间: '11月',
      新主题: '学位供给情况发布会',
      原因: '调整',
      书面报告日期: '2024-09-09',
      抄送宣传部: '是',
    });
  });

  it('leaves empty what neither row nor form says', () => {
    const row = trackedRow({ timing: '', topic: '' });
    expect(ledgerEntry(row, {}, AT)).toEqual({ ...EMPTY, 登记时间: AT });
  });
});

describe('the history of a row', () => {
  const line = (计划编号: string, 登记时间: string, 原因 = ''): LedgerEntry => ({
    ...EMPTY,
    ...{ 计划编号, 登记时间, 原因 },
  });

  it('is its own lines, the earliest first, however the ledger is sorted', () => {
    const changes = [
      line('FB2024-001', '2024-09-10 09:30'),
      line('FB2024-002', '2024-05-01 10:00'),
      line('FB2024-001', '2024-03-01 08:00'),
      line('FB2024-001', '2024-06-15 16:20'),
    ];
    expect(historyOf({ id: 'FB2024-001' }, changes).map(({ 登记时间 }) => 登记时间)).toEqual([
      '2024-03-01 08:00',
      '2024-06-15 16:20',
      '2024-09-10 09:30',
    ]);
    expect(historyOf({ id: 'FB2024-009' }, changes)).toEqual([]);
  });

  it('keeps lines of the same minute as they stand', () => {
    const changes = [line('A', AT, '先'), line('A', AT, '后'), line('A', '2024-01-01 00:00', '早')];
    expect(historyOf({ id: 'A' }, changes).map(({ 原因 }) => 原因)).toEqual(['早', '先', '后']);
  });
});
