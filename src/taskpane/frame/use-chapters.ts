import { useMemo, useState } from 'react';
import type { Chapter, EnterChapter } from '../components/help/chapter';
import type { TabId } from './tab';

interface Entered {
  readonly tab: TabId;
  readonly chapter: Chapter;
}

interface Chapters {
  readonly enter: Readonly<Record<TabId, EnterChapter>>;
  /** Chapter of what a tab shows: that of the page in front, or the tab's own, which has its name. */
  readonly of: (tab: TabId) => Chapter;
}

/** Tracks which chapter of the manual belongs to what each tab shows. */
export function useChapters(): Chapters {
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  const enter = useMemo(() => {
    const enterIn =
      (tab: TabId): EnterChapter =>
      (chapter) => {
        const one = { tab, chapter };
        setEntered((before) => [...before, one]);
        return () => {
          setEntered((before) => before.filter((other) => other !== one));
        };
      };
    return {
      check: enterIn('check'),
      track: enterIn('track'),
      assess: enterIn('assess'),
      settings: enterIn('settings'),
    };
  }, []);
  return {
    enter,
    of: (shown) => entered.findLast(({ tab }) => tab === shown)?.chapter ?? shown,
  };
}
