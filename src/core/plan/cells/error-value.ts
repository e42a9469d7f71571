const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!)$/u;

/** Whether a cell shows what Excel shows where a formula has come to nothing: 「#REF!」. */
export const isErrorValue = (text: string): boolean =>
  text.startsWith('#') && ERROR_VALUE.test(text);
