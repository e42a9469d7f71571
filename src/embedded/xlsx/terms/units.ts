/** Width in pixels of the widest digit of Excel's default font, the unit of column widths. */
const DIGIT = 7;

/** Converts a column width in digits to pixels, with padding. */
export const columnPixels = (width: number): number => Math.round(width * DIGIT);
export const columnWidth = (pixels: number): number => pixels / DIGIT;

/** Converts points to pixels, 72 to 96. */
export const rowPixels = (points: number): number => Math.round((points * 4) / 3);
export const rowPoints = (pixels: number): number => (pixels * 3) / 4;
