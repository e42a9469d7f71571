import { calendarFile } from '../../papers/calendar/ics';
import type { Paper } from '../../papers/model/paper';
import type { PaperSource } from '../../papers/model/source';
import { makePaper, subjectsOf } from '../../papers/papers';
import { papersDocx } from '../../papers/writers/docx';
import { safeFileName } from '../../papers/writers/file-name';
import { countGaps } from '../../papers/writers/gaps';
import { paperPage } from '../../papers/writers/html';
import { paperText } from '../../papers/writers/text';
import type { PaperName } from '../../core/workbook-contract/paper-parts';
import type { PaperFormat, PapersOptions } from './papers-options';

/** A file to be written. */
export interface MadeFile {
  readonly name: string;
  /** How many places in it are to be filled in. */
  readonly gaps: number;
  /** People edit it: one that is there is replaced on request only. */
  readonly isPaper: boolean;
  readonly bytes: () => Promise<Uint8Array>;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const WRITERS: Readonly<Record<PaperFormat, (paper: Paper) => Promise<Uint8Array>>> = {
  docx: (paper) => papersDocx([paper]),
  html: (paper) => Promise.resolve(utf8(paperPage(paper))),
  txt: (paper) => Promise.resolve(utf8(`${paperText(paper)}\n`)),
};

/** Gives each of equal names a number, as two conferences may be named alike. */
function distinctly(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let distinct = name;
    for (let nth = 2; taken.has(distinct.toLowerCase()); nth += 1) distinct = `${name} ${nth}`;
    taken.add(distinct.toLowerCase());
    return distinct;
  };
}

const papersFor = (
  source: PaperSource,
  paper: PaperName,
  { unit, order }: PapersOptions,
): Paper[] =>
  subjectsOf(source, paper, unit).flatMap(
    ({ key }) => makePaper(source, paper, key, { order }) ?? [],
  );

/** The papers asked for that there is nothing to write about, and the files of the others. */
export function makeFiles(
  source: PaperSource,
  options: PapersOptions,
): { readonly files: MadeFile[]; readonly without: PaperName[] } {
  const nameOf = distinctly();
  const made = options.papers.map((paper) => ({ paper, of: papersFor(source, paper, options) }));
  const files = made
    .flatMap(({ of }) => of)
    .map((paper) => ({
      name: `${nameOf(safeFileName(paper.name))}.${options.format}`,
      gaps: countGaps(paperText(paper)),
      isPaper: true,
      bytes: () => WRITERS[options.format](paper),
    }));
  const calendar: MadeFile = {
    name: `${safeFileName(source.words.calendar.file)}.ics`,
    gaps: 0,
    isPaper: false,
    bytes: () => Promise.resolve(utf8(calendarFile(source, options.unit))),
  };
  return {
    files: options.calendar ? [...files, calendar] : files,
    without: made.filter(({ of }) => of.length === 0).map(({ paper }) => paper),
  };
}
