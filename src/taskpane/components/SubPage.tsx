import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { isReachable } from '../focus/stops';
import styles from './sub-page.module.css';

interface SubPageProps {
  readonly title: string;
  readonly back: string;
  readonly leave: () => void;
  /** Stands under the scrolling part, always in sight. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A form or a preview over the list, with a way back: Escape, or the button. */
export function SubPage({ title, back, leave, foot, children }: SubPageProps) {
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus();
    return () => {
      // Whoever comes back goes on where they were; keepFocus does it for them where that is gone.
      if (opener instanceof HTMLElement && isReachable(opener)) opener.focus();
    };
  }, []);
  // Escape works wherever the focus is; the button does the same for everybody else.
  useEffect(() => {
    const leaveByEscape = (event: KeyboardEvent): void => {
      // Escape also ends the composing of Chinese by an input method; and what is not seen is not left by it.
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
