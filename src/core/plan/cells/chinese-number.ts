const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const NUMERALS = /[〇○零一二两三四五六七八九十]+/gu;

function valueOf(numerals: string): number {
  const [tens, units, more] = numerals.split('十');
  if (units === undefined || more !== undefined) {
    return Number(Array.from(numerals, (char) => DIGITS[char] ?? 0).join(''));
  }
  const ten = tens === '' || tens === undefined ? 1 : (DIGITS[tens] ?? 0);
  return ten * 10 + (units === '' ? 0 : (DIGITS[units] ?? 0));
}

/**
 * Writes Chinese numerals as digits: 二〇二四年三月二十日 → 2024年3月20日. Numerals with 十 are read by value
 * up to 99, others digit by digit, as years are written.
 */
export const withDigits = (text: string): string =>
  text.replace(NUMERALS, (numerals) => String(valueOf(numerals)));
