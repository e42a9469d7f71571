import { AS_OF, PARAMETERS } from '../core/settings/parameters';

const QUOTED = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** What a formula gets where a row was deleted from 参数表. */
function fallback(name: string, standard: string | number | null): string {
  if (name === AS_OF) return 'TODAY()';
  return typeof standard === 'number' ? String(standard) : QUOTED(standard ?? '');
}

/** The defined names by which formulas read the settings, with what each stands for. */
const SETTINGS_NAMES: ReadonlyMap<string, string> = new Map(
  PARAMETERS.map(({ name, standard }) => [
    name,
    `=IFERROR(INDEX(参数表[生效值],MATCH(${QUOTED(name)},参数表[参数],0)),${fallback(name, standard)})`,
  ]),
);

/** Defines the names that are missing; a name that the office uses already stays as it is. */
export function defineNames(workbook: Excel.Workbook, existing: ReadonlySet<string>): void {
  for (const [name, formula] of SETTINGS_NAMES) {
    if (!existing.has(name)) workbook.names.add(name, formula);
  }
}
