import { expect, test } from '@jest/globals';
import { ROW_STATES } from '../../src/core/assessment/assess-row';
import { COLUMN_KEYS, headerOf } from '../../src/core/plan/header/header';
import { TRACKING_COLUMNS } from '../../src/core/plan/tracking-columns/tracking-columns';
import { STATUSES } from '../../src/core/tracking/status';
import {
  SETTINGS_TABLES,
  type SettingsColumn,
} from '../../src/core/workbook-contract/settings-tables';
import { frameWordsOf } from '../../src/locales/frame';
import { wordsOf, type Language } from '../../src/locales';
import { paperWordsOf } from '../../src/locales/papers';

interface Tree {
  readonly [key: string]: string | Tree;
}

const leaves = (tree: Tree, path = ''): (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : leaves(value, `${path}${key}.`),
  );

const textsOf = (language: Language): ReadonlyMap<string, string> =>
  new Map(
    leaves({
      ...wordsOf(language),
      frame: frameWordsOf(language),
      papers: paperWordsOf(language),
    } as unknown as Tree),
  );

const english = textsOf('en-US');
const chinese = textsOf('zh-CN');

/** What a workbook holds in Chinese, whatever the language of the pane. */
const NAMES: ReadonlySet<string> = new Set([
  ...Object.values(SETTINGS_TABLES).flatMap(({ name, sheet, columns }) => [
    ...[name, sheet],
    ...columns.flatMap(({ header, choices = [] }: SettingsColumn) => [header, ...choices]),
  ]),
  ...TRACKING_COLUMNS.map(({ name }) => name),
  ...COLUMN_KEYS.map(headerOf),
  ...STATUSES,
  ...ROW_STATES,
  ...[
    '计划表',
    '原始附件',
    '校验问题',
    '汇集情况',
    '汇集明细',
    '考核明细',
    '考核汇总',
    '进度看板',
    '看板数据',
  ],
  '新闻发布会实录',
]);

/** What a cell of a plan may say, and how the sheet of an imported plan is called. */
const CONTENTS: ReadonlySet<string> = new Set([
  ...['发布会', '通气会', '吹风会', '通报会', '一季度', '月', '政办', '号', '发布会计划'],
]);

const HAN = /\p{Script=Han}+/gu;
const withoutPlaces = (text: string): string => text.replace(/\{[^}]*\}/gu, '');

const runsIn = (text: string): readonly string[] => withoutPlaces(text).match(HAN) ?? [];

/** The Chinese of a text beside quotations and what workbooks hold. */
const strange = (text: string): string[] =>
  runsIn(text.replace(/[“「"][^”」"]*[”」"]/gu, '')).filter(
    (word) => !NAMES.has(word) && !CONTENTS.has(word),
  );

/** The texts of the pane; the command line prints its options. */
const ofPane = (texts: ReadonlyMap<string, string>) =>
  [...texts].filter(
    ([key]) => !/^(?:cli|collect|compare|nextYear|rollup|papers|file)\./u.test(key),
  );

test('English texts are English, but for names and contents of the workbook', () => {
  const found = ofPane(english).flatMap(([key, text]) =>
    strange(text).map((word) => `${key}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('English texts call buttons, tabs and headings as the English pane does', () => {
  const labels = new Set([...chinese.values()].filter((text) => !NAMES.has(text)));
  const found = ofPane(english).flatMap(([key, text]) =>
    runsIn(text)
      .filter((run) => labels.has(run) && !CONTENTS.has(run))
      .map((label) => `${key}: ${label}`),
  );
  expect(found).toEqual([]);
});

test('Chinese texts hold no names of the code', () => {
  const known = /^(?:Excel|Word|WPS|RTF|PDF|CSV|UTF|GB|http|https|Ctrl|Enter|Esc|Jun|v)$/u;
  const found = ofPane(chinese).flatMap(([key, text]) =>
    (withoutPlaces(text).match(/[A-Za-z]{2,}/gu) ?? [])
      .filter((word) => !known.test(word))
      .map((word) => `${key}: ${word}`),
  );
  expect(found).toEqual([]);
});
