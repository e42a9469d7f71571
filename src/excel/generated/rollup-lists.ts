import { listColumn, listSpec } from './write-lists';

const NUMBER = 'General';
const DATE = 'yyyy-mm-dd';

/** The last columns of lists whose lines lead to a row. */
const ROW_OF_FILE = [listColumn('文件', 130, 'wraps'), listColumn('行', 34, 'centred', NUMBER)];

/** 来源清单: one line for each file. */
export const SOURCES_SPEC = listSpec({ sheet: '来源清单', table: '来源表', keys: ['文件'] }, [
  listColumn('文件', 200, 'wraps'),
  listColumn('地区', 90, 'wraps'),
  listColumn('情况', 70, 'centred'),
  listColumn('年度', 42, 'centred', NUMBER),
  listColumn('读入行数', 58, 'centred', NUMBER),
  listColumn('考核方案', 70, 'centred'),
  listColumn('考核基准日', 76, 'centred', DATE),
  listColumn('说明', 240, 'wraps'),
]);

/** 计划总表: every conference of every ledger that was taken. */
export const CONFERENCES_SPEC = listSpec(
  { sheet: '计划总表', table: '计划总表', keys: ['文件', '行'] },
  [
    listColumn('地区', 70, 'wraps'),
    listColumn('牵头发布单位', 90, 'wraps'),
    listColumn('拟发布时间', 72, 'wraps'),
    listColumn('发布主题', 200, 'wraps'),
    listColumn('发布人', 120, 'wraps'),
    listColumn('截止日期', 70, 'centred', DATE),
    listColumn('召开日期', 70, 'centred', DATE),
    listColumn('公开日期', 70, 'centred', DATE),
    listColumn('计分状态', 52, 'centred'),
    listColumn('得分', 44, 'centred', '0.0'),
    listColumn('计划编号', 76),
    ...ROW_OF_FILE,
  ],
);

/** 考核汇总: the departments of all ledgers, ranked for each scheme. */
export const RANKS_SPEC = listSpec(
  { sheet: '考核汇总', table: '考核总汇总表', keys: ['文件', '牵头发布单位'] },
  [
    listColumn('方案', 60, 'centred'),
    listColumn('总排名', 48, 'centred', NUMBER),
    listColumn('地区', 90, 'wraps'),
    listColumn('牵头发布单位', 110, 'wraps'),
    listColumn('总分', 52, 'centred', '0.00'),
    listColumn('等级', 54, 'centred'),
    listColumn('场次', 42, 'centred', NUMBER),
    listColumn('已召开', 46, 'centred', NUMBER),
    listColumn('按期召开', 56, 'centred', NUMBER),
    listColumn('计分场次', 56, 'centred', NUMBER),
    listColumn('平均分', 52, 'centred', '0.00'),
    listColumn('扣分', 42, 'centred', NUMBER),
    listColumn('加分', 42, 'centred', NUMBER),
    listColumn('地区内排名', 64, 'centred', NUMBER),
    listColumn('文件', 130, 'wraps'),
  ],
);

/** 地区汇总: what the conferences of each district add up to. */
export const DISTRICTS_SPEC = listSpec(
  { sheet: '地区汇总', table: '地区汇总表', keys: ['方案', '地区'] },
  [
    listColumn('方案', 70, 'centred'),
    listColumn('地区', 130, 'wraps'),
    listColumn('平均分', 70, 'centred', '0.00'),
    listColumn('台账', 60, 'centred', NUMBER),
    listColumn('场次', 60, 'centred', NUMBER),
    listColumn('已召开', 60, 'centred', NUMBER),
    listColumn('按期召开', 64, 'centred', NUMBER),
    listColumn('计分场次', 64, 'centred', NUMBER),
  ],
);

/** 问题清单: errors and warnings of all ledgers. */
export const FINDINGS_SPEC = listSpec(
  { sheet: '问题清单', table: '问题清单表', keys: ['文件', '行', '列', '问题'] },
  [
    listColumn('地区', 80, 'wraps'),
    listColumn('级别', 40, 'centred'),
    listColumn('牵头发布单位', 90, 'wraps'),
    listColumn('发布主题', 180, 'wraps'),
    listColumn('列', 76),
    listColumn('问题', 280, 'wraps'),
    ...ROW_OF_FILE,
  ],
);

/** 未报送与退回: who sent nothing, and which files were not taken. */
export const RETURNED_SPEC = listSpec(
  { sheet: '未报送与退回', table: '未报送与退回表', keys: ['地区', '文件'] },
  [
    listColumn('地区', 110, 'wraps'),
    listColumn('情况', 70, 'centred'),
    listColumn('文件', 200, 'wraps'),
    listColumn('原因', 330, 'wraps'),
  ],
);
