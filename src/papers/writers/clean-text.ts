/** Controls other than tab and line break: XML has no way to write them, and they print nothing. */
const CONTROLS = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;
/** Controls that turn the direction of the text behind them: a cell must not change how the rest of a document reads. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Half of a character that lies outside the basic plane. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A text as documents can hold it, whatever cell it comes from. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROLS, '')
    .replace(TURNS, '')
    .replace(LONE_SURROGATE, '\uFFFD');
