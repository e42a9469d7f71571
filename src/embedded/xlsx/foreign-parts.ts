import type { Book } from './book/book';
import { Losses, type Loss } from './losses';
import type { Relation } from './package/package';

/** Sheets of macros of the old kind, which an .xlsx file cannot have. */
const MACRO_SHEETS = ['xlMacrosheet', 'xlIntlMacrosheet'];
const MACROS = ['vbaProject', 'wordVbaData', ...MACRO_SHEETS];

const isMacro = ({ kind }: Relation): boolean => MACROS.includes(kind);
/** A signature speaks of every byte. */
const isSignature = ({ type }: Relation): boolean => type.endsWith('/digital-signature/origin');

/** Lists what a file holds and an .xlsx file that is written over it will not. */
export function readLosses({ file, path, is1904 }: Book): Loss[] {
  const losses = new Losses();
  const hasLooseMacros = file.paths().some((part) => part.endsWith('vbaProject.bin'));
  losses.add('macro', null, '', Number(file.relations(path).some(isMacro) || hasLooseMacros));
  losses.add('signature', null, '', Number(file.relations('').some(isSignature)));
  losses.add('date1904', null, '', Number(is1904));
  return losses.list();
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Makes an ordinary .xlsx of a file that was opened: Excel refuses one with macros in it. */
export function dropForeignParts({ file, path }: Book): void {
  file.unrelate('', isSignature);
  // The order of calculation is made anew by Excel.
  file.unrelate(path, (relation) => isMacro(relation) || relation.kind === 'calcChain');
  file.setType(path, WORKBOOK);
}
