import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { isReachable } from '../../focus/stops';
import { useChapter, type Chapter } from '../help/chapter';
import styles from './sub-page.module.css';

interface SubPageProps {
  readonly title: string;
  readonly back: string;
  readonly leave: () => void;
  /** Chapter of the manual about this page, if it is not that of the tab. */
  readonly chapter?: Chapter;
  /** Pinned below the scrolling part. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A form or preview in front of the list. The back button and Escape close it. */
export function SubPage({ title, back, leave, chapter, foot, children }: SubPageProps) {
  useChapter(chapter);
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    return () => {
      // If the opener has disappeared, `keepFocus` moves the focus to its neighbour.
      if (opener instanceof HTMLElement && isReachable(opener)) opener.focus();
    };
  }, []);
  // On the document: the focus may be anywhere, also in the page's body.
  useEffect(() => {
    const leaveByEscape = (event: KeyboardEvent): void => {
      // Escape also cancels the composition of an input method, and a hidden page must not react.
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      if (!page.current || !isReachable(page.current)) return;
      event.preventDefault();
      leave();
    };
    document.addEventListener('keydown', leaveByEscape);
    return () => {
      document.removeEventListener('keydown', leaveByEscape);
    };
  }, [leave]);
  return (
    <section ref={page} className={styles.page} aria-label={title}>
      <div className={styles.head}>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowLeft16Regular />}
          onClick={() => {
            leave();
          }}
        >
          {back}
        </Button>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
      </div>
      <div className={styles.body}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </section>
  );
}
