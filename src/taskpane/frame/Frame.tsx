import { Suspense, useEffect, useRef, useState } from 'react';
import type { FrameWords } from '../../locales/frame';
import type { Language } from '../../locales/language';
import { keepFocus } from '../focus/keep-focus';
import { ErrorBoundary } from './ErrorBoundary';
import { TABS, type TabId, type TabViews } from './tab';
import { TabList } from './TabList';
import { VisuallyHidden } from '../components/VisuallyHidden';
import styles from './frame.module.css';

interface FrameProps {
  readonly views: TabViews;
  readonly words: FrameWords;
  readonly language: Language;
  /** The tab that is shown at first. */
  readonly first?: TabId;
  readonly onShow?: (tab: TabId) => void;
}

/** The pane: four tabs, and the view of the selected one below them. */
export function Frame({ views, words, language, first = 'check', onShow }: FrameProps) {
  const [shown, setShown] = useState<TabId>(first);
  // A view stays mounted, so that its list is where the user left it.
  const [opened, setOpened] = useState<ReadonlySet<TabId>>(new Set([first]));
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
      <TabList shown={shown} words={words} show={show} />
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
                  <View language={language} isShown={tab === shown} goTo={show} />
                </Suspense>
              </ErrorBoundary>
            )}
          </div>
        );
      })}
    </main>
  );
}
