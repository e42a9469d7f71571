const TEXT_FORMAT = '@';
/** What Excel takes for a formula, a command or the mark of a text. */
const COMMAND = /^\s*[=+\-@']/u;
/** Everything that a Chinese date or time is written with. */
const DATE_SIGNS = '年月日时分秒点午上下〇○零一二三四五六七八九十廿';
const OTHER_HAN = new RegExp(`(?![${DATE_SIGNS}])\\p{Script=Han}`, 'u');
const MEANT_OTHERWISE = /[\d０-９〇○零一二三四五六七八九十]|^\s*(?:true|false|真|假)\s*$|^#/iu;

/** Whether Excel might take a typed text for something else: a formula, a number, a date, a truth value, an error. */
const isAtRisk = (text: string): boolean =>
  COMMAND.test(text) || (!OTHER_HAN.test(text) && MEANT_OTHERWISE.test(text));

/**
 * A text as it has to be written so that the cell holds just this text: with an apostrophe in front where Excel would
 * make something else of it, which the cell neither shows nor holds.
 * @param format number format of the cell: 「@」 keeps every text by itself
 */
export const asWritten = (text: string, format = 'General'): string =>
  format !== TEXT_FORMAT && isAtRisk(text) ? `'${text}` : text;

/** The content of a cell as it was told by Excel, as it has to be typed to be the same again. */
export const asTyped = <T>(content: T): T | string =>
  typeof content === 'string' && !content.startsWith('=') ? asWritten(content) : content;
