import { describe, expect, it } from '@jest/globals';
import { file, open, run, workbook } from '../../support/cli/out-files';

const UNKNOWN =
  '谁来办\t开会日子\t说 啥\t谁上台\n教育局\t2024年5月\t招生政策发布会\t副局长 王海洋\n';
const COLUMNS = '时间=开会日子,主题=说啥,department=谁来办,发布人=谁上台';

interface Json {
  readonly plan: { readonly columns: object; readonly rows: readonly { readonly topic: object }[] };
}

const json = async (...args: string[]): Promise<Json> =>
  JSON.parse((await run([...args, '--format', 'json'])).out) as Json;

describe('--columns', () => {
  it('says which header is which column, by its Chinese name, a short one or the key', async () => {
    const path = file('unknown.tsv', UNKNOWN);
    const { plan } = await json(path, '--columns', COLUMNS);
    expect(plan.columns).toEqual({
      department: '谁来办',
      timing: '开会日子',
      topic: '说啥',
      spokesperson: '谁上台',
    });
    expect(plan.rows).toMatchObject([{ topic: { raw: '招生政策发布会' } }]);
    const wide = '时间 = 开会日子，发布主题＝说啥';
    expect((await json(path, '--columns', wide)).plan.columns).toEqual({
      timing: '开会日子',
      topic: '说啥',
    });
  });

  it('wins over the words that are known', async () => {
    const path = file(
      'known.tsv',
      '单位\t时间\t主题\t备注\n教育局\t2024年5月\t甲\t招生政策发布会\n',
    );
    expect((await json(path, '--columns', '主题=备注')).plan.columns).toMatchObject({
      topic: '备注',
    });
  });

  it('wins over the settings of the file', async () => {
    const path = await workbook('words.xlsx', (book) => {
      book.addWorksheet('计划').addRows(UNKNOWN.split('\n').map((line) => line.split('\t')));
      book.addWorksheet('校验设置').addTable({
        name: '表头写法表',
        ref: 'A2',
        columns: [{ name: '列' }, { name: '写法' }],
        rows: [
          ['拟发布时间', '开会日子'],
          ['牵头发布单位', '谁来办'],
          ['发布主题', '谁上台'],
        ],
      });
    });
    expect((await json(path)).plan.columns).toMatchObject({ topic: '谁上台' });
    const { plan } = await json(path, '--columns', '主题=说啥');
    expect(plan.columns).toMatchObject({ topic: '说啥', timing: '开会日子' });
  });

  it('takes a header that holds a comma', async () => {
    const path = file('comma.tsv', UNKNOWN.replace('说 啥', '说啥,多少'));
    const { plan } = await json(path, '--columns', '主题=说啥,多少,时间=开会日子');
    expect(plan.columns).toMatchObject({ topic: '说啥,多少', timing: '开会日子' });
  });

  it('chooses the first table that has the headers', async () => {
    const path = await workbook('two.xlsx', (book) => {
      book.addWorksheet('甲').addRows([
        ['单位', '时间', '主题'],
        ['统计局', '2024年6月', '经济运行发布会'],
      ]);
      book.addWorksheet('乙').addRows(UNKNOWN.split('\n').map((line) => line.split('\t')));
    });
    expect((await json(path, '--columns', COLUMNS)).plan).toMatchObject({ sheet: '乙' });
  });

  it.each([
    ['地点=在哪', '地点=在哪'],
    ['时间=', '时间='],
    ['开会日子', '开会日子'],
    ['时间=开会日子,主题=开会 日子', '开会 日子'],
  ])('exits 2 for %s, with the names it takes', async (columns, part) => {
    const { code, err, out } = await run([file('unknown.tsv', UNKNOWN), '--columns', columns]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(
      `--columns 中的「${part}」有误。写法如 --columns 时间=开会日子,主题=说啥，一个表头只能指一列；列名可用：序号、牵头发布单位、拟发布时间、发布主题、发布人、职务。`,
    );
  });

  it('exits 2 for a header that the file has not, and lists those it has', async () => {
    const known = file('known.tsv', '单位\t时间\t主题\n教育局\t2024年5月\t招生政策发布会\n');
    expect(await run([known, '--columns', '主题=说啥'])).toEqual({
      code: 2,
      out: '',
      err: '「known.tsv」的表头中没有 --columns 所说的说啥。看到的表头是：单位、时间、主题。\n',
    });
    const unknown = file('unknown.tsv', UNKNOWN);
    const { code, err } = await run([unknown, '--columns', '主题=讲啥', '--lang', 'en-US']);
    expect([code, err]).toEqual([
      2,
      'No header in “unknown.tsv” says 讲啥, as --columns has it. The headers are: 谁来办、开会日子、说啥、谁上台.\n',
    ]);
  });

  it('is proposed where a row looks like a header and no word of it is known', async () => {
    const { code, err } = await run([file('unknown.tsv', UNKNOWN)]);
    expect(code).toBe(2);
    expect(err).toContain('第 1 行像是表头（谁来办、开会日子、说啥、谁上台），但认不出');
    const half = await run([file('unknown.tsv', UNKNOWN), '--columns', '主题=说啥']);
    expect([half.code, half.err]).toEqual([2, expect.stringContaining('--columns')]);
  });

  it('is kept in the workbook that --out makes, which then reads without it', async () => {
    const source = file('unknown.tsv', UNKNOWN);
    const out = source.replace('unknown.tsv', 'ledger.xlsx');
    const made = await run([source, '--columns', COLUMNS, '--year', '2024', '--out', out]);
    expect(made.err).toBe('');
    const book = await open('ledger.xlsx');
    expect(book.worksheets[0]?.getTable('计划表')).toBeDefined();
    expect((await json(out)).plan.columns).toMatchObject({ timing: '开会日子', topic: '说啥' });
  });
});
