import { useEffect, useEffectEvent } from 'react';

/** Does something once, when the view is first shown. */
export function useAtStart(work: () => void): void {
  const start = useEffectEvent(work);
  useEffect(() => {
    start();
  }, []);
}
