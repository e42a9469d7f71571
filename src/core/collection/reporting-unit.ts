import type { Grid } from '../plan/cells/grid';
import { compact, foldWidth, isBlank } from '../plan/cells/text';
import type { Directory } from '../plan/units/directory';
import { endsLikeUnit } from '../plan/units/unit-name';

/** 「填报单位（盖章）：教育局」, 「报送部门:」; the unit may also be in the next cell. */
const LABEL =
  /^(?:填报|填表|报送|上报|申报|制表)(?:单位|部门)(?:名称)?(?:\([^)]{0,12}\))*(?::(.*))?$/u;
/** What may follow the unit on its line. */
const NEXT_LABEL = /(?:填报|填表|制表|报送|联系|审核|负责|分管|日期|时间|电话)[^:]{0,6}:.*$/u;
const STAMP = /\((?:盖章|公章|章)\)/gu;
const LONGEST_UNIT = 30;

const unitIn = (text: string): string | null => {
  const unit = text
    .replace(NEXT_LABEL, '')
    .replace(STAMP, '')
    .replace(/(?<![,;。:])[,;。:]+$/u, '');
  return unit === '' || unit.length > LONGEST_UNIT ? null : unit;
};

/** The unit that a line 「填报单位：」 of the page names; `null` if there is none. */
export function unitOnPage({ rows }: Pick<Grid, 'rows'>): string | null {
  for (const row of rows) {
    const cells = row.map(({ text }) => compact(foldWidth(text))).filter((text) => !isBlank(text));
    for (const [at, text] of cells.entries()) {
      const label = LABEL.exec(text);
      if (!label) continue;
      const [, behind] = label;
      // Without a colon it is a column's header, unless one cell alone follows it.
      if (behind === undefined && cells.length !== 2) continue;
      const unit = unitIn(behind === undefined || behind === '' ? (cells[at + 1] ?? '') : behind);
      if (unit !== null) return unit;
    }
  }
  return null;
}

/** Words of a file's name beside the unit: year, 发布会计划, 附件, 报送, 定稿, dates, numbers. */
const OTHER_WORDS =
  /(?:19|20)\d{2}(?:年度?)?|\d{1,4}|(?<![一二三四五六七八九十])[一二三四五六七八九十]+[.、月]|附件|附表|新闻|发布会?|年度|全年|季度|上半年|下半年|工作|计划|安排|一览|汇总|报送|上报|填报|申报|提交|反馈|统计|表格?|定稿|终稿|初稿|草稿|修改|更新|最新|最终|版本?|副本|盖章|扫描件?|关于|方案|主题|选题|信息|情况|复件|稿|月|日|年|[的第号份]/gu;

/** The longest name of the directory within a text. */
function knownUnitIn(text: string, { names }: Directory): string | null {
  let best = '';
  for (const name of names.keys()) {
    if (name.length > best.length && text.includes(name)) best = name;
  }
  return best.length > 1 ? best : null;
}

/**
 * The unit that the name of a file gives: the one of the directory that it contains, with a place before it, else what
 * is left of it and ends like a unit.
 * @param name without folder, with its ending
 */
export function unitInFileName(name: string, directory: Directory): string | null {
  const bare = compact(foldWidth(name.replace(/\.[^.]{1,5}$/u, '')));
  const parts = bare
    .split(/[-_—–.+,、;:()[\]【】《》〈〉“”"']+/u)
    .map((part) => part.replace(OTHER_WORDS, ' '))
    .flatMap((part) => part.split(/\s+/u))
    .filter((part) => part.length > 1);
  const whole = parts.find((part) => directory.lookUp(part).length > 0);
  return whole ?? parts.find((part) => endsLikeUnit(part)) ?? knownUnitIn(bare, directory);
}
