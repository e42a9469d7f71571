import { describe, expect, it } from '@jest/globals';
import { failureWords } from '../../../src/locales/phrases/failure-words';
import { wordsOf } from '../../../src/locales';
import { openWorkspace } from '../../support/workbook/pane';
import { fillSheet, planRows, selected } from '../../support/workbook/sheets';

describe('the gate', () => {
  it('lets one command run at a time, in the order of asking', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3));
    const { place, plan } = (await pane.read()).found!;
    let release = (): void => undefined;
    book.faults.at(1, {
      kind: 'delayed',
      until: new Promise((resolve) => {
        release = resolve;
      }),
    });
    const done: string[] = [];
    const first = pane
      .select({ place, plan, row: plan.rows[0]!.key }, 'topic')
      .then(() => done.push('1'));
    const second = pane
      .select({ place, plan, row: plan.rows[1]!.key }, 'topic')
      .then(() => done.push('2'));
    release();
    await Promise.all([first, second]);
    expect(done).toEqual(['1', '2']);
    expect(await selected(book)).toBe('计划!D4');
  });

  it('goes on after a failure, and says what failed where by its code', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3));
    book.faults.at(2, { kind: 'refused', code: 'ActivityLimitReached' });
    const error: unknown = await pane.read().catch((reason: unknown) => reason);
    expect(pane.failureOf(error)).toEqual({
      code: 'ActivityLimitReached',
      kind: 'busy',
      command: 'read',
      sync: 'cells',
      written: 'nothing',
      done: [],
      editing: false,
    });
    expect(pane.session.lastCommand).toMatchObject({
      command: 'read',
      syncs: [
        { name: 'names', code: null },
        { name: 'cells', code: 'ActivityLimitReached' },
      ],
    });
    expect((await pane.read()).found?.plan.rows).toHaveLength(3);
  });

  it('can give up a command that Excel does not answer, which sends nothing more', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3));
    const { place, plan } = (await pane.read()).found!;
    const topic = plan.rows[0]!.cells.topic.text;
    const write = { kind: 'cell', row: plan.rows[0]!.key, column: 'topic' } as const;
    const fix = () => pane.applyWrites(place, plan, [{ ...write, before: topic, after: '新' }]);
    book.faults.reset();
    let answer = (): void => undefined;
    book.faults.at(1, {
      kind: 'delayed',
      until: new Promise((resolve) => {
        answer = resolve;
      }),
    });
    expect(pane.session.awaited()).toBeNull();
    const first = fix().catch((reason: unknown) => pane.failureOf(reason));
    const second = pane.read();
    while (book.faults.requests < 1) await book.idle();
    expect(pane.session.awaited()).toMatchObject({ command: 'applyWrites', isWriting: false });
    pane.session.giveUp();
    expect(await first).toMatchObject({
      kind: 'noAnswer',
      command: 'applyWrites',
      written: 'nothing',
    });
    expect((await second).found).not.toBeNull();
    answer();
    await book.idle();
    expect((await pane.read()).found!.plan.rows[0]!.cells.topic.text).toBe(topic);
  });

  it('says that a write may have come through whose answer was given up, and undoes it', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3));
    const { place, plan } = (await pane.read()).found!;
    const topic = plan.rows[0]!.cells.topic.text;
    const write = { kind: 'cell', row: plan.rows[0]!.key, column: 'topic' } as const;
    const fix = () => pane.applyWrites(place, plan, [{ ...write, before: topic, after: '新' }]);
    book.faults.reset();
    book.faults.at(2, { kind: 'answer-lost' });
    const first = fix().catch((reason: unknown) => pane.failureOf(reason));
    while (book.faults.requests < 2) await book.idle();
    expect(pane.session.awaited()).toMatchObject({ command: 'applyWrites', isWriting: true });
    pane.session.giveUp();
    expect(await first).toMatchObject({ kind: 'noAnswer', written: 'unknown' });
    expect(await fix()).toMatchObject({ written: 0, left: [] });
    expect(await pane.undo()).toMatchObject({ written: 1, left: [] });
    expect((await pane.read()).found!.plan.rows[0]!.cells.topic.text).toBe(topic);
  });

  it('waits while a cell is being edited', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3));
    book.beginCellEdit();
    const reading = pane.read();
    book.endCellEdit();
    expect((await reading).found).not.toBeNull();
  });

  it('does not say that nothing was written when a write may have come through', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3));
    const { place } = (await pane.read()).found!;
    book.faults.at(1, { kind: 'done-but-failed', code: 'GeneralException' });
    const error: unknown = await pane.choosePlan(place).catch((reason: unknown) => reason);
    expect(pane.failureOf(error)).toMatchObject({ kind: 'general', written: 'unknown' });
  });

  it('knows errors that are not Excel’s', () => {
    const { pane } = openWorkspace();
    expect(pane.failureOf(new RangeError('x'))).toMatchObject({
      code: 'RangeError',
      kind: 'general',
    });
    expect(pane.failureOf('x')).toMatchObject({ code: 'Unknown' });
  });
});

describe('words of a failure', () => {
  it('say what happened, what was written and what to do', () => {
    const failure = {
      kind: 'protected',
      written: 'nothing',
      code: 'AccessDenied',
      command: 'mark',
      sync: null,
      done: ['marks'],
    } as const;
    expect(failureWords(wordsOf('zh-CN'), failure)).toEqual({
      what: '工作表受保护，Excel 不允许写入。',
      written: '表格没有任何改动。',
      done: '',
      advice: '请在「审阅」中撤销工作表保护，再试一次。',
      details: '错误代码 AccessDenied，操作 mark',
    });
  });
});
