/** Significant digits of numbers in spreadsheets. */
const SIGNIFICANT = 15;

const shifted = (number: number, places: number): number => {
  const [digits = '0', exponent = '0'] = number.toExponential().split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
};

/**
 * Rounds half away from zero in decimal, as ROUND does in a sheet: 61.25 to one place is 61.3, and 1.005 to two is 1.01
 * although its binary form lies below.
 */
export function roundHalfUp(number: number, places: number): number {
  const decimal = Number(Math.abs(number).toPrecision(SIGNIFICANT));
  return Math.sign(number) * shifted(Math.round(shifted(decimal, places)), -places);
}
