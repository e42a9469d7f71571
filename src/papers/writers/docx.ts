import {
  AlignmentType,
  Document,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IIndentAttributesProperties,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import type { Block, Paper, PaperCell, PaperTable, PaperText } from '../model/paper';
import { cleanText } from './clean-text';
import { stretchesOf } from './gaps';
import { FONTS, INDENT, LINES, PAGE, SIGNATURE_INDENT, SIZES } from './layout';

const TWIPS = 20;
const TWIPS_IN_INCH = 1440;
const MILLIMETRES_IN_INCH = 25.4;

const millimetres = (length: number): number =>
  Math.round((length / MILLIMETRES_IN_INCH) * TWIPS_IN_INCH);

/** Word measures fonts in half points, and characters of an indent in hundredths. */
const HALF_POINTS = 2;
const HUNDREDTHS = 100;

/** Behind what is to be filled in. */
const MARKED = { type: ShadingType.CLEAR, color: 'auto', fill: 'FFFF00' } as const;

/**
 * Runs of one text. The East Asian font is named for each, and `hint` makes “ ” —— …… take it too: these characters
 * belong to both scripts, and Word gives them the Latin font otherwise.
 */
function runs(text: string, font: string, size: number): TextRun[] {
  const style: IRunOptions = {
    font: { ascii: FONTS.latin, hAnsi: FONTS.latin, eastAsia: font, hint: 'eastAsia' },
    size: size * HALF_POINTS,
  };
  return stretchesOf(cleanText(text)).map(
    ({ text: part, isGap }) =>
      new TextRun({ ...style, text: part, ...(isGap && { shading: MARKED }) }),
  );
}

const exactly = (points: number) => ({
  line: points * TWIPS,
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});

/** An indent in characters, for whatever does not know that unit also in twips. */
const firstLine = (characters: number): IIndentAttributesProperties => ({
  firstLineChars: characters * HUNDREDTHS,
  firstLine: characters * SIZES.body * TWIPS,
});

type Style = Omit<IParagraphOptions, 'children' | 'spacing'> & {
  readonly font: string;
  readonly size?: number;
  readonly line?: number;
};

const STYLES: Readonly<Record<PaperText['kind'], Style>> = {
  mark: { font: FONTS.heading },
  title: {
    font: FONTS.title,
    size: SIZES.title,
    line: LINES.title,
    alignment: AlignmentType.CENTER,
    keepNext: true,
  },
  addressee: { font: FONTS.body },
  heading: { font: FONTS.heading, indent: firstLine(INDENT), keepNext: true },
  subheading: { font: FONTS.subheading, indent: firstLine(INDENT), keepNext: true },
  paragraph: { font: FONTS.body, indent: firstLine(INDENT), alignment: AlignmentType.BOTH },
  signature: {
    font: FONTS.body,
    alignment: AlignmentType.RIGHT,
    indent: { right: SIGNATURE_INDENT * SIZES.body * TWIPS },
    keepLines: true,
  },
  copies: { font: FONTS.body, indent: firstLine(0) },
};

/** An address cannot be broken anywhere: justified, it would pull the words of its line apart. */
const ADDRESS = /https?:/u;

/** @param keepNext stays on the page of what follows */
function textParagraphs({ kind, text }: PaperText, keepNext: boolean): Paragraph[] {
  const { font, size = SIZES.body, line = LINES.body, ...style } = STYLES[kind];
  return cleanText(text)
    .split('\n')
    .map(
      (part) =>
        new Paragraph({
          ...style,
          ...(ADDRESS.test(part) && { alignment: AlignmentType.LEFT }),
          ...(keepNext && { keepNext }),
          spacing: exactly(line),
          children: runs(part, font, size),
        }),
    );
}

/** An empty line, which official documents have below the title and above the signature. */
const emptyLine = (line: number = LINES.body, keepNext = false): Paragraph =>
  new Paragraph({ spacing: exactly(line), ...(keepNext && { keepNext }), children: [] });

const TEXT_WIDTH = millimetres(PAGE.width - PAGE.left - PAGE.right);

function tableCell({ text, span = 1, align, isLabel }: PaperCell, width: number): TableCell {
  const font = isLabel === true ? FONTS.heading : FONTS.body;
  return new TableCell({
    columnSpan: span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: cleanText(text)
      .split('\n')
      .map(
        (part) =>
          new Paragraph({
            alignment: align ?? AlignmentType.LEFT,
            spacing: exactly(LINES.table),
            children: runs(part, font, SIZES.table),
          }),
      ),
  });
}

function table({ widths, headers, rows }: PaperTable): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const twips = widths.map((width) => Math.floor((width / whole) * TEXT_WIDTH));
  return new Table({
    width: { size: twips.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: twips,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: rows.map(({ cells, height }, i) => {
      let column = 0;
      return new TableRow({
        cantSplit: true,
        ...(i < headers && { tableHeader: true }),
        ...(height !== undefined && {
          height: { value: millimetres(height), rule: HeightRule.ATLEAST },
        }),
        children: cells.map((cell) => {
          const from = column;
          column += cell.span ?? 1;
          const width = twips.slice(from, column).reduce((sum, one) => sum + one, 0);
          return tableCell(cell, width);
        }),
      });
    }),
  });
}

/**
 * Every block with the empty lines around it: below the title, above the signature and what is sent in copy. A signature
 * stays whole, and on the page of the sentence before it.
 */
function children(blocks: readonly Block[]): ISectionOptions['children'] {
  return blocks.flatMap((block, i) => {
    if (block.kind === 'table') return [table(block)];
    const isSignature = block.kind === 'signature';
    const isFirst = blocks[i - 1]?.kind !== block.kind;
    const isApart = block.kind === 'copies' || (isSignature && isFirst);
    return [
      ...(isApart ? [emptyLine(LINES.body, isSignature)] : []),
      ...textParagraphs(block, blocks[i + 1]?.kind === 'signature'),
      ...(block.kind === 'title' ? [emptyLine()] : []),
    ];
  });
}

/** — 1 —, in the middle of the foot. */
const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            font: { ascii: FONTS.page, hAnsi: FONTS.page, eastAsia: FONTS.page, hint: 'eastAsia' },
            size: SIZES.page * HALF_POINTS,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });

/** A paper on pages of its own, numbered from 1. */
function section({ blocks }: Paper): ISectionOptions {
  const isTableLast = blocks.at(-1)?.kind === 'table';
  return {
    properties: {
      page: {
        pageNumbers: { start: 1 },
        size: { width: millimetres(PAGE.width), height: millimetres(PAGE.height) },
        margin: {
          top: millimetres(PAGE.top),
          bottom: millimetres(PAGE.bottom),
          left: millimetres(PAGE.left),
          right: millimetres(PAGE.right),
          header: millimetres(PAGE.header),
          footer: millimetres(PAGE.footer),
        },
      },
    },
    footers: { default: footer() },
    // Word needs a paragraph behind a table; a small one does not begin another page.
    children: [...children(blocks), ...(isTableLast ? [emptyLine(1)] : [])],
  };
}

/** Papers as one Word document. */
export async function papersDocx(papers: readonly Paper[]): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: cleanText(papers[0]?.name ?? ''),
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: FONTS.latin, hAnsi: FONTS.latin, eastAsia: FONTS.body },
            size: SIZES.body * HALF_POINTS,
            language: { value: 'en-US', eastAsia: 'zh-CN' },
          },
        },
      },
    },
    sections: papers.map(section),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
