import type { Paper, PaperCell, PaperTable, PaperText } from '../model/paper';
import { cleanText } from './clean-text';
import { stretchesOf } from './gaps';
import { columnShares } from './columns';
import { FONTS, INDENT, LINES, SIZES } from './layout';
import { signatureIndents } from './signature';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (mark) => ESCAPES[mark] ?? mark);

/** The text as HTML, what is missing marked. */
const html = (text: string): string =>
  stretchesOf(text)
    .map(({ text: part, isGap }) =>
      isGap ? `<span style="background:yellow">${escaped(part)}</span>` : escaped(part),
    )
    .join('');

const styleOf = (font: string, size: number, line: number, more = ''): string =>
  `margin:0;font-family:'${font}',${FONTS.latin};font-size:${size}pt;line-height:${line}pt;mso-line-height-rule:exactly;${more}`;

const indent = `text-indent:${INDENT}em;mso-char-indent-count:${INDENT};`;

const STYLES: Readonly<Record<PaperText['kind'], string>> = {
  mark: styleOf(FONTS.heading, SIZES.body, LINES.body),
  title: styleOf(FONTS.title, SIZES.title, LINES.title, 'text-align:center;'),
  addressee: styleOf(FONTS.body, SIZES.body, LINES.body),
  heading: styleOf(FONTS.heading, SIZES.body, LINES.body, indent),
  subheading: styleOf(FONTS.subheading, SIZES.body, LINES.body, indent),
  paragraph: styleOf(FONTS.body, SIZES.body, LINES.body, indent),
  signature: styleOf(FONTS.body, SIZES.body, LINES.body, 'text-align:right;'),
  copies: styleOf(FONTS.body, SIZES.copies, LINES.body, 'text-indent:1em;'),
};

const paragraphs = (text: string, style: string): string =>
  cleanText(text)
    .split('\n')
    .map((part) => `<p style="${style}">${html(part)}</p>`)
    .join('');

function cellHtml({ text, span = 1, align, isLabel }: PaperCell): string {
  const tag = isLabel === true ? 'th' : 'td';
  const font = isLabel === true ? FONTS.heading : FONTS.body;
  const style = styleOf(
    font,
    SIZES.table,
    LINES.table,
    `font-weight:normal;text-align:${align ?? 'left'};`,
  );
  const spans = span > 1 ? ` colspan="${span}"` : '';
  return `<${tag}${spans} style="border:1px solid black;padding:2pt 4pt">${paragraphs(text, style)}</${tag}>`;
}

function tableHtml(table: PaperTable): string {
  const { rows, headers } = table;
  const columns = columnShares(table)
    .map((share) => `<col style="width:${Math.round(share * 100)}%">`)
    .join('');
  const lines = rows.map(({ cells }) => `<tr>${cells.map(cellHtml).join('')}</tr>`);
  const head = lines.slice(0, headers).join('');
  return (
    `<table style="border-collapse:collapse;width:100%"><colgroup>${columns}</colgroup>` +
    `${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${lines.slice(headers).join('')}</tbody></table>`
  );
}

/** A paper as formatted HTML for the clipboard. */
export function paperHtml({ blocks, language }: Paper): string {
  const indents = signatureIndents(blocks);
  const styleFor = (block: PaperText): string => {
    const indented = indents.get(block);
    const isJustified = block.kind === 'paragraph' && language === 'zh-CN';
    return [
      STYLES[block.kind],
      isJustified ? 'text-align:justify;' : '',
      indented === undefined ? '' : `margin-right:${indented}em;`,
    ].join('');
  };
  return blocks
    .map((block) =>
      block.kind === 'table' ? tableHtml(block) : paragraphs(block.text, styleFor(block)),
    )
    .join('\n');
}

/** A paper as a page of its own. */
export const paperPage = (paper: Paper): string =>
  `<!doctype html>\n<html lang="${paper.language}">\n<head><meta charset="utf-8"><title>${escaped(cleanText(paper.name))}</title></head>\n` +
  `<body style="max-width:156mm;margin:20mm auto">\n${paperHtml(paper)}\n</body>\n</html>\n`;
