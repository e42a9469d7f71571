import type { SettingsChange } from '../core/settings/settings';
import { PAPER_PARTS, type PaperName } from '../core/workbook-contract/paper-parts';
import { fill } from '../locales/fill';
import { paperWordsOf, type PaperWords } from '../locales/papers';
import type { PaperSource } from './model/source';
import { officeText, publicityText } from './model/wording';

/** The built-in text of each part, without those that have none. */
const builtIn = ({
  attachment,
  approval,
  record,
  account,
  reminder,
  bulletin,
  report,
}: PaperWords): Readonly<Record<PaperName, Readonly<Record<string, string>>>> => ({
  计划附件: { 标题: attachment.title },
  发布会审批表: { 标题: approval.title },
  发布会实录: { 标题: record.title },
  变更情况说明: {
    标题: account.title,
    开头: account.plan,
    结尾: account.close,
    抄送: account.copy,
  },
  催办函: { 标题: reminder.title, 开头: reminder.intro, 结尾: reminder.close },
  通报: { 标题: bulletin.title, 主送: bulletin.to, 开头: bulletin.intro, 结尾: bulletin.close },
  年度计划执行情况: { 标题: report.title, 开头: report.intro },
});

/**
 * Rows of 公文模板表 for the parts of a paper that have no text of the office yet: the built-in text, to be changed
 * there. The workbook is in Chinese, whatever the language of the pane.
 */
export function textsToEdit(source: PaperSource, paper: PaperName): SettingsChange[] {
  const own = source.settings.paperTexts.get(paper);
  const words = paperWordsOf('zh-CN');
  const texts = builtIn(words)[paper];
  const places = {
    ...{ year: '{年度}', plan: '{计划}', date: '{日期}', department: '{单位}' },
    ...{ topic: '{主题}', time: '{时间}', version: '{方案}' },
    office: officeText({ ...source, words }),
    publicity: publicityText({ ...source, words }),
  };
  return Object.keys(PAPER_PARTS[paper])
    .filter((part) => own?.has(part) !== true)
    .map((part) => ({
      table: '公文模板表',
      key: { 公文: paper, 部分: part },
      values: { 文字: fill(texts[part] ?? '', places) },
    }));
}
