const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';

/** A number up to 99 in Chinese numerals; larger ones, which hardly occur, digit by digit. */
function chinese(value: number, digits: string, ten: string): string {
  const digit = (i: number): string => digits.charAt(i);
  if (value > 99) return Array.from(String(value), (char) => digit(Number(char))).join('');
  const tens = Math.floor(value / 10);
  const units = value % 10 === 0 && tens > 0 ? '' : digit(value % 10);
  if (tens === 0) return units;
  return `${tens === 1 && ten === '十' ? '' : digit(tens)}${ten}${units}`;
}

const ROMAN = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  let rest = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest -= times * worth;
    return sign.repeat(times);
  }).join('');
}

/** a … z, aa, bb …, as in Word. */
const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const circled = (value: number): string =>
  value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  chineseCounting: (value) => chinese(value, DIGITS, '十'),
  chineseCountingThousand: (value) => chinese(value, DIGITS, '十'),
  japaneseCounting: (value) => chinese(value, DIGITS, '十'),
  taiwaneseCounting: (value) => chinese(value, DIGITS, '十'),
  ideographDigital: (value) => chinese(value, DIGITS, '十'),
  chineseLegalSimplified: (value) => chinese(value, LEGAL, '拾'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
};

/** A list number in one of Word's formats (ECMA-376 part 1, 17.18.59); digits for the rare ones. */
export const wordNumeral = (value: number, format: string): string =>
  (FORMATS[format] ?? String)(value);
