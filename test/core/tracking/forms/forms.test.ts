import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../../src/core/calendar/plain-date';
import { changeDraft } from '../../../../src/core/tracking/forms/change-draft';
import { changeFields, checkChange } from '../../../../src/core/tracking/forms/change-form';
import {
  dayTyped,
  type FormCells,
  type FormProblem,
} from '../../../../src/core/tracking/forms/form';
import {
  checkRegistration,
  plannedSpeaker,
  registrationStages,
} from '../../../../src/core/tracking/forms/registration';
import type { Plan } from '../../../../src/core/plan/model/plan';
import { trackedPlan, type Typed } from '../../../support/tracked-plan';

const AS_OF = '2024-09-10' as PlainDate;
const AT = '2024-09-10 09:30';
const told = (problems: readonly FormProblem[]) =>
  problems.map(({ field, message }) => `${field} ${message}`);

describe('a day as people type it', () => {
  it('is read in the usual forms, in the plan’s year where none is named', () => {
    for (const text of ['2024-08-22', '2024/8/22', '2024.8.22', '8月22日', ' 2024年8月22日 '])
      expect(dayTyped(text, 2024)).toBe('2024-08-22');
    expect(['8月', '22', '待定', '2024-02-30', ''].map((text) => dayTyped(text, 2024))).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });
});

describe('the form 登记', () => {
  function register(draft: FormCells, tracking: Typed = {}) {
    const plan = trackedPlan([{ tracking }]);
    return checkRegistration(plan, plan.rows[0]!, draft, AS_OF);
  }

  it('writes the fields that changed, and no other', () => {
    const { problems, warnings, cells, row } = register(
      {
        报批日期: '2024/8/12',
        召开日期: '8月20日',
        通稿: '有',
        图片视频: '',
        实际发布人: '王海洋',
      },
      { 报批日期: '2024-08-12', 实际发布人: '王海洋', 图片视频: '有' },
    );
    expect([problems, warnings]).toEqual([[], []]);
    expect(cells).toEqual({ 召开日期: '2024-08-20', 通稿: '有', 图片视频: '' });
    expect(row.tracking).toMatchObject({
      approved: '2024-08-12',
      held: '2024-08-20',
      release: '有',
      pictures: '',
    });
  });

  const fieldsOf = (plan: Plan) => registrationStages(plan).flatMap(({ fields }) => fields);

  it('has the stages of the work in their order, and no fields that are not its own', () => {
    const stages = registrationStages(trackedPlan([{}])).map(({ stage }) => stage);
    expect(stages).toEqual(['会前', '召开', '会后']);
    const fields = fieldsOf(trackedPlan([{}]));
    expect([fields[0], fields.at(-1)]).toEqual(['报批日期', '实录链接']);
    expect(register({ 变更类型: '取消', 考核说明: '无' }).cells).toEqual({});
  });

  it('leaves out a column that somebody has deleted, even where it was typed into', () => {
    const plan = trackedPlan([{}]);
    const standing = Object.entries(plan.trackingColumns).filter(([name]) => name !== '召开日期');
    const lacking = { ...plan, trackingColumns: Object.fromEntries(standing) };
    const draft = { 召开日期: '2024-08-20', 通稿: '有' };
    expect(fieldsOf(lacking)).not.toContain('召开日期');
    expect(checkRegistration(lacking, plan.rows[0]!, draft, AS_OF).cells).toEqual({ 通稿: '有' });
  });

  it('offers whom the plan names, with the post', () => {
    const speakerOf = (cell: string) =>
      plannedSpeaker(trackedPlan([{ spokesperson: cell }]).rows[0]!);
    expect(speakerOf('区发改委主任李铜新')).toBe('主任 李铜新');
    expect(speakerOf('党组成员、副局长 马超')).toBe('党组成员、副局长 马超');
    expect(speakerOf('李铜新')).toBe('李铜新');
    expect(speakerOf('局长 孙涛、副局长 马超')).toBe('局长、副局长 孙涛、马超');
    expect(speakerOf('分管领导')).toBeNull();
    expect(speakerOf('')).toBeNull();
  });

  it('takes what happened today', () => {
    expect(register({ 报批日期: '2024-09-01', 召开日期: AS_OF }).problems).toEqual([]);
    expect(register({ 内容审核日期: AS_OF, 召开日期: AS_OF }).warnings).toEqual([]);
  });

  it('refuses what is no date, lies ahead, is no choice or no address', () => {
    const draft = {
      报批日期: '上周',
      召开日期: '2024-09-11',
      通稿: '已发',
      实录链接: '见 www.a.gov.cn',
    };
    expect(told(register(draft).problems)).toEqual([
      '报批日期 notADate',
      '召开日期 future',
      '通稿 badChoice',
      '实录链接 notAnAddress',
    ]);
  });

  it('completes an address that lacks its scheme', () => {
    expect(register({ 实录链接: 'www.a.gov.cn/1' })).toMatchObject({
      problems: [],
      cells: { 实录链接: 'https://www.a.gov.cn/1' },
    });
  });

  it('refuses a publication before the conference or without one', () => {
    const held = { 召开日期: '2024-08-20' };
    expect(told(register({ 公开日期: '2024-08-19' }, held).problems)).toEqual([
      '公开日期 publishedBeforeHeld',
    ]);
    expect(told(register({ 公开日期: '2024-08-19' }).problems)).toEqual([
      '召开日期 publishedNotHeld',
    ]);
    expect(register({ 公开日期: '2024-08-20' }, held).problems).toEqual([]);
  });

  it('records what went wrong with a warning: it happened', () => {
    const { problems, warnings, cells } = register({
      报批日期: '2024-08-20',
      内容审核日期: '2024-08-21',
      召开日期: '2024-08-20',
    });
    expect(problems).toEqual([]);
    expect(told(warnings)).toEqual(['报批日期 approvalNotBefore', '内容审核日期 reviewAfter']);
    expect(Object.keys(cells)).toHaveLength(3);
  });
});

