import type { RawValue } from './cells';

const TEXT_FORMAT = '@';
/** Beginnings that Excel reads as a formula, a command or a text prefix. */
const COMMAND = /^\s*[=+\-@']/u;
/** Characters of Chinese dates and times. */
const DATE_SIGNS = '年月日时分秒点午上下〇○零一二三四五六七八九十廿';
const OTHER_HAN = new RegExp(`(?![${DATE_SIGNS}])\\p{Script=Han}`, 'u');
const MEANT_OTHERWISE = /[\d０-９〇○零一二三四五六七八九十]|^\s*(?:true|false|真|假)\s*$|^#/iu;

/** Whether Excel might read a typed text as something else: a formula, number, date, boolean or error. */
const isAtRisk = (text: string): boolean =>
  COMMAND.test(text) || (!OTHER_HAN.test(text) && MEANT_OTHERWISE.test(text));

/**
 * A text as it has to be written so that the cell holds exactly this text: prefixed with an apostrophe, which Excel
 * removes, where Excel would convert it.
 * @param format number format of the cell; 「@」 never converts texts
 */
export const asWritten = (text: string, format = 'General'): string =>
  format !== TEXT_FORMAT && isAtRisk(text) ? `'${text}` : text;

/** Cell content as read from Excel, escaped so that writing it into a cell of that format gives the same content. */
export const asTyped = <T>(content: T, format?: string): T | string =>
  typeof content === 'string' && !content.startsWith('=') ? asWritten(content, format) : content;

/** A value as it is read after writing it: without the escaping apostrophe. */
export const asRead = (value: RawValue): RawValue =>
  typeof value === 'string' ? value.replace(/^'/u, '') : value;
