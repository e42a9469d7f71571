export { readXlsx } from './read';
export { writeXlsx } from './write';
export type { Loss, LossKind } from './losses';
