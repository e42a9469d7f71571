import type { Loss, LossKind } from './losses';

/** The languages of loss messages. */
type Language = 'zh-CN' | 'en-US';

const zh: Record<LossKind, string> = {
  chart: '图表',
  date1904: '1904 日期系统（日期已换算为 1900 日期系统）',
  longText: '超过 32,767 个字符的文字（只保留前面部分）',
  macro: '宏',
  signature: '数字签名（内容改动后失效）',
};

const en: Record<LossKind, string> = {
  chart: 'charts',
  date1904: 'the 1904 date system (dates are converted to the 1900 system)',
  longText: 'texts of more than 32,767 characters (only their beginning is kept)',
  macro: 'macros',
  signature: 'digital signatures (void once the content changes)',
};

const words: Record<Language, Record<LossKind, string>> = { 'zh-CN': zh, 'en-US': en };

/** One line of the list of losses: sheet, kind, count, detail. */
export function lossText({ kind, sheet, detail, count }: Loss, language: Language): string {
  const chinese = language === 'zh-CN';
  const where = sheet === null ? '' : chinese ? `工作表“${sheet}”：` : `Sheet "${sheet}": `;
  const number = count === 1 ? '' : chinese ? `，${count} 处` : `, ${count} places`;
  const which = detail === '' ? '' : chinese ? `（${detail}）` : ` (${detail})`;
  return `${where}${words[language][kind]}${which}${number}`;
}
