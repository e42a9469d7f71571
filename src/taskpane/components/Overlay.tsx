import { useLayoutEffect, type ReactNode } from 'react';
import styles from './overlay.module.css';

interface OverlayProps {
  /** The form or preview in front; `null` for none. */
  readonly page: ReactNode;
  /** Notified when a page opens or closes, for parts outside to hide during that time. */
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** Shows a page instead of a view. The hidden view keeps its state: filters, expanded parts and focus. */
export function Overlay({ page, onToggle, children }: OverlayProps) {
  const isOpen = page !== null;
  useLayoutEffect(() => {
    onToggle?.(isOpen);
    return () => onToggle?.(false);
  }, [isOpen, onToggle]);
  return (
    <>
      <div className={styles.content} hidden={isOpen}>
        {children}
      </div>
      {page}
    </>
  );
}
