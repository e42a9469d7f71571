import { expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readFile } from '../../../src/files/read-file';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
const line = (texts: string): string[] => texts.split('|').map(paragraph);
/** A text box as Word writes it, for itself and for older versions. */
const textBox = (content: string): string =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

async function rowsOf(body: string): Promise<string[]> {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
  });
  const { sheets } = await readFile('计划.docx', bytes);
  return sheets[0]!.grid.rows.map((row) => row.map(({ text }) => text).join('|'));
}

const HEADER = '单位|时间|主题|发布人';
const ROW = '教育局|3月|招生政策发布会|副局长 周海';

it('reads what stands in a text box once, in its place', async () => {
  const title = textBox(paragraph('2025年新闻发布会计划'));
  expect(await rowsOf(title + textBox(table(line(HEADER), line(ROW))))).toEqual([
    '2025年新闻发布会计划',
    HEADER,
    ROW,
  ]);
});

it('reads a table inside a cell as the text of that cell', async () => {
  const [unit = '', time = '', topic = ''] = line(ROW);
  const person = table(line('副局长|周海')) + paragraph('');
  expect(await rowsOf(table(line(HEADER), [unit, time, topic, person]))).toEqual([
    HEADER,
    '教育局|3月|招生政策发布会|副局长\n周海',
  ]);
});

it('reads tables in content controls', async () => {
  const control = `<w:sdt><w:sdtContent>${table(line(HEADER), line(ROW))}</w:sdtContent></w:sdt>`;
  expect(await rowsOf(control)).toEqual([HEADER, ROW]);
});

it('leaves out what tracked changes delete', async () => {
  const deleted = `<w:p><w:r><w:t>招生</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>考试</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>政策发布会</w:t></w:r></w:ins></w:p>`;
  const [unit = '', time = '', , person = ''] = line(ROW);
  expect(await rowsOf(table(line(HEADER), [unit, time, deleted, person]))).toEqual([HEADER, ROW]);
});
