import { Suspense, useEffect, useRef, useState } from 'react';
import type { FrameWords } from '../../locales/frame';
import type { Language } from '../../locales/language';
import { keepFocus } from '../focus/keep-focus';
import { ChapterContext } from '../components/help/chapter';
import { ErrorBoundary } from './ErrorBoundary';
import { HelpLink } from './HelpLink';
import { TABS, type TabId, type TabViews } from './tab';
import { TabList } from './TabList';
import { useChapters } from './use-chapters';
import { VisuallyHidden } from '../components/VisuallyHidden';
import styles from './frame.module.css';

interface FrameProps {
  readonly views: TabViews;
  readonly words: FrameWords;
  readonly language: Language;
  /** The tab that is shown at first. */
  readonly first?: TabId;
  readonly onShow?: (tab: TabId) => void;
  /** Opens a page of the manual where a link cannot. @returns whether it did */
  readonly openPage?: (address: string) => boolean;
}

/** The pane: four tabs with the manual beside them, and the view of the selected one below them. */
export function Frame(props: FrameProps) {
  const { views, words, language, first = 'check', onShow, openPage = () => false } = props;
  const [shown, setShown] = useState<TabId>(first);
  // A view stays mounted, so that its list is where the user left it.
  const [opened, setOpened] = useState<ReadonlySet<TabId>>(new Set([first]));
  const chapters = useChapters();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => (frame.current ? keepFocus(frame.current) : undefined), []);
  const show = (tab: TabId): void => {
    setShown(tab);
    onShow?.(tab);
    setOpened((before) => new Set([...before, tab]));
  };
  return (
    <main ref={frame} className={styles.frame}>
      <VisuallyHidden as="h1">{words.title}</VisuallyHidden>
      <div className={styles.head}>
        <TabList shown={shown} words={words} show={show} />
        <HelpLink chapter={chapters.of(shown)} {...{ language, words, openPage }} />
      </div>
      {TABS.map((tab) => {
        const View = views[tab];
        return (
          <div
            key={tab}
            id={`panel-${tab}`}
            role="tabpanel"
            aria-labelledby={`tab-${tab}`}
            hidden={tab !== shown}
            className={styles.panel}
          >
            {opened.has(tab) && (
              <ErrorBoundary words={words}>
                <Suspense fallback={<p className={styles.opening}>{words.opening}</p>}>
                  <ChapterContext value={chapters.enter[tab]}>
                    <View language={language} isShown={tab === shown} goTo={show} />
                  </ChapterContext>
                </Suspense>
              </ErrorBoundary>
            )}
          </div>
        );
      })}
    </main>
  );
}
