import { attributeOf, contentOf, isElement, isText, type HtmlElement } from './html-nodes';
import { wordNumeral } from './word-numerals';

const BREAKING = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br']);

/** Characters without spaces between them: a line break in the source between two of them is no space. */
const WIDE = '[\\p{Script=Han}\\u3001-\\u303F\\uFF00-\\uFFEF\\u2014\\u2018-\\u201D]';
const SOURCE_BREAK = new RegExp(`(?<=${WIDE})[ \\t]*[\\r\\n]+[ \\t]*(?=${WIDE})`, 'gu');
const WHITE = /[ \t\r\n\u00A0]+/gu;

/** The formats of a list by its `type`, as Word names them. */
const LIST_FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Gives each item of a numbered list the number that a browser shows. */
function itemNumbers(list: HtmlElement): (item: HtmlElement) => string {
  const format = LIST_FORMATS[attributeOf(list, 'type') ?? ''] ?? 'decimal';
  let next = Number(attributeOf(list, 'start') ?? '1');
  return (item) => {
    const value = Number(attributeOf(item, 'value') ?? next);
    next = value + 1;
    return `${wordNumeral(value, format)}. `;
  };
}

function append(element: HtmlElement, pieces: string[]): void {
  const numberOf = element.tagName === 'ol' ? itemNumbers(element) : null;
  for (const node of contentOf(element)) {
    if (isText(node)) pieces.push(node.value.replace(SOURCE_BREAK, '').replace(WHITE, ' '));
    if (!isElement(node)) continue;
    const isBreaking = BREAKING.has(node.tagName);
    if (isBreaking) pieces.push('\n');
    // Cells of a table inside a cell.
    if (node.tagName === 'td' || node.tagName === 'th') pieces.push(' ');
    if (numberOf && node.tagName === 'li') pieces.push(numberOf(node));
    append(node, pieces);
    if (isBreaking && node.tagName !== 'br') pieces.push('\n');
  }
}

/** The text of an element as it is displayed: one line for each paragraph, no markup, no script. */
export function htmlText(element: HtmlElement): string {
  const pieces: string[] = [];
  append(element, pieces);
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(WHITE, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