describe('the form 变更', () => {
  function change(draft: FormCells, tracking: Typed = {}, timing = '10月份') {
    const plan = trackedPlan([{ timing, tracking: { 计划编号: 'FB2024-001', ...tracking } }]);
    return checkChange(plan, plan.rows[0]!, draft, { asOf: AS_OF, at: AT });
  }
  const reported = { 变更原因: '场地调整', 书面报告日期: '2024-09-09', 抄送宣传部: '是' };

  it('moves the deadline and appends what held before to the ledger', () => {
    const result = change({ 变更类型: '改期', 变更后时间: '11月中旬', ...reported });
    expect(result).toMatchObject({
      problems: [],
      warnings: [],
      window: { start: '2024-11-11', end: '2024-11-20' },
      deadline: '2024-11-20',
      cells: {
        变更类型: '改期',
        变更后时间: '11月中旬',
        变更原因: '场地调整',
        书面报告日期: '2024-09-09',
        抄送宣传部: '是',
      },
      entry: {
        计划编号: 'FB2024-001',
        登记时间: AT,
        变更类型: '改期',
        原时间: '10月份',
        原主题: '中小学招生政策发布会',
        新时间: '11月中旬',
        新主题: '',
        原因: '场地调整',
        书面报告日期: '2024-09-09',
        抄送宣传部: '是',
      },
    });
  });

  it.each([
    ['', ['变更类型 needed']],
    ['推迟', ['变更类型 badChoice']],
    ['改期', ['变更后时间 needed', '变更原因 needed']],
    ['改题', ['变更后主题 needed', '变更原因 needed']],
    ['改期并改题', ['变更后时间 needed', '变更后主题 needed', '变更原因 needed']],
    ['更换发布人', ['实际发布人 needed', '变更原因 needed']],
    ['取消', ['变更原因 needed']],
  ])('refuses 「%s」 while it is incomplete', (变更类型, problems) => {
    const result = change({ 变更类型 });
    expect(told(result.problems)).toEqual(problems);
    expect([result.cells, result.entry]).toEqual([null, null]);
  });

  it('refuses a new time that is none, and a report that is no date or lies ahead', () => {
    const moved = (变更后时间: string, more = {}) =>
      told(change({ 变更类型: '改期', 变更后时间, ...reported, ...more }).problems);
    expect(moved('待定')).toEqual(['变更后时间 open']);
    expect(moved('下次会议后')).toEqual(['变更后时间 unreadable']);
    expect(moved('11月', { 书面报告日期: '上周' })).toEqual(['书面报告日期 notADate']);
    expect(moved('11月', { 书面报告日期: '9月11日' })).toEqual(['书面报告日期 future']);
  });

  it('warns where the notice is not met, and saves all the same', () => {
    const warned = (draft: FormCells, tracking?: Typed, timing?: string) => {
      const { warnings, cells } = change(draft, tracking, timing);
      expect(cells).not.toBeNull();
      return told(warnings);
    };
    expect(warned({ 变更类型: '取消', ...reported })).toEqual(['变更后主题 noOtherTopic']);
    expect(warned({ 变更类型: '改期', 变更后时间: '11月', 变更原因: '调整' })).toEqual([
      '书面报告日期 noReport',
      '抄送宣传部 noCopy',
    ]);
    expect(warned({ 变更类型: '改期', 变更后时间: '11月', ...reported }, {}, '8月份')).toEqual([
      '书面报告日期 reportLate',
    ]);
    expect(warned({ 变更类型: '改期', 变更后时间: '8月', ...reported })).toEqual([
      '变更后时间 past',
    ]);
    expect(warned({ 变更类型: '改期', 变更后时间: '2025年1月', ...reported })).toEqual([
      '变更后时间 otherYear',
    ]);
    expect(warned({ 变更类型: '改题', 变更后主题: '中小学 招生政策发布会', ...reported })).toEqual([
      '变更后主题 sameTopic',
    ]);
  });

  it('takes a change that is registered already, and completed now, for no repetition of its topic', () => {
    const registered: Typed = {
      变更类型: '改题',
      变更后主题: '学位供给情况发布会',
      变更原因: '场地调整',
    };
    const [row] = trackedPlan([{ tracking: registered }]).rows;
    const { fields } = changeDraft(row!, {});
    expect(told(change({ ...fields, ...reported }, registered).warnings)).toEqual([]);
  });

  it('leaves the deadline where the report came too late', () => {
    const late = change({ 变更类型: '改期', 变更后时间: '11月', ...reported }, {}, '8月份');
    expect(late.deadline).toBe('2024-08-31');
  });

  it('takes only what the type has a use for', () => {
    expect(changeFields('取消')).toEqual(['变更后主题', '变更原因', '书面报告日期', '抄送宣传部']);
    const { cells } = change({
      变更类型: '改题',
      变更后主题: '学位供给',
      变更后时间: '11月',
      ...reported,
    });
    expect(cells).not.toHaveProperty('变更后时间');
  });

  const moved: Typed = {
    变更类型: '改期',
    变更后时间: '12月份',
    变更原因: '场地',
    书面报告日期: '2024-09-01',
    抄送宣传部: '是',
  };

  it('keeps a reschedule when the topic changes too, the ledger telling each step', () => {
    const { cells, deadline, entry } = change(
      { 变更类型: '改题', 变更后主题: '学位供给情况发布会', ...reported },
      moved,
    );
    expect(cells).toEqual({
      变更类型: '改期并改题',
      变更后主题: '学位供给情况发布会',
      变更原因: '场地调整',
    });
    expect(deadline).toBe('2024-12-31');
    expect(entry).toMatchObject({ 变更类型: '改题', 原时间: '12月份', 书面报告日期: '2024-09-09' });
  });

  it('keeps another topic when the time changes too', () => {
    const before: Typed = { 变更类型: '改题', 变更后主题: '学位供给情况发布会' };
    const { cells, entry } = change({ 变更类型: '改期', 变更后时间: '11月', ...reported }, before);
    expect(cells).toMatchObject({ 变更类型: '改期并改题', 变更后时间: '11月' });
    expect(cells).not.toHaveProperty('变更后主题');
    expect(entry).toMatchObject({ 变更类型: '改期', 原主题: '学位供给情况发布会' });
  });

  it('says when it undoes a reschedule', () => {
    const { warnings, deadline } = change(
      { 变更类型: '更换发布人', 实际发布人: '副局长 李静', ...reported },
      moved,
    );
    expect(told(warnings)).toEqual(['变更类型 replacesReschedule']);
    expect(deadline).toBe('2024-10-31');
  });
});
