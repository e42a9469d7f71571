import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IIndentAttributesProperties,
  type IParagraphOptions,
  type ISectionOptions,
} from 'docx';
import type { Language } from '../../../locales/language';
import type { Paper, PaperText } from '../../model/paper';
import { cleanText } from '../clean-text';
import { FONTS, INDENT, LINES, PAGE, SIZES } from '../layout';
import { signatureIndents } from '../signature';
import { exactly, HALF_POINTS, millimetres, runs, TWIPS } from './runs';
import { table } from './table';

/** Word measures an indent in hundredths of a character. */
const HUNDREDTHS = 100;

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

/** Above and below what is sent in copy. */
const RULE = { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } as const;

const STYLES: Readonly<Record<PaperText['kind'], Style>> = {
  mark: { font: FONTS.heading, keepNext: true },
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
    keepLines: true,
  },
  copies: {
    font: FONTS.body,
    size: SIZES.copies,
    indent: { firstLineChars: HUNDREDTHS, firstLine: SIZES.copies * TWIPS },
    border: { top: RULE, bottom: RULE },
    keepLines: true,
  },
};

/** An address cannot be broken anywhere: justified, it would pull the words of its line apart. */
const ADDRESS = /https?:/u;

/** Texts in words instead of characters would be pulled apart too. */
const isRagged = (text: string, language: Language): boolean =>
  language !== 'zh-CN' || ADDRESS.test(text);

/** @param more what the place of the block in the paper adds to its style */
function textParagraphs(
  { kind, text }: PaperText,
  language: Language,
  more: Partial<Style>,
): Paragraph[] {
  const { font, size = SIZES.body, line = LINES.body, ...style } = { ...STYLES[kind], ...more };
  return cleanText(text)
    .split('\n')
    .map(
      (part) =>
        new Paragraph({
          ...style,
          ...(kind === 'paragraph' &&
            isRagged(part, language) && { alignment: AlignmentType.LEFT }),
          spacing: exactly(line),
          children: runs(part, font, size),
        }),
    );
}

/** An empty line, which official documents have around the title and above the signature. */
const emptyLine = (line: number = LINES.body, keepNext = false): Paragraph =>
  new Paragraph({ spacing: exactly(line), ...(keepNext && { keepNext }), children: [] });

/**
 * Every block with the empty lines around it: around the title, above the signature and what is sent in copy. A signature
 * stays whole, and on the page of the sentence before it.
 */
function children({ blocks, language }: Paper): ISectionOptions['children'] {
  const indents = signatureIndents(blocks);
  return blocks.flatMap((block, i) => {
    if (block.kind === 'table') return [table(block)];
    const { kind } = block;
    const isSignature = kind === 'signature';
    const isFirst = blocks[i - 1]?.kind !== kind;
    const isApart = kind === 'copies' || (isSignature && isFirst);
    const indent = indents.get(block);
    return [
      ...(isApart ? [emptyLine(LINES.body, isSignature)] : []),
      ...textParagraphs(block, language, {
        ...(indent !== undefined && { indent: { right: Math.round(indent * SIZES.body * TWIPS) } }),
        ...(blocks[i + 1]?.kind === 'signature' && { keepNext: true }),
      }),
      ...(kind === 'mark' || kind === 'title' ? [emptyLine(LINES.body, true)] : []),
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
function section(paper: Paper): ISectionOptions {
  const isTableLast = paper.blocks.at(-1)?.kind === 'table';
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
    children: [...children(paper), ...(isTableLast ? [emptyLine(1)] : [])],
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
