import {
  SETTINGS_TABLES,
  isSettingsTable,
} from '../../../src/core/workbook-contract/settings-tables';
import { TRACKING_COLUMNS } from '../../../src/core/plan/tracking-columns/tracking-columns';
import { NAME_FORMULAS } from '../../../src/excel/settings/tables/defined-names';
import type { EmbeddedWorkbook } from '../../../src/embedded';
import type { Claim } from './press';
import { countOf, planOf, tableOf, textsOf } from './contents';
import { ROWS, SHEET, topicOf } from './workspace';
import type { Typed } from './people';

type Model = EmbeddedWorkbook['model'];

/** What a command has said about its claims. */
export interface Said {
  readonly command: string;
  readonly claims: readonly Claim[];
  /** It has done all that was asked, or has taken all of it back. */
  readonly isDone: boolean;
  readonly takesBack: boolean;
  /** Nobody else may have taken away or replaced what it wrote. */
  readonly isAlone: boolean;
}

export interface Witness {
  readonly said: readonly Said[];
  readonly typed: readonly Typed[];
  readonly deleted: readonly string[];
  /** Topics whose row may have got another 计划编号, and what it was before. */
  readonly renewed: ReadonlyMap<string, string>;
}

const isOriginal = (name: string): boolean => name.startsWith('原始附件');

const sheetsOf = ({ sheets }: Model): string[] =>
  sheets.all.map((sheet) => sheet.getName()).filter((name) => !isOriginal(name));

const repeated = (texts: readonly string[]): string[] =>
  texts.filter((text, at) => text !== '' && texts.indexOf(text) !== at);

/** Everything about the rows of the plan that is wrong. */
function planProblems(model: Model, { typed, deleted, said }: Witness): string[] {
  const { headers, rows } = planOf(model);
  const appended = new Set(
    said.flatMap(({ claims }) => claims.flatMap((one) => (one.kind === 'row' ? [one.text] : []))),
  );
  // What is claimed is counted where it is claimed.
  const topics = rows
    .map(({ 发布主题: topic = '' }) => topic)
    .filter((topic) => !appended.has(topic));
  const expected = [
    ...Array.from({ length: ROWS }, (_, row) => topicOf(row)),
    ...typed.flatMap((one) => ('topic' in one && one.header === '发布主题' ? [one.text] : [])),
  ].filter((topic) => !deleted.includes(topic));
  const moved = rows.flatMap((row) => {
    const at = Array.from({ length: ROWS }, (_, i) => topicOf(i)).indexOf(row.发布主题!);
    return at >= 0 && row.序号 !== String(at + 1) ? [`row of ${row.发布主题!} is mixed up`] : [];
  });
  return [
    ...expected.flatMap((topic) =>
      topics.filter((one) => one === topic).length === 1 ? [] : [`row of ${topic} lost or doubled`],
    ),
    ...topics.filter((topic) => !expected.includes(topic)).map((topic) => `unknown row ${topic}`),
    ...moved,
    ...repeated(headers).map((header) => `column ${header} twice`),
    ...repeated(rows.map((row) => row.计划编号 ?? '')).map((id) => `计划编号 ${id} twice`),
    ...rows.flatMap((row) => (row.计划编号?.startsWith('=') === true ? ['formula as id'] : [])),
  ];
}

function typedProblems(model: Model, { typed, deleted }: Witness): string[] {
  const plan = planOf(model);
  return typed.flatMap((one): string[] => {
    if ('topic' in one) {
      if (deleted.includes(one.topic)) return [];
      const row = plan.rows.find(({ 发布主题: topic }) => topic === one.topic);
      const isThere = row?.[one.header] === one.text;
      const count = countOf(model, one.text, [SHEET]);
      return isThere && count === 1
        ? []
        : [`typed ${one.text} (${one.header}): ${isThere ? `${count} times` : 'not in its cell'}`];
    }
    if ('table' in one) {
      const lines = tableOf(model, one.table)?.rows ?? [];
      const count = lines.filter((line) => line[one.column] === one.text).length;
      return count === 1 ? [] : [`line ${one.text} typed into ${one.table}: ${count} times`];
    }
    const count = countOf(model, one.text, [one.sheet]);
    return count === 1 ? [] : [`note ${one.text} on ${one.sheet}: ${count} times`];
  });
}

/** A cell that a person has typed into since may have lost what a command wrote. */
const isTypedOver = (claim: Claim, typed: readonly Typed[]): boolean =>
  claim.kind === 'cell' &&
  typed.some((one) => 'topic' in one && one.topic === claim.topic && one.header === claim.header);

