import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../src/core/plan/model/plan';
import { readPlan } from '../../src/core/plan/read-plan';
import { DEFAULT_SETTINGS } from '../../src/core/settings/reading/read-settings';
import { readingWith } from '../../src/core/settings/use-settings';
import { readFile } from '../../src/files/read-file';

/** Files that LibreOffice has made of one plan; its .docx numbers the rows by itself. */
const made = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../fixtures/files', name)));

async function planOf(name: string, bytes: Uint8Array): Promise<Plan> {
  const { sheets } = await readFile(name, bytes);
  return readPlan(sheets[0]!.grid, readingWith(DEFAULT_SETTINGS))!;
}

describe('one plan from every kind of file', () => {
  test.each([
    ['writer.docx', '2025-04-20'],
    ['calc.xls', '2025-04-18'],
    ['calc.html', '2025-04-18'],
  ])('%s', async (name, day) => {
    const { title, year, rows } = await planOf(name, made(name));
    expect({ title, year }).toEqual({ title: '云水县2025年度新闻发布会计划', year: 2025 });
    expect(
      rows.map(({ cells: { number, department, timing }, timing: parsed }) => [
        Number.parseInt(number.text, 10),
        department.text,
        timing.text,
        'window' in parsed ? parsed.window.end : null,
      ]),
    ).toEqual([
      [1, '县教育局', expect.stringMatching(/3月/u), '2025-03-31'],
      [2, '县教育局', '9月份', '2025-09-30'],
      [3, '县统计局', expect.any(String), day],
      [4, '县水利局', '5月底前', '2025-05-31'],
    ]);
  });

  test('hidden sheets of an old workbook stay out', async () => {
    const { sheets } = await readFile('calc.xls', made('calc.xls'));
    expect(sheets.map(({ name }) => name)).toEqual(['计划', '说明']);
  });
});

describe('a file is what it holds, not what its name ends in', () => {
  test.each([
    ['a WPS workbook', 'calc.et', 'calc.xls', 'xls'],
    ['a web page under the name of a workbook', 'export.xls', 'calc.html', 'html'],
    ['a document without an ending', 'writer', 'writer.docx', 'docx'],
    ['a document named as a workbook', 'writer.xlsx', 'writer.docx', 'docx'],
  ])('%s', async (_, name, source, kind) => {
    expect(await readFile(name, made(source))).toMatchObject({ kind });
  });

  test.each([
    ['an old document', 'plan.doc', made('writer.doc'), 'document'],
    ['an old document named as a workbook', 'plan.xls', made('writer.doc'), 'document'],
    ['a document in RTF', 'plan.doc', made('writer.rtf'), 'document'],
    ['a PDF', 'plan.pdf', strToU8('%PDF-1.7\n'), 'document'],
    [
      'a package of something else',
      'plan.zip',
      zipSync({ 'a.txt': strToU8('a') }),
      'unknownFormat',
    ],
    ['a package that is cut off', 'plan.docx', made('writer.docx').slice(0, 2000), 'damaged'],
    ['text named as a workbook', 'plan.xlsx', strToU8('序号,单位'), 'damaged'],
    ['text of no known ending', 'plan.log', strToU8('序号,单位'), 'unknownFormat'],
    ['a web page without a table', 'plan.html', strToU8('<html><p>计划</p></html>'), 'tableless'],
    ['nothing', 'plan.docx', new Uint8Array(), 'empty'],
  ])('%s is refused with its reason', async (_, name, bytes, problem) => {
    await expect(readFile(name, bytes)).rejects.toMatchObject({ problem });
  });
});

describe('a document without tables', () => {
  const cells = [
    '单位',
    '时间',
    '主题',
    '发布人',
    '教育局',
    '3月',
    '招生政策发布会',
    '副局长 周海',
  ];
  const rowsOf = async (name: string, bytes: Uint8Array): Promise<string[]> => {
    const { sheets } = await readFile(name, bytes);
    return sheets[0]!.grid.rows.map((row) => row.map(({ text }) => text).join('|'));
  };

  test('is read by its lines, one cell a line', async () => {
    const page = `<html><body>${cells.map((cell) => `<p>${cell}</p>`).join('\n')}</body></html>`;
    expect(await rowsOf('plan.html', strToU8(page))).toEqual([
      '单位|时间|主题|发布人',
      '教育局|3月|招生政策发布会|副局长 周海',
    ]);
  });

  test('is read by its tabs', async () => {
    const page = `<html><body><p>${cells.slice(0, 4).join('\t')}</p><p>${cells.slice(4).join('\t')}</p></body></html>`;
    expect(await rowsOf('plan.html', strToU8(page))).toEqual([
      '单位|时间|主题|发布人',
      '教育局|3月|招生政策发布会|副局长 周海',
    ]);
  });
});

describe('lists that count by themselves', () => {
  const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const level = (format: string, text: string): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbered = (list: number, text = ''): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${
      text === '' ? '' : `<w:r><w:t>${text}</w:t></w:r>`
    }</w:p>`;
  const cell = (paragraph: string): string => `<w:tc>${paragraph}</w:tc>`;

  /** The first column of a document's table, whose cells are these paragraphs. */
  async function firstColumn(paragraphs: readonly string[], lists: string): Promise<string[]> {
    const rows = paragraphs.map(
      (paragraph) =>
        `<w:tr>${cell(paragraph)}${cell('<w:p><w:r><w:t>甲</w:t></w:r></w:p>')}</w:tr>`,
    );
    const types = (part: string, type: string): string =>
      `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
    const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types(
          'document',
          'document.main',
        )}${types('numbering', 'numbering')}</Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/numbering" Target="numbering.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(
        `<w:document ${WORD}><w:body><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`,
      ),
      'word/numbering.xml': strToU8(`<w:numbering ${WORD}>${lists}</w:numbering>`),
    });
    const { sheets } = await readFile('计划.docx', bytes);
    return sheets[0]!.grid.rows.map((row) => row[0]!.text);
  }
  const list = (id: number, definition: number, override = ''): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${override}</w:num>`;
  const definition = (id: number, content: string): string =>
    `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;

  test('go on from cell to cell, empty or with text', async () => {
    const lists = definition(7, level('decimal', '%1')) + list(1, 7);
    await expect(
      firstColumn([numbered(1), numbered(1, '乙'), numbered(1)], lists),
    ).resolves.toEqual(['1', '2 乙', '3']);
  });

  test('show their number as Word does', async () => {
    const lists =
      definition(1, level('chineseCounting', '（%1）')) +
      definition(2, level('decimalEnclosedCircle', '%1')) +
      definition(3, level('bullet', '●')) +
      list(1, 1) +
      list(2, 2) +
      list(3, 3);
    const twelve = Array.from({ length: 12 }, () => numbered(1));
    const shown = await firstColumn([...twelve, numbered(2), numbered(3, '丙')], lists);
    expect(shown.slice(9)).toEqual(['（十）', '（十一）', '（十二）', '①', '丙']);
  });

  test('begin anew where the document says so', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const lists = definition(1, level('decimal', '%1.')) + list(1, 1) + list(2, 1, anew);
    await expect(
      firstColumn([numbered(1), numbered(1), numbered(2), numbered(2)], lists),
    ).resolves.toEqual(['1.', '2.', '1.', '2.']);
  });
});
