/** The layout of an official document (GB/T 9704-2012). Lengths in millimetres, sizes of type in points. */
export const PAGE = {
  ...{ width: 210, height: 297 },
  ...{ top: 37, bottom: 35, left: 28, right: 26 },
  ...{ header: 15, footer: 25 },
} as const;

/** Fonts are named, not embedded: offices have them. Latin letters and digits as in the same place of printed documents. */
export const FONTS = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  page: '宋体',
  latin: 'Times New Roman',
} as const;

/** 二号, 三号, 小四, 四号, 四号. */
export const SIZES = { title: 22, body: 16, table: 12, page: 14, copies: 14 } as const;

/** Exact distances of lines. */
export const LINES = { title: 34, body: 28, table: 18 } as const;

/** First line of a paragraph, in characters. */
export const INDENT = 2;
/** From the right edge to the end of a signature’s date, in characters. */
export const SIGNATURE_INDENT = 4;
