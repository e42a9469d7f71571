import { useRef, type KeyboardEvent } from 'react';
import type { FrameWords } from '../../locales/frame';
import { TABS, type TabId } from './tab';
import styles from './frame.module.css';

interface TabListProps {
  readonly shown: TabId;
  readonly words: FrameWords;
  readonly show: (tab: TabId) => void;
}

/**
 * The tab that a key leads to, following the ARIA pattern for tabs: arrows wrap around, Home and End go to either end.
 */
function target(key: string, shown: TabId): TabId | undefined {
  const at = TABS.indexOf(shown);
  if (key === 'ArrowRight') return TABS[(at + 1) % TABS.length];
  if (key === 'ArrowLeft') return TABS.at(at - 1);
  if (key === 'Home') return TABS[0];
  return key === 'End' ? TABS.at(-1) : undefined;
}

/** The four tabs. Fluent's own TabList would take a fifth of what the pane may load at first. */
export function TabList({ shown, words, show }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = target(event.key, shown);
    if (!next) return;
    event.preventDefault();
    show(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={words.tabs} className={styles.tabs}>
      {TABS.map((tab) => (
        <button
          key={tab}
          id={`tab-${tab}`}
          type="button"
          role="tab"
          aria-selected={tab === shown}
          aria-controls={`panel-${tab}`}
          tabIndex={tab === shown ? 0 : -1}
          className={styles.tab}
          onKeyDown={onKeyDown}
          onClick={() => {
            show(tab);
          }}
        >
          {words[tab]}
        </button>
      ))}
    </div>
  );
}
