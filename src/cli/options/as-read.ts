import { NO_HEADER_WORDS } from '../../core/plan/header/header';
import type { Language } from '../../locales';
import type { Options } from './options';

/** The options with which a file is read that the arguments say nothing about. */
export const asRead = (file: string, language: Language): Options => ({
  file,
  year: undefined,
  issued: undefined,
  asOf: undefined,
  sheet: undefined,
  table: undefined,
  all: false,
  columns: NO_HEADER_WORDS,
  format: 'text',
  language,
  out: undefined,
});
