import { fixtureRows } from './fixture-rows';
import type { TrackedRow } from './calculated-plan';

/** How departments are written in plans of other places, or by clerks in a hurry. */
const ODD_DEPARTMENTS: readonly string[] = [
  ...['区商务局', '铜官区商务局', '市公安局铜官分局', '卫健委（疾控中心）', '教育局、人社局'],
  ...['教育局\n人社局', '区 物管\n中心', '滨江街道', '待定', '/', 'ＡＩ产业办'],
  // What a spreadsheet takes for a date, a number or a truth value, in cells and in criteria.
  ...['3-4', '1/2', '10:30', 'TRUE', '5%', '1e5', '２０２４', '1,000'],
];

const HELD = { 召开日期: '2024-08-22', 实际发布人: '副局长 马超' };

/** Typed with an apostrophe in front, a text stays a text. */
const asTyped = (text: string): string => (text === '' ? '' : `'${text}`);

/** Every row of every fixture as a conference, every other one held; then departments with odd names. */
export async function fixtureConferences(): Promise<readonly TrackedRow[]> {
  const fixtures = (await fixtureRows()).map(
    ({ department = '', timing, person = '' }, i): TrackedRow => ({
      ...{ department: asTyped(department), person },
      timing: typeof timing === 'string' ? timing : timing.text,
      cells: i % 2 === 0 ? HELD : {},
    }),
  );
  const odd = ODD_DEPARTMENTS.map((department): TrackedRow => ({
    department: asTyped(department),
    timing: '8月份',
    cells: HELD,
  }));
  return [...fixtures, ...odd];
}
