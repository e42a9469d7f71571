import type { SentTable } from '../../core/collection/sent-files';
import { headerWords } from '../../core/plan/header/header';
import { readPlans } from '../../core/plan/read-plan';
import { findSettingsTables } from '../../core/settings/reading/find-tables';
import { readSettings } from '../../core/settings/reading/read-settings';
import type { Settings } from '../../core/settings/settings';
import { readingWith } from '../../core/settings/use-settings';
import { isMadeSheet } from '../../excel/plan/own-sheets';
import type { FileContent, FileProblem } from '../../files/content/sheet';

/** Why no plan was read from a file. */
export type SentProblem = FileProblem | 'noPlan' | 'failed';

/** The plan tables of a file that somebody has sent, or why there are none. */
export type ReadFile =
  | { readonly kind: 'read'; readonly tables: readonly SentTable[] }
  | { readonly kind: 'unread'; readonly problem: SentProblem };

/** Every plan in the file, read by the file's own settings, but with the units and header words of this workbook. */
function plansIn({ sheets, tables }: FileContent, office: Settings): SentTable[] {
  const { settings } = readSettings(findSettingsTables(sheets, tables));
  const options = {
    ...readingWith(settings),
    ...(office.directory && { directory: readingWith(office).directory }),
    headerWords: headerWords(office.headerWords, settings.headerWords),
  };
  // The sheets of scores and of unplanned conferences have a plan's header, too.
  return sheets
    .filter(({ name }) => !isMadeSheet(name, tables))
    .flatMap(({ name: sheet, grid }) =>
      readPlans(grid, { ...options, sheet: sheet ?? undefined }).map((plan) => ({
        plan,
        grid,
        sheet,
      })),
    );
}

/** Reads the plans of a file. What it is that cannot be read is said, never thrown. */
export async function readSent(file: File, office: Settings): Promise<ReadFile> {
  const [{ readFile }, { UnreadableFile }] = await Promise.all([
    import('../../files/read-file'),
    import('../../files/content/sheet'),
  ]);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const tables = plansIn(await readFile(file.name, bytes), office);
    return tables.length > 0 ? { kind: 'read', tables } : { kind: 'unread', problem: 'noPlan' };
  } catch (error) {
    const problem = error instanceof UnreadableFile ? error.problem : 'failed';
    return { kind: 'unread', problem };
  }
}
