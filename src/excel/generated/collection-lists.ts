import { listColumn as column, listSpec, type GeneratedList } from './write-lists';

/** 汇集情况: one line for each file, and for each unit that sent nothing. */
const FILES_SPEC = listSpec(
  { sheet: '汇集情况', table: '汇集文件表', keys: ['文件', '填报单位'] },
  [
    column('文件', 190, 'wraps'),
    column('情况', 70, 'centred'),
    column('填报单位', 130, 'wraps'),
    column('读入', 42, 'centred', 'General'),
    column('采用', 42, 'centred', 'General'),
    column('说明', 250, 'wraps'),
  ],
);

/** 汇集明细: one line for each row of each file. A later collection reads it to know what has been taken. */
export const ROWS_SPEC = listSpec(
  { sheet: '汇集明细', table: '汇集明细表', keys: ['文件', '工作表', '行'] },
  [
    column('文件', 130, 'wraps'),
    column('工作表', 70, 'wraps'),
    column('行', 36, 'centred', 'General'),
    column('牵头发布单位', 96, 'wraps'),
    column('拟发布时间', 72, 'wraps'),
    column('发布主题', 210, 'wraps'),
    column('发布人', 130, 'wraps'),
    column('处理', 60, 'centred'),
    column('说明', 170, 'wraps'),
  ],
);

type Sheet = Omit<GeneratedList, 'spec'>;

/** The account of a collection as sheets. */
export const collectionLists = (account: {
  readonly files: Sheet;
  readonly rows: Sheet;
}): GeneratedList[] => [
  { spec: FILES_SPEC, ...account.files },
  { spec: ROWS_SPEC, ...account.rows },
];
