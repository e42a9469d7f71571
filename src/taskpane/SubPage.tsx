import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
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
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  // Escape works wherever the focus is; the button does the same for everybody else.
  useEffect(() => {
    const leaveByEscape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') leave();
    };
    document.addEventListener('keydown', leaveByEscape);
    return () => {
      document.removeEventListener('keydown', leaveByEscape);
    };
  }, [leave]);
  return (
    <section className={styles.page} aria-label={title}>
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
