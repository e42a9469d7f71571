const BREAKING = new Set(['P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BR']);
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

/** Set without spaces between them: a line break in the source between two of them is no space. */
const WIDE = '[\\p{Script=Han}\\u3001-\\u303F\\uFF00-\\uFFEF\\u2014\\u2018-\\u201D]';
const SOURCE_BREAK = new RegExp(`(?<=${WIDE})[ \\t]*[\\r\\n]+[ \\t]*(?=${WIDE})`, 'gu');
const WHITE = /[ \t\r\n\u00A0]+/gu;

function append(node: Node, pieces: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === child.TEXT_NODE) {
      pieces.push((child.textContent ?? '').replace(SOURCE_BREAK, '').replace(WHITE, ' '));
    } else if (child.nodeType === child.ELEMENT_NODE) {
      const element = child as Element;
      if (UNSEEN.has(element.tagName)) continue;
      const isBreaking = BREAKING.has(element.tagName);
      if (isBreaking) pieces.push('\n');
      append(element, pieces);
      if (isBreaking && element.tagName !== 'BR') pieces.push('\n');
    }
  }
}

/** The text of an element as a person sees it: one line for each paragraph, no markup, no script. */
export function cellText(element: Element): string {
  const pieces: string[] = [];
  append(element, pieces);
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(WHITE, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
