import { LineRuleType, ShadingType, TextRun, type IRunOptions } from 'docx';
import { cleanText } from '../clean-text';
import { stretchesOf } from '../gaps';
import { FONTS } from '../layout';

const TWIPS_IN_INCH = 1440;
const MILLIMETRES_IN_INCH = 25.4;

/** A point in the unit of most lengths. */
export const TWIPS = 20;

export const millimetres = (length: number): number =>
  Math.round((length / MILLIMETRES_IN_INCH) * TWIPS_IN_INCH);

/** Word measures fonts in half points. */
export const HALF_POINTS = 2;

/** Behind what is to be filled in. */
const MARKED = { type: ShadingType.CLEAR, color: 'auto', fill: 'FFFF00' } as const;

/**
 * Runs of one text. The East Asian font is named for each, and `hint` makes “ ” —— …… take it too: these characters
 * belong to both scripts, and Word gives them the Latin font otherwise.
 */
export function runs(text: string, font: string, size: number): TextRun[] {
  const style: IRunOptions = {
    font: { ascii: FONTS.latin, hAnsi: FONTS.latin, eastAsia: font, hint: 'eastAsia' },
    size: size * HALF_POINTS,
  };
  return stretchesOf(cleanText(text)).map(
    ({ text: part, isGap }) =>
      new TextRun({ ...style, text: part, ...(isGap && { shading: MARKED }) }),
  );
}

/** An exact distance of lines. */
export const exactly = (points: number) => ({
  line: points * TWIPS,
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});
