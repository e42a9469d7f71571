import type { Book } from './book/book';
import { Losses, type Loss } from './losses';
import type { Relation } from './package/package';

/** XLM macro sheets, which an .xlsx file cannot contain. */
const MACRO_SHEETS = ['xlMacrosheet', 'xlIntlMacrosheet'];
const MACROS = ['vbaProject', 'wordVbaData', ...MACRO_SHEETS];

const isMacro = ({ kind }: Relation): boolean => MACROS.includes(kind);
/** A signature covers every byte, so it is invalid after any change. */
const isSignature = ({ type }: Relation): boolean => type.endsWith('/digital-signature/origin');

/** Lists the contents of a file that the saved .xlsx file will lose. */
export function readLosses({ file, path, is1904 }: Book): Loss[] {
  const losses = new Losses();
  const hasLooseMacros = file.paths().some((part) => part.endsWith('vbaProject.bin'));
  losses.add('macro', null, '', Number(file.relations(path).some(isMacro) || hasLooseMacros));
  losses.add('signature', null, '', Number(file.relations('').some(isSignature)));
  losses.add('date1904', null, '', Number(is1904));
  return losses.list();
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Removes what is not allowed in an .xlsx file: Excel refuses one with macros. */
export function dropForeignParts({ file, path }: Book): void {
  file.unrelate('', isSignature);
  // Excel rebuilds the calculation chain.
  file.unrelate(path, (relation) => isMacro(relation) || relation.kind === 'calcChain');
  file.setType(path, WORKBOOK);
}
