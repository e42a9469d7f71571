import type { PageLayoutRecord } from '../../../model/data/registry';
import {
  attribute,
  changed,
  element,
  escapeXml,
  first,
  flag,
  numberIn,
  type XmlNode,
} from '../../package/xml';

const POINTS_PER_INCH = 72;

/** Office's paper types by the numbers in files; other sizes are left to the printer. */
const PAPERS = new Map([
  [1, 'Letter'],
  [3, 'Tabloid'],
  [5, 'Legal'],
  [8, 'A3'],
  [9, 'A4'],
  [11, 'A5'],
  [12, 'B4'],
  [13, 'B5'],
]);

type Margins = NonNullable<PageLayoutRecord['margins']>;

/** Margins of files without any. */
const MARGINS: Margins = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};
const SIDES = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

/** The page set-up, except print area and titles, which are defined names. */
export function readPage(frame: XmlNode): PageLayoutRecord {
  const setup = first(frame, 'pageSetup');
  const options = first(frame, 'printOptions');
  const orientation = attribute(setup, 'orientation');
  const paper = PAPERS.get(numberIn(setup, 'paperSize') ?? 0);
  return {
    ...(orientation !== undefined && {
      orientation: orientation === 'landscape' ? 'Landscape' : 'Portrait',
    }),
    ...(paper !== undefined && { paperSize: paper }),
    ...(flag(options, 'horizontalCentered') && { centerHorizontally: true }),
    ...(flag(options, 'verticalCentered') && { centerVertically: true }),
    margins: readMargins(first(frame, 'pageMargins')),
    zoom: readZoom(setup, flag(first(frame, 'sheetPr/pageSetUpPr'), 'fitToPage')),
    headerFooter: {
      ...readParts('Header', first(frame, 'headerFooter/oddHeader')),
      ...readParts('Footer', first(frame, 'headerFooter/oddFooter')),
    },
  };
}

function readMargins(node: XmlNode | undefined): Margins {
  const points = (side: keyof Margins): number =>
    Math.round((numberIn(node, side) ?? MARGINS[side]) * POINTS_PER_INCH * 100) / 100;
  return {
    left: points('left'),
    right: points('right'),
    top: points('top'),
    bottom: points('bottom'),
    header: points('header'),
    footer: points('footer'),
  };
}

function readZoom(
  setup: XmlNode | undefined,
  fits: boolean,
): NonNullable<PageLayoutRecord['zoom']> {
  if (!fits) return { scale: numberIn(setup, 'scale') ?? 100 };
  // 0 means automatic, absent means 1.
  const [wide, high] = ['fitToWidth', 'fitToHeight'].map((name) => numberIn(setup, name) ?? 1);
  return {
    ...(wide && { horizontalFitToPages: wide }),
    ...(high && { verticalFitToPages: high }),
  };
}

const PLACES = { L: 'left', C: 'center', R: 'right' } as const;

/** Headers and footers store left, centre and right in one text, each after its letter. */
function readParts(which: 'Header' | 'Footer', node: XmlNode | undefined): Record<string, string> {
  const parts: Record<string, string> = {};
  const pieces = (node?.text ?? '').split(/&([LCR])/u);
  // Text before the first letter is in the centre.
  if (pieces[0]) parts[`center${which}`] = pieces[0];
  for (let at = 1; at < pieces.length; at += 2) {
    const place = PLACES[pieces[at] as keyof typeof PLACES];
    const text = pieces[at + 1] ?? '';
    if (text !== '') parts[`${place}${which}`] = text;
  }
  return parts;
}

export const fitsPages = ({ zoom }: PageLayoutRecord): boolean =>
  zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;

/** The changed elements of the page set-up, based on those of the file. */
export function pageElements(
  now: PageLayoutRecord,
  before: PageLayoutRecord,
  frame: XmlNode,
): [string, string][] {
  const writers = { printOptions, pageMargins, pageSetup, headerFooter };
  return Object.entries(writers).flatMap(([name, write]): [string, string][] =>
    write(now, undefined) === write(before, undefined)
      ? []
      : [[name, write(now, first(frame, name))]],
  );
}

/** Code of the paper in a file. */
const A4 = 9;

type Write = (page: PageLayoutRecord, base: XmlNode | undefined) => string;

const unlessEmpty = (name: string, xml: string): string => (xml === `<${name}/>` ? '' : xml);

const printOptions: Write = (page, base) =>
  unlessEmpty(
    'printOptions',
    changed(base, 'printOptions', {
      horizontalCentered: page.centerHorizontally ? 1 : null,
      verticalCentered: page.centerVertically ? 1 : null,
    }),
  );

const pageMargins: Write = ({ margins }) =>
  margins
    ? element(
        'pageMargins',
        Object.fromEntries(SIDES.map((side) => [side, margins[side] / POINTS_PER_INCH])),
      )
    : '';

const pageSetup: Write = (page, base) => {
  const { zoom = {}, orientation, paperSize } = page;
  const paper = [...PAPERS].find(([, name]) => name.toLowerCase() === paperSize?.toLowerCase());
  const fits = fitsPages(page);
  // A page set up without a paper would be printed on Letter; new sheets of the embedded Excel are A4.
  const isNew =
    base === undefined && (fits || orientation !== undefined || zoom.scale !== undefined);
  return unlessEmpty(
    'pageSetup',
    changed(base, 'pageSetup', {
      ...(paper ? { paperSize: paper[0] } : isNew && { paperSize: A4 }),
      scale: fits || zoom.scale === undefined || zoom.scale === 100 ? null : zoom.scale,
      fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : null,
      fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : null,
      ...(orientation && { orientation: orientation.toLowerCase() }),
    }),
  );
};

const headerFooter: Write = ({ headerFooter: parts = {} }, base) => {
  const text = (which: 'Header' | 'Footer'): string =>
    Object.entries(PLACES)
      .map(([letter, place]) =>
        parts[`${place}${which}`] ? `&${letter}${parts[`${place}${which}`] ?? ''}` : '',
      )
      .join('');
  const written: Readonly<Record<string, string>> = {
    oddHeader: text('Header'),
    oddFooter: text('Footer'),
  };
  const others = ['evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];
  const content = [
    ...Object.entries(written).map(([name, words]) =>
      words === '' ? '' : element(name, {}, escapeXml(words)),
    ),
    ...others.map((name) => first(base, name)?.xml ?? ''),
  ].join('');
  return content === '' ? '' : changed(base, 'headerFooter', {}, content);
};
