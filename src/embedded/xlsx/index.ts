export { readXlsx } from './read/read';
export { writeXlsx } from './write/write';
export type { Loss } from './losses';
