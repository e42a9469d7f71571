import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/locales/language';

/** Where what a picture shows is made: folders of src/taskpane, and groups of the words. */
interface View {
  readonly folders: readonly string[];
  readonly words: readonly string[];
}

const VIEWS = {
  begin: { folders: ['begin', 'collect'], words: ['begin', 'paste', 'collect'] },
  check: { folders: ['check'], words: ['check', 'fixes', 'waive', 'convert', 'history', 'steps'] },
  track: {
    folders: ['track'],
    words: ['progress', 'change', 'unplanned', 'scorePreview', 'board'],
  },
  papers: { folders: ['papers'], words: ['progress'] },
  assess: { folders: ['assess'], words: ['assess', 'adjustment', 'assessment'] },
  settings: { folders: ['settings'], words: ['settings'] },
} satisfies Record<string, View>;

export type ViewName = keyof typeof VIEWS;

/** Every picture of the manual and the view that it shows. */
export const PICTURES = {
  workbook: 'check',
  findings: 'check',
  waive: 'check',
  clean: 'check',
  convert: 'check',
  marks: 'check',
  history: 'check',
  begin: 'begin',
  paste: 'begin',
  collect: 'begin',
  'add-columns': 'track',
  progress: 'track',
  timeline: 'track',
  record: 'track',
  change: 'track',
  unplanned: 'track',
  board: 'track',
  attachment: 'papers',
  reminder: 'papers',
  ranks: 'assess',
  evidence: 'assess',
  losses: 'assess',
  adjustment: 'assess',
  'score-sheets': 'assess',
  settings: 'settings',
} as const satisfies Record<string, ViewName>;

/** Bytes that a picture may have. */
export const LARGEST = 60 * 1024;

export type PictureName = keyof typeof PICTURES;

/** What is kept of a picture beside it. */
export interface Kept {
  readonly width: number;
  readonly height: number;
  /** Of the sources of its view when it was taken. */
  readonly sources: string;
}

export const folderOf = (language: Language): string => `docs/manual/${language}/pictures`;

export const listOf = (language: Language): string =>
  path.join(folderOf(language), 'pictures.json');

/** Components and styles; what is imported and what is explained does not show. */
const visiblePart = (source: string): string =>
  source
    .replace(/^import [^;]*;$/gmu, '')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '')
    .replace(/\s+/gu, ' ');

const sourcesIn = (folder: string): string[] =>
  readdirSync(path.join('src/taskpane', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsx|css)$/u.test(file))
    .map((file) => path.join('src/taskpane', folder, file))
    .sort();

/** A hash of what a view is made of: it changes when the view does. */
export function sourcesOf(view: ViewName, language: Language): string {
  const { folders, words } = VIEWS[view];
  const hash = createHash('sha256');
  for (const file of ['frame', ...folders].flatMap(sourcesIn))
    hash.update(visiblePart(readFileSync(file, 'utf8')));
  const texts = JSON.parse(readFileSync(`src/locales/${language}.json`, 'utf8')) as Record<
    string,
    unknown
  >;
  for (const group of words) hash.update(JSON.stringify(texts[group]));
  return hash.digest('hex').slice(0, 16);
}
