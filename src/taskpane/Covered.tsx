import { useLayoutEffect, type ReactNode } from 'react';
import styles from './covered.module.css';

interface CoveredProps {
  /** The form or preview in front; `null` where there is none. */
  readonly by: ReactNode;
  /** Told whether something is in front, for what stands outside and would only be in its way. */
  readonly tell?: (isCovered: boolean) => void;
  readonly children: ReactNode;
}

/** A view that a page can cover. Under it the view stays as it was left: filters, open parts, and where the keyboard was. */
export function Covered({ by, tell, children }: CoveredProps) {
  const isCovered = by !== null;
  useLayoutEffect(() => {
    tell?.(isCovered);
    return () => tell?.(false);
  }, [isCovered, tell]);
  return (
    <>
      <div className={styles.covered} hidden={isCovered}>
        {children}
      </div>
      {by}
    </>
  );
}
