import { describe, expect, it } from '@jest/globals';
import { proposeColumns } from '../../../../src/core/plan/header/propose-columns';

const proposed = (...texts: string[]): Record<string, number> =>
  Object.fromEntries(proposeColumns(texts));

describe('the columns proposed for a header', () => {
  it('are those that are known, before any that only look like them', () => {
    expect(proposed('开会日子', '时间', '主题')).toEqual({ timing: 1, topic: 2 });
  });

  it('are the headers that share half of a known word', () => {
    expect(proposed('开会日子', '啥题目好', '谁来办')).toEqual({ timing: 0, topic: 1 });
  });

  it('are those most alike, of equal ones the first', () => {
    expect(proposed('开会时', '会议日期间')).toEqual({ timing: 1 });
    expect(proposed('主题句', '题目句', '')).toMatchObject({ topic: 0 });
    expect(proposed('哪个时', '哪个间')).toEqual({ timing: 0 });
  });

  it('are never those of other columns', () => {
    expect(proposed('配合的单位', '公开日', '备注')).toEqual({});
  });

  it('give each header to one column', () => {
    const columns = [...proposeColumns(['单位时间', '人员']).values()];
    expect(new Set(columns).size).toBe(columns.length);
  });
});