function claimProblems(model: Model, claim: Claim, said: Said, witness: Witness): string[] {
  const { isDone, takesBack, isAlone, command } = said;
  const isSure = isDone && isAlone && !isTypedOver(claim, witness.typed);
  const wanted = takesBack ? 0 : 1;
  const judge = (count: number, what: string): string[] =>
    count > 1 || (isSure && count !== wanted)
      ? [`${command}: ${what} ${count} times, done: ${isDone}`]
      : [];
  if (claim.kind === 'anywhere')
    return judge(countOf(model, claim.text, sheetsOf(model)), claim.text);
  if (claim.kind === 'row') {
    const count = planOf(model).rows.filter(({ 发布主题: topic }) => topic === claim.text).length;
    return witness.deleted.includes(claim.text) ? [] : judge(count, `row of ${claim.text}`);
  }
  if (claim.kind === 'cell') {
    const rows = planOf(model).rows.filter((row) => row[claim.header] === claim.text);
    const wrong = rows.filter(({ 发布主题: topic }) => topic !== claim.topic);
    const isGone = witness.deleted.includes(claim.topic);
    return [
      ...wrong.map(
        ({ 发布主题: topic }) =>
          `${command}: ${claim.header} of ${claim.topic} in the row of ${topic!}`,
      ),
      ...(isGone ? [] : judge(rows.length - wrong.length, `${claim.header} of ${claim.topic}`)),
    ];
  }
  const lines = (tableOf(model, claim.table)?.rows ?? []).filter(
    (line) => line[claim.column] === claim.text,
  );
  return [
    ...judge(lines.length, `line of ${claim.table}`),
    ...lines.flatMap((line) => nameProblems(model, claim, line, witness)),
  ];
}

function nameProblems(
  model: Model,
  claim: Claim,
  line: Readonly<Record<string, string>>,
  { renewed, deleted }: Witness,
): string[] {
  if (claim.kind !== 'line' || claim.names === undefined || deleted.includes(claim.names))
    return [];
  const row = planOf(model).rows.find(({ 发布主题: topic }) => topic === claim.names);
  const ids = [row?.计划编号 ?? '', renewed.get(claim.names)];
  return ids.includes(line.计划编号) && line.计划编号 !== ''
    ? []
    : [`${claim.table} names ${line.计划编号 ?? ''}, its row has ${row?.计划编号 ?? 'no id'}`];
}

/** Tables and sheets that are neither whole nor absent. */
function wholeProblems(model: Model, witness: Witness): string[] {
  const { tables } = model.registry;
  const settings = tables.filter(({ name }) => isSettingsTable(name));
  const homes = new Set(tables.map(({ area }) => area.sheetId));
  const own = new Set<string>(Object.values(SETTINGS_TABLES).map(({ sheet }) => sheet));
  const names = new Set(model.names.list().map(({ name }) => name));
  const needed = settings.some(({ name }) => name === '参数表')
    ? [...NAME_FORMULAS.keys()].filter((name) => !name.startsWith('分值_'))
    : [];
  return [
    ...tables
      .filter(({ name }) => /^表\d+$/u.test(name))
      .map(({ name }) => `table ${name} without its name`),
    ...model.sheets.all.flatMap((sheet) =>
      (own.has(sheet.getName()) ||
        /^(?:校验问题|考核明细|考核汇总|待补佐证|进度看板|看板数据)/u.test(sheet.getName())) &&
      !homes.has(sheet.getSheetId())
        ? [`sheet ${sheet.getName()} without a table`]
        : [],
    ),
    ...needed.filter((name) => !names.has(name)).map((name) => `name ${name} missing`),
    ...settings.flatMap(({ name }) => settingsProblems(model, name)),
    ...trackingProblems(model, witness),
  ];
}

function settingsProblems(model: Model, name: string): string[] {
  if (!isSettingsTable(name)) return [];
  const { headers, rows, headerRow, left } = tableOf(model, name)!;
  const { key, columns, note, sheet } = SETTINGS_TABLES[name];
  // A line that a person has typed need not have a key.
  const named = rows.filter((row) => key.some((header) => row[header] !== ''));
  const keys = named.map((row) => JSON.stringify(key.map((header) => row[header])));
  const isNoted = textsOf(model, sheet)[headerRow - 1]?.[left] === note;
  return [
    ...columns
      .filter(({ header }) => !headers.includes(header))
      .map(({ header }) => `${name} without ${header}`),
    ...(key.length > 0 ? repeated(keys).map((one) => `${name}: ${one} twice`) : []),
    ...(isNoted ? [] : [`${name} without its note`]),
  ];
}

/** Tracking columns are there with formulas and colours, or not at all. */
function trackingProblems(model: Model, { said }: Witness): string[] {
  // Undo leaves the columns into which somebody has typed.
  if (said.some(({ command }) => command === 'undo addTrackingColumns')) return [];
  const plan = planOf(model);
  const there = TRACKING_COLUMNS.filter(
    ({ name, ...rest }) => !('own' in rest) && plan.headers.includes(name),
  );
  if (there.length === 0) return [];
  const missing = TRACKING_COLUMNS.filter(({ name }) => !plan.headers.includes(name));
  const bare = plan.rows.filter(
    (row) => row.状态?.startsWith('=') !== true || row.截止日期?.startsWith('=') !== true,
  );
  const colours = model.registry.conditionalFormats.filter(
    ({ rule }) => rule.type === 'cellValue',
  ).length;
  return [
    ...missing.map(({ name }) => `tracking column ${name} missing`),
    ...bare.map((row) => `no formulas in the row of ${row.发布主题!}`),
    ...(colours === 7 ? [] : [`${colours} colours of 状态`]),
  ];
}

/** Everything that is wrong after a race. */
export const verdict = (model: Model, witness: Witness): string[] => [
  ...planProblems(model, witness),
  ...typedProblems(model, witness),
  ...witness.said.flatMap((said) =>
    said.claims.flatMap((claim) => claimProblems(model, claim, said, witness)),
  ),
  ...wholeProblems(model, witness),
];
