const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!)$/u;

/** Whether the text is an error value of a formula, such as 「#REF!」. */
export const isErrorValue = (text: string): boolean =>
  text.startsWith('#') && ERROR_VALUE.test(text);
