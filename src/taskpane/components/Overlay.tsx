import { useLayoutEffect, type ReactNode } from 'react';
import styles from './overlay.module.css';

interface OverlayProps {
  /** The form or preview in front; `null` where there is none. */
  readonly by: ReactNode;
  /** Told whether something is in front, for what stands outside and would only be in its way. */
  readonly tell?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** A view that a page can cover. Under it the view stays as it was left: filters, open parts, and where the keyboard was. */
export function Overlay({ by, tell, children }: OverlayProps) {
  const isOpen = by !== null;
  useLayoutEffect(() => {
    tell?.(isOpen);
    return () => tell?.(false);
  }, [isOpen, tell]);
  return (
    <>
      <div className={styles.content} hidden={isOpen}>
        {children}
      </div>
      {by}
    </>
  );
}
