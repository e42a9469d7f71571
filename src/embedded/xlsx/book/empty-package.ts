import { Package, XML_HEAD } from '../package/package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles of cells without a format. */
const STYLES =
  `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';

/** An empty workbook, for one that was not read from a file. */
export function emptyPackage(): Package {
  const file = new Package();
  const workbook = 'xl/workbook.xml';
  file.set(
    workbook,
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/><bookViews>` +
      '<workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets/></workbook>',
    `${TYPES}.sheet.main+xml`,
  );
  file.set('xl/styles.xml', STYLES, `${TYPES}.styles+xml`);
  file.relate('', 'officeDocument', workbook);
  file.relate(workbook, 'styles', 'xl/styles.xml');
  return file;
}

const CORE = 'docProps/core.xml';
const CORE_KIND =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Sets the creation date of a new file; an opened file keeps its own. */
export function setCreationDate(file: Package, made: Date): void {
  if (file.relations('').some(({ type }) => type === CORE_KIND)) return;
  const date = `${made.toISOString().slice(0, 19)}Z`;
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`;
  file.set(
    CORE,
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `${time('created')}${time('modified')}</cp:coreProperties>`,
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  file.relateType('', CORE_KIND, CORE);
}
