/**
 * Univer wants these expressions when it is loaded, to lay out text, which no test in Node does. The library builds them
 * from tables of all of Unicode, half a second in every test file with a workbook.
 */
const LETTERS = String.raw`\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Bopomofo}`;
const PUNCTUATIONS = String.raw`\u3000-\u303f\uff00-\uffef`;

const charset = (ranges) => ({ toRegExp: () => new RegExp(`[${ranges}]`, 'u') });

module.exports = {
  letters: () => charset(LETTERS),
  punctuations: () => charset(PUNCTUATIONS),
  all: () => charset(LETTERS + PUNCTUATIONS),
};
