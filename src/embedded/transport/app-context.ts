import type { WorkbookModel } from '../model/workbook-model';

/** What office.js learns about its host when it starts, and the settings that it writes back. */
export interface AppContext {
  describe(): readonly unknown[];
  writeSettings(settings: {
    readonly keys: readonly string[];
    readonly values: readonly string[];
  }): void;
}

/** The ExcelApi version of the Excel that the page emulates: LTSC 2021. */
export const PAGE_API_VERSION = '1.14';

const REQUIREMENTS = JSON.stringify({
  ExcelApi: PAGE_API_VERSION,
  SharedRuntime: '1.1',
  Settings: '1.1',
});

const EXCEL = 1;
const READ_WRITE = 0;
/** The add-in was opened by the user, not together with its document. */
const INSERTED = 1;

/** @param language Excel's display language, such as `zh-CN` */
export function appContext(model: WorkbookModel, language: string): AppContext {
  const instance = crypto.randomUUID();
  return {
    describe: () => {
      const { settings } = model.registry;
      return [
        [Object.keys(settings), Object.values(settings)],
        'embedded-workbook',
        EXCEL,
        16,
        0,
        0,
        1,
        READ_WRITE,
        language,
        language,
        0,
        '',
        INSERTED,
        0,
        '',
        1,
        instance,
        instance,
        false,
        false,
        REQUIREMENTS,
        '',
        '16.0',
        0,
      ];
    },
    writeSettings: ({ keys, values }) => {
      const settings = Object.fromEntries(keys.map((key, at) => [key, values[at]]));
      model.core.updateRegistry((registry) => ({ ...registry, settings }));
    },
  };
}
