import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import { readParts, replaceParts } from '../package/package';
import { wordNumeral } from '../html/word-numerals';

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const LEVELS = 9;

/** How a level of a list counts and formats its number: `%1` is replaced by the number of level 1. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

/** A list: its definition, and where its numbering restarts. */
interface List {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

interface NumberProperties {
  readonly list: string;
  readonly level: number;
}

const all = (from: Document | Element, tag: string): Element[] =>
  Array.from(from.getElementsByTagNameNS(WORD, tag));
const childOf = (element: Element | undefined, tag: string): Element | undefined =>
  Array.from(element?.childNodes ?? []).find(
    (node): node is Element => node.nodeType === 1 && (node as Element).localName === tag,
  );
const valueOf = (element: Element | undefined): string | null =>
  element?.getAttributeNS(WORD, 'val') ?? null;
const numberIn = (element: Element, attribute: string): number =>
  Number(element.getAttributeNS(WORD, attribute));

const parse = (text: string): Document => new DOMParser().parseFromString(text, 'text/xml');

function levelsOf(element: Element): Map<number, Level> {
  return new Map(
    all(element, 'lvl').map((level) => [
      numberIn(level, 'ilvl'),
      {
        start: Number(valueOf(childOf(level, 'start')) ?? '1'),
        format: valueOf(childOf(level, 'numFmt')) ?? 'decimal',
        text: valueOf(childOf(level, 'lvlText')) ?? '',
      },
    ]),
  );
}

function listsOf(numbering: Document): Map<string, List> {
  const definitions = new Map(
    all(numbering, 'abstractNum').map((element) => [
      element.getAttributeNS(WORD, 'abstractNumId') ?? '',
      levelsOf(element),
    ]),
  );
  return new Map(
    all(numbering, 'num').map((element): [string, List] => {
      const definition = valueOf(childOf(element, 'abstractNumId')) ?? '';
      const overrides = all(element, 'lvlOverride');
      const restarts = overrides.flatMap((override): [number, number][] => {
        const start = valueOf(childOf(override, 'startOverride'));
        return start === null ? [] : [[numberIn(override, 'ilvl'), Number(start)]];
      });
      const levels = new Map([...(definitions.get(definition) ?? []), ...levelsOf(element)]);
      return [
        element.getAttributeNS(WORD, 'numId') ?? '',
        { definition, levels, restarts: new Map(restarts) },
      ];
    }),
  );
}

function propertiesIn(paragraph: Element | undefined): NumberProperties | null {
  const numbering = childOf(paragraph, 'numPr');
  const list = valueOf(childOf(numbering, 'numId'));
  if (list === null) return null;
  return { list, level: Number(valueOf(childOf(numbering, 'ilvl')) ?? '0') };
}

/** The numbering properties of each paragraph style, its own or those of the style it is based on. */
function styleProperties(styles: Document): (style: string | null) => NumberProperties | null {
  const byId = new Map(
    all(styles, 'style').map((style) => [style.getAttributeNS(WORD, 'styleId') ?? '', style]),
  );
  return (style) => {
    const seen = new Set<string>();
    for (let id = style; id !== null && !seen.has(id);) {
      seen.add(id);
      const element = byId.get(id);
      const found = propertiesIn(childOf(element, 'pPr'));
      if (found) return found;
      id = valueOf(childOf(element, 'basedOn'));
    }
    return null;
  };
}

/** Counts lists as they occur in the document. */
class Counter {
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, List>) {}

  /** The next number of a list as Word shows it; empty for bullets and unknown lists. */
  next({ list: id, level }: NumberProperties): string {
    const list = this.lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own || own.format === 'bullet' || own.format === 'none') return '';
    const counts = this.counts.get(list.definition) ?? [];
    this.counts.set(list.definition, counts);
    const restart = this.begun.has(`${id} ${level}`) ? undefined : list.restarts.get(level);
    this.begun.add(`${id} ${level}`);
    counts[level] = restart ?? (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    return own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = list.levels.get(at);
      return shown ? wordNumeral(counts[at] ?? shown.start, shown.format) : '';
    });
  }
}

function writeNumber(document: Document, paragraph: Element, text: string): void {
  const run = document.createElementNS(WORD, 'w:r');
  const content = document.createElementNS(WORD, 'w:t');
  const hasText = all(paragraph, 't').some((element) => element.textContent !== '');
  content.setAttribute('xml:space', 'preserve');
  content.appendChild(document.createTextNode(hasText ? `${text} ` : text));
  run.appendChild(content);
  paragraph.insertBefore(run, childOf(paragraph, 'pPr')?.nextSibling ?? paragraph.firstChild);
}

/** Takes a paragraph out of its list: number 0 overrides the style. */
function leaveList(document: Document, paragraph: Element): void {
  const properties = childOf(paragraph, 'pPr');
  const numbering = childOf(properties, 'numPr');
  if (properties && numbering) properties.removeChild(numbering);
  const owner = properties ?? document.createElementNS(WORD, 'w:pPr');
  if (!properties) paragraph.insertBefore(owner, paragraph.firstChild);
  const none = document.createElementNS(WORD, 'w:numPr');
  const id = document.createElementNS(WORD, 'w:numId');
  id.setAttributeNS(WORD, 'w:val', '0');
  none.appendChild(id);
  owner.appendChild(none);
}

/**
 * Writes the numbers that Word generates into the text of a .docx, so that a text reader finds the 序号 of a table
 * that has only an empty numbered paragraph in each cell.
 */
export function withNumbersAsText(bytes: Uint8Array): Uint8Array {
  const parts = readParts(bytes, (name) => [DOCUMENT, NUMBERING, STYLES].includes(name));
  const source = parts.get(DOCUMENT);
  const numbering = parts.get(NUMBERING);
  if (source === undefined || numbering === undefined) return bytes;
  const document = parse(source);
  const ofStyle = styleProperties(parse(parts.get(STYLES) ?? `<w:styles xmlns:w="${WORD}"/>`));
  const counter = new Counter(listsOf(parse(numbering)));
  let isChanged = false;
  for (const paragraph of all(document, 'p')) {
    const properties = childOf(paragraph, 'pPr');
    const found = propertiesIn(properties) ?? ofStyle(valueOf(childOf(properties, 'pStyle')));
    if (!found || found.level >= LEVELS) continue;
    const text = counter.next(found);
    if (text === '') continue;
    leaveList(document, paragraph);
    writeNumber(document, paragraph, text);
    isChanged = true;
  }
  if (!isChanged) return bytes;
  return replaceParts(bytes, {
    [DOCUMENT]: strToU8(new XMLSerializer().serializeToString(document)),
  });
}
