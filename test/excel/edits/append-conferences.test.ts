import { expect, it } from '@jest/globals';
import { APPENDED, extendedPlan, HEADERS, ROWS } from '../../support/workbook/extended-plan';
import { usedOf } from '../../support/workbook/sheets';

it('appends below the last row of a range, before what is below it', async () => {
  const { book, append } = await extendedPlan();
  await append();
  const [, headers, ...rows] = await usedOf(book, '计划');
  expect(headers).toEqual([...HEADERS, '来源']);
  expect(rows.slice(0, 4)).toEqual([...ROWS.map((row) => [...row, '']), ...APPENDED]);
  expect(rows.at(-1)?.[0]).toBe('联系人：李雪梅');
});

it('writes nothing for no conferences', async () => {
  const { excel } = await extendedPlan();
  const { found } = await excel.read();
  expect(await excel.appendConferences(found!.place, found!.plan, [])).toEqual({
    written: 0,
    left: [],
  });
});
