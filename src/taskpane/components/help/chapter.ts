import { createContext, useContext, useEffect } from 'react';

/** Chapters of the manual that the pane opens, by their names in docs/manual. */
export const CHAPTERS = [
  'paste-and-import',
  'check',
  'track',
  'change',
  'papers',
  'assess',
  'undo',
  'settings',
  'trouble',
  'keys',
] as const;
export type Chapter = (typeof CHAPTERS)[number];

/** Makes a chapter the one that is opened. @returns a function that goes back to the one before */
export type EnterChapter = (chapter: Chapter) => () => void;

const ignore: EnterChapter = () => () => undefined;

export const ChapterContext = createContext<EnterChapter>(ignore);

/** While the caller is shown, the ? of its tab opens this chapter instead of the tab's own. */
export function useChapter(chapter: Chapter | undefined): void {
  const enter = useContext(ChapterContext);
  useEffect(() => (chapter === undefined ? undefined : enter(chapter)), [enter, chapter]);
}
