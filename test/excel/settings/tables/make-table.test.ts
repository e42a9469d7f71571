import { describe, expect, it } from '@jest/globals';
import { setHoliday, setLevel, setUnit } from '../../../../src/core/settings/editing/changes';
import type { SettingsChange } from '../../../../src/core/settings/settings';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings/reading/read-settings';
import { SETTINGS_TABLES } from '../../../../src/core/workbook-contract/settings-tables';
import {
  copiesOf,
  openSample,
  openWorkspace,
  type Workspace,
} from '../../../support/workbook/pane';
import { CHANGES, date, textOf } from '../../../support/workbook/settings-workbook';
import { valuesOf } from '../../../support/workbook/sheets';

/** The sample after some changes that another pane has made. */
const changed = (changes: readonly SettingsChange[]) =>
  copiesOf(async () => {
    const workspace = openSample();
    if (changes.length > 0) await workspace.pane.changeSettings(changes, null);
    return workspace;
  });

const withOneLevel = changed([setLevel('topic/too-long', 'off')]);

describe('making settings where something stands already', () => {
  it('steps aside from what the office has on a sheet of that name', async () => {
    const { book, pane } = openWorkspace();
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('节假日');
      sheet.getRange('A1:B3').values = [
        ['值班表', ''],
        ['日期', '值班人'],
        ['元旦', '李敏'],
      ];
      await context.sync();
    });
    await pane.changeSettings(
      setHoliday(DEFAULT_SETTINGS, { date: date('2024-06-28'), kind: '休', name: '' }),
      null,
    );
    expect(await valuesOf(book, '节假日', 'A1:B3')).toEqual([
      ['值班表', ''],
      ['日期', '值班人'],
      ['元旦', '李敏'],
    ]);
    expect((await pane.read()).settings.holidays).toContainEqual({
      date: '2024-06-28',
      kind: '休',
      name: '',
    });
  });

  it.each(['sheet', 'cells', 'table'] as const)(
    'completes what was cut short: the %s only',
    async (stage) => {
      const whole = await withOneLevel();
      const { book, pane } = openSample();
      await book.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('校验设置');
        const place = stage === 'cells' ? 'P2:R3' : 'A2:C3';
        if (stage !== 'sheet') {
          const headers = SETTINGS_TABLES.校验规则表.columns.map(({ header }) => header);
          sheet.getRange(place).values = [headers, ['没有发布主题', '警告', 'topic/missing']];
        }
        if (stage === 'table') sheet.tables.add(place, true);
        await context.sync();
      });
      await pane.changeSettings([setLevel('topic/too-long', 'off')], null);
      const { settings, problems } = await pane.read();
      expect(problems).toEqual([]);
      expect(settings.levels.get('topic/too-long')).toBe('off');
      expect(settings.levels.get('topic/missing')).toBe(stage === 'sheet' ? undefined : 'warning');
      const ids = (await textOf(book, '校验规则表')).map((row) => row[2]).sort();
      expect(ids).toEqual((await textOf(whole.book, '校验规则表')).map((row) => row[2]).sort());
    },
  );

  /** A workbook, and what an undisturbed change makes of it. */
  const begun = (open: () => Promise<Workspace>) => ({
    open,
    changed: copiesOf(async () => {
      const workspace = await open();
      await workspace.pane.changeSettings(CHANGES, null);
      return workspace;
    }),
  });
  const NONE = begun(changed([]));
  const SOME = begun(changed(CHANGES.slice(3, 5)));

  // Where there is no settings sheet yet there is nothing to read: two of the three syncs carry a request.
  it.each([
    ['without settings', 1, NONE],
    ['without settings', 2, NONE],
    ['with some settings', 1, SOME],
    ['with some settings', 2, SOME],
    ['with some settings', 3, SOME],
  ] as const)('comes to the same %s after request %s failed once', async (_, k, before) => {
    const undisturbed = await before.changed();
    for (const kind of ['refused', 'done-but-failed'] as const) {
      const { book, pane } = await before.open();
      book.faults.at(k, { kind, code: 'ActivityLimitReached' });
      await expect(pane.changeSettings(CHANGES, null)).rejects.toThrow();
      await pane.changeSettings(CHANGES, null);
      const { settings, problems } = await pane.read();
      expect(problems).toEqual([]);
      expect(settings).toEqual((await undisturbed.pane.read()).settings);
      for (const name of settings.tables) {
        expect(await textOf(book, name)).toEqual(await textOf(undisturbed.book, name));
      }
    }
  });

  it('works in Excel 2019, which cannot resize a table', async () => {
    const { pane } = openSample('1.9');
    await pane.changeSettings([setUnit({ short: '甲街道', full: '甲街道' })], null);
    await pane.changeSettings([setUnit({ short: '乙街道', full: '乙街道' })], null);
    const names = (await pane.read()).settings.directory!.map(({ short }) => short);
    expect(names.slice(-2)).toEqual(['甲街道', '乙街道']);
  });
});
