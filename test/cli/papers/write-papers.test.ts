import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePapers } from '../../../src/cli/papers/write-papers';
import { runCommand } from '../../support/cli/run-command';

const NOTICE = join(__dirname, '../../../assets/铜官政务办〔2024〕3号.txt');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-papers-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => runCommand(writePapers, args);
const path = (...names: string[]): string => join(folder, ...names);

describe('writing papers', () => {
  it('writes one file for each, of one unit, and says what is to be filled in', async () => {
    const out = path('住建局');
    const { code, out: said } = await run(
      NOTICE,
      ...['--paper', '计划附件、发布会审批表', '--unit', '住建局'],
      ...['--format', 'txt', '--out', out],
    );
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      '发布会审批表（第19项 物业管理工作）.txt',
      '发布会审批表（第22项 老旧小区改造工作）.txt',
      '计划附件（住建局）.txt',
    ]);
    expect(said).toContain('发布会审批表（第19项 物业管理工作）.txt（9 处待填）');
    expect(said).toContain('已写出 3 个文件');
    expect(readFileSync(path('住建局', '计划附件（住建局）.txt'), 'utf8').split('\n')).toEqual([
      '附件',
      '2024年度政府信息公开新闻发布会计划',
      '序号\t牵头发布单位\t拟发布时间\t发布主题\t发布人',
      '19\t住建局\t10月份\t物业管理工作\t铜官区物管中心 吴冰',
      '22\t住建局\t11月份\t老旧小区改造工作\t铜官区住建局副局长 任龙',
      '',
    ]);
  });

  it('writes Word documents and pages, in English too', async () => {
    const out = path('english');
    const args = [NOTICE, '--paper', 'plan as attachment', '--lang', 'en-US', '--out', out];
    expect((await run(...args)).code).toBe(0);
    expect((await run(...args, '--format', 'html')).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['Plan as attachment.docx', 'Plan as attachment.html']);
    expect(readFileSync(join(out, 'Plan as attachment.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('writes the calendar alone where no paper is named', async () => {
    const out = path('calendar');
    expect((await run(NOTICE, '--calendar', '--out', out)).code).toBe(0);
    expect(readdirSync(out)).toEqual(['发布会日历.ics']);
  });

  it('leaves papers that are there as they are, unless they are to be replaced', async () => {
    const out = path('again');
    const args = [NOTICE, '--paper', '计划附件', '--format', 'txt', '--calendar', '--out', out];
    expect((await run(...args)).code).toBe(0);
    writeFileSync(join(out, '计划附件.txt'), '已经填写');
    const again = await run(...args);
    expect(again.code).toBe(1);
    expect(again.out).toContain('已写出 1 个文件');
    expect(again.out).toContain('计划附件.txt（已经存在，没有改动）');
    expect(again.out).toContain(
      '1 个已经存在，没有改动。要重新写出，请加 --replace，或另选文件夹。',
    );
    expect(readFileSync(join(out, '计划附件.txt'), 'utf8')).toBe('已经填写');
    expect((await run(...args, '--replace')).code).toBe(0);
    expect(readFileSync(join(out, '计划附件.txt'), 'utf8')).toContain('物业管理工作');
  });

  it('says which of the named papers there is nothing to write about', async () => {
    const out = path('nothing');
    const { code, out: said } = await run(NOTICE, '--paper', '通报', '--out', out);
    expect(code).toBe(1);
    expect(said).toContain('没有内容可写的：通报。');
  });

  it('writes nothing about a plan of no rows, and makes no folder for it', async () => {
    const plan = path('empty.tsv');
    writeFileSync(plan, '序号\t牵头发布单位\t拟发布时间\t发布主题\t发布人\n');
    const { code, out: said } = await run(plan, '--out', path('of nothing'));
    expect(code).toBe(1);
    expect(said).toContain('没有内容可写的：计划附件、发布会审批表、');
    expect(existsSync(path('of nothing'))).toBe(false);
  });

  it('knows a unit by its full name', async () => {
    const out = path('full name');
    const args = [NOTICE, '--paper', '计划附件', '--format', 'txt', '--out', out];
    expect((await run(...args, '--unit', '住房和城乡建设局')).code).toBe(0);
    expect(readdirSync(out)).toEqual(['计划附件（住建局）.txt']);
  });

  it.each([
    [[], '请给出一个台账或计划文件。'],
    [[NOTICE], '请用 --out 指明写到哪个文件夹。'],
    [[NOTICE, NOTICE, '--out', 'x'], '一次只能用一个文件。'],
    [[NOTICE, '--out', 'x', '--paper', '红头'], '没有「红头」这种公文，可以用：计划附件、'],
    [[NOTICE, '--out', 'x', '--format', 'pdf'], '--format 只能是 docx | html | txt。'],
    [[NOTICE, '--out', 'x', '--order', 'x'], '--order 只能是 plan | deadline。'],
    [[NOTICE, '--out', 'x', '--unit', '外星局'], '计划中没有「外星局」，有：发改委、'],
    [[NOTICE, '--out', 'x', '--nope', 'y'], '选项有误：--nope。'],
    [[NOTICE, '--out', 'x', '--as-of', 'y'], '--as-of 应为日期'],
    [['没有.xlsx', '--out', 'x'], '找不到文件「没有.xlsx」。'],
  ] as const)('refuses %j', async (args, message) => {
    const { code, err } = await run(...args);
    expect([code, err.includes(message) ? message : err]).toEqual([2, message]);
    expect(existsSync('x')).toBe(false);
  });

  it('says so where the folder cannot be made', async () => {
    writeFileSync(path('file'), '');
    const { code, err } = await run(NOTICE, '--paper', '计划附件', '--out', path('file', 'x'));
    expect(code).toBe(2);
    expect(err).toContain('无法建立文件夹');
  });

  it('explains itself in both languages', async () => {
    expect((await run('--help')).out).toMatch(/^用法：npm run --silent papers/u);
    expect((await run('--help', '--lang', 'en-US')).out).toMatch(
      /^Usage: npm run --silent papers/u,
    );
  });
});
