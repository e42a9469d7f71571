import JSZip from 'jszip';
import { frameOf, type ChartFrame } from '../parts/chart-frame';
import type { XmlNode } from '../terms/xml';
import { attribute, nodes, parseXml } from '../terms/xml';

/** What ExcelJS reads past, read from the file's own XML. */
export interface PackageParts {
  /** Paths of every part in the file. */
  readonly paths: readonly string[];
  readonly workbook: XmlNode;
  /** By sheet name, in the order of the tabs. */
  readonly sheets: ReadonlyMap<string, SheetPart>;
}

export interface SheetPart {
  /** The sheet without its cells: views, filters, rules, validations. */
  readonly frame: XmlNode;
  readonly tables: readonly XmlNode[];
  /** Paths of the parts that the sheet refers to, such as drawings. */
  readonly related: readonly string[];
  readonly drawing: { readonly charts: readonly ChartPart[]; readonly pictures: number };
}

/** A chart of a sheet, by its frame in the drawing; `null` for a frame of a kind that is not known. */
export interface ChartPart {
  readonly frame: ChartFrame | null;
  readonly xml: string;
}

/** Of a sheet that the file's own list does not name. */
export const noPart: SheetPart = {
  frame: {},
  tables: [],
  related: [],
  drawing: { charts: [], pictures: 0 },
};

const WORKBOOK = 'xl/workbook.xml';

export async function readParts(bytes: ArrayBuffer): Promise<PackageParts> {
  const zip = await JSZip.loadAsync(bytes);
  const read = async (path: string): Promise<string> =>
    (await zip.file(path)?.async('string')) ?? '';
  const workbook = nodes(parseXml(await read(WORKBOOK)), 'workbook')[0];
  if (workbook === undefined) throw new Error(`${WORKBOOK} is missing`);
  const targets = await relations(WORKBOOK, read);
  const sheets = new Map<string, SheetPart>();
  for (const sheet of nodes(workbook, 'sheets/sheet')) {
    const path = targets.get(attribute(sheet, 'id') ?? '');
    const name = attribute(sheet, 'name');
    // A chart sheet or a dialog sheet has no cells; ExcelJS does not list it either.
    if (name !== undefined && path?.includes('/worksheets/'))
      sheets.set(name, await readSheet(path, read));
  }
  return { paths: Object.keys(zip.files), workbook, sheets };
}

type Read = (path: string) => Promise<string>;

async function readSheet(path: string, read: Read): Promise<SheetPart> {
  const text = await read(path);
  const related = [...(await relations(path, read)).values()];
  const tables = await Promise.all(
    related
      .filter((target) => target.includes('/tables/'))
      .map(async (table) => parseXml(await read(table))),
  );
  const frame = nodes(parseXml(withoutCells(text)), 'worksheet')[0] ?? {};
  const drawings = related.filter((target) => target.includes('/drawings/drawing'));
  const drawn = await Promise.all(drawings.map((drawing) => readDrawing(drawing, read)));
  return {
    frame,
    tables: tables.flatMap((table) => nodes(table, 'table')),
    related,
    drawing: {
      charts: drawn.flatMap(({ charts }) => charts),
      pictures: drawn.reduce((sum, { pictures }) => sum + pictures, 0),
    },
  };
}

async function readDrawing(path: string, read: Read): Promise<SheetPart['drawing']> {
  const targets = await relations(path, read);
  const anchors = nodes(parseXml(await read(path)), 'wsDr/twoCellAnchor');
  const anchorOf = (id: string): XmlNode | undefined =>
    anchors.find((anchor) =>
      nodes(anchor, 'graphicFrame/graphic/graphicData/chart').some(
        (chart) => attribute(chart, 'id') === id,
      ),
    );
  const charts = [...targets].filter(([, target]) => /\/charts?(Ex)?\//.test(target));
  return {
    charts: await Promise.all(
      charts.map(async ([id, target]): Promise<ChartPart> => {
        const anchor = anchorOf(id);
        return { frame: anchor ? frameOf(anchor) : null, xml: await read(target) };
      }),
    ),
    pictures: [...targets.values()].filter((target) => target.includes('/media/')).length,
  };
}

/** The cells are nearly all of a sheet's XML, and ExcelJS reads those. */
function withoutCells(text: string): string {
  const start = text.indexOf('<sheetData>');
  const end = text.indexOf('</sheetData>');
  return start === -1 || end === -1
    ? text
    : text.slice(0, start) + text.slice(end + '</sheetData>'.length);
}

/** The targets of a part's relations by id, as paths from the root. */
async function relations(path: string, read: Read): Promise<Map<string, string>> {
  const slash = path.lastIndexOf('/') + 1;
  const text = await read(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  if (text === '') return new Map();
  return new Map(
    nodes(parseXml(text), 'Relationships/Relationship').map((relation) => [
      attribute(relation, 'Id') ?? '',
      resolve(path.slice(0, slash), attribute(relation, 'Target') ?? ''),
    ]),
  );
}

function resolve(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
