import { expect, it } from '@jest/globals';
import { file, PLAN, run } from '../support/cli/out-files';

it('a very long plan is reported to its last row, whatever the number of findings', async () => {
  const rows = Array.from(
    { length: 70_000 },
    (_, i) => `${i + 1}\t教育局\t第九季度\t第${i}批发布会\t王 明`,
  );
  const source = file('errors.tsv', [PLAN[0]!.join('\t'), ...rows].join('\n'));
  const { code, out } = await run([source, '--year', '2024']);
  expect(code).toBe(1);
  expect(out.includes('错误 70000 ')).toBe(true);
  expect(out.includes('\n  序号70000  ')).toBe(true);
});
