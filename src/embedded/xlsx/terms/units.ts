/** Pixels of the widest digit of Excel's default font, the unit of column widths in files. */
const DIGIT = 7;

/** Excel's column width, in digits, with its padding. */
export const columnPixels = (width: number): number => Math.round(width * DIGIT);
export const columnWidth = (pixels: number): number => pixels / DIGIT;

/** Row heights are points in files, at 96 pixels to 72 points. */
export const rowPixels = (points: number): number => Math.round((points * 4) / 3);
export const rowPoints = (pixels: number): number => (pixels * 3) / 4;
