import { BUILT_IN_DIRECTORY, type DirectoryEntry } from '../../core/plan/directory';
import type { Settings, SettingsChange } from '../../core/settings/settings';

const joined = (names: readonly string[] = []): string => names.join('、');

const rowOf = ({ short, full, aliases, subordinates, head }: DirectoryEntry): SettingsChange => ({
  table: '名录表',
  key: { 简称: short },
  values: {
    全称: full,
    别名: joined(aliases),
    下属单位: joined(subordinates),
    主要负责人: head ?? '',
  },
});

/**
 * What adds a unit to 名录表. A workbook without one takes over the built-in directory with it: else every other
 * department would become unknown.
 */
export const unitChanges = ({ directory }: Settings, unit: string): SettingsChange[] =>
  [...(directory ? [] : BUILT_IN_DIRECTORY.entries), { short: unit, full: unit }].map(rowOf);
