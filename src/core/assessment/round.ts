/** Digits of a number that a spreadsheet trusts. */
const TRUSTED = 15;

const shifted = (number: number, places: number): number => {
  const [digits = '0', exponent = '0'] = number.toExponential().split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
};

/**
 * Rounds half up in decimal, as ROUND does in a sheet: 61.25 to one place is 61.3, and 1.005 to two is 1.01
 * although its binary form lies below. Half goes away from zero for numbers below it.
 */
export function roundHalfUp(number: number, places: number): number {
  const decimal = Number(Math.abs(number).toPrecision(TRUSTED));
  return Math.sign(number) * shifted(Math.round(shifted(decimal, places)), -places);
}
