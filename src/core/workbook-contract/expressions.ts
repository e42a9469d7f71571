/**
 * The building blocks of every formula that the add-in writes: references to tables by name, and expressions that
 * several formulas share. Only functions that Excel 2016, LibreOffice 7.4 and WPS know.
 */

const escaped = (header: string): string => header.replace(/['#[\]]/g, "'$&");

/** A cell of the formula's own row, by its column's header. */
export const ofThisRow = (table: string, header: string): string =>
  `${table}[[#This Row],[${escaped(header)}]]`;

/** A column of a table by its header; blanks and line breaks in it ask for the inner brackets. */
export const columnOfTable = (table: string, header: string): string =>
  /^[\p{L}\p{N}_]+$/u.test(header) ? `${table}[${header}]` : `${table}[[${escaped(header)}]]`;

/** The text of a cell without blanks and line breaks, as the word tables list it; a number becomes its digits. */
export const withoutBlanks = (cell: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${cell}," ",""),"\u3000",""),CHAR(10),"")`;

/** A text as MATCH looks it up to the letter: 马? is a name in doubt and no pattern, 3~4月 is a span of months. */
export const literally = (text: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;

/**
 * The place of an id in a column, where it may be a text or the number that looks the same.
 * @param id a cell that holds it
 */
export const placeOf = (id: string, column: string): string =>
  `IFERROR(MATCH(${literally(id)},${column},0),IFERROR(MATCH(${id}*1,${column},0),""))`;

/** A text as a condition of COUNTIFS or SUMIFS: one that begins with > is no comparison. */
export const exactly = (text: string): string => `"="&${literally(text)}`;

/** Whether a cell holds a date no later than the end of the as-of date. */
export const isDated = (cell: string): string => `AND(ISNUMBER(${cell}),N(${cell})<考核基准日+1)`;

/** Days back to which working days are counted: without a bound an empty cell counts from 1900. */
const LONGEST_SPAN = 400;

const DATES = '节假日表[日期]';
/** How many dates are the same as each one; 1 for what is no date. */
const REPEATS = `(COUNTIFS(${DATES},">="&${DATES},${DATES},"<="&${DATES})+NOT(ISNUMBER(${DATES})))`;
/** Each date as a number, without the error that a text would give. */
const DAYS_LISTED = `SUMIFS(${DATES},${DATES},">="&${DATES},${DATES},"<="&${DATES})/${REPEATS}`;

/** Weekdays of 节假日表 from one day up to another, each once, whatever texts are among them. */
const weekdaysListed = (from: string, upTo: string): string =>
  `SUMPRODUCT(ISNUMBER(${DATES})*(${DAYS_LISTED}>${from})*(${DAYS_LISTED}<=${upTo})*` +
  `(WEEKDAY(${DAYS_LISTED},2)<6)/${REPEATS})`;

/**
 * Working days after one day up to and including another, which is not earlier; both are numbers.
 * 节假日表 is read twice: NETWORKDAYS leaves the days off out, but a make-up day is a weekend that it never counted.
 * Of a text among the dates NETWORKDAYS makes an error; then the days off are counted one by one.
 */
export function workingDays(after: string, upTo: string): string {
  const from = `MAX(${after},${upTo}-${LONGEST_SPAN})`;
  return (
    `IFERROR(NETWORKDAYS(${from}+1,${upTo},${DATES}),NETWORKDAYS(${from}+1,${upTo})-${weekdaysListed(from, upTo)})` +
    `+COUNTIFS(${DATES},">"&${from},${DATES},"<="&${upTo},节假日表[类型],"班")`
  );
}

/** The same where the first day may also be the later one: then 0. */
export const workingDaysOrNone = (after: string, upTo: string): string =>
  `IF(${after}>=${upTo},0,${workingDays(after, upTo)})`;
