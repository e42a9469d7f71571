/** The pages in front of the departments: 通报文稿, 待补佐证, 加扣分. */
export const PAGES = ['bulletin', 'missing', 'adjustment'] as const;
export type PageName = (typeof PAGES)[number];
