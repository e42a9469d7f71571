import type { Directory } from './directory';
import units from '../vocabulary/units.json';

/** The length of the ending that marks a unit's name (局, 中心, 街道 …); 0 if there is none. */
export function unitEndingLength(text: string): number {
  const ending = units.endings.find((word) => text.endsWith(word));
  if (ending !== undefined) return ending.length;
  return text !== '' && units.endingChars.includes(text.charAt(text.length - 1)) ? 1 : 0;
}

/** Whether the text could be a complete unit name by its ending alone: 教育局, but not 教育 or 局. */
export const endsLikeUnit = (text: string): boolean => {
  const length = unitEndingLength(text);
  return length > 0 && text.length > length + 1;
};

/** Whether the text names a unit, possibly abbreviated (教育 for 教育局), by its ending or in the directory. */
export const isUnitWord = (text: string, directory: Directory): boolean =>
  endsLikeUnit(text) ||
  ['', '局', '委', '办'].some((ending) => directory.lookUp(text + ending).length > 0);
