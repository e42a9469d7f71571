/** The part of `Office` that works without a page. */
export interface HeadlessOffice {
  readonly context: {
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly requirements: { isSetSupported(name: string, version?: string | number): boolean };
  };
}

/** The ExcelApi version of office.js on npm. */
export const API_VERSION = '1.15';

/** `Office` of a host without a page. @param version the ExcelApi version that it reports, such as `1.9` */
export const officeOf = (version: string): HeadlessOffice => ({
  context: {
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    requirements: {
      isSetSupported: (name, requested = '1.1') =>
        name === 'ExcelApi' &&
        Number(String(requested).split('.')[1]) <= Number(version.split('.')[1]),
    },
  },
});
