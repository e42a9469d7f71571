export { readXlsx } from './read';
export { writeXlsx } from './write';
export type { Loss } from './losses';
