import { useCallback, useEffect, useRef, useState } from 'react';
import type { Agreement } from '../../../core/reconciliation/compare-scores';
import type { PlainDate } from '../../../core/calendar/plain-date';
import type { FoundPlan } from '../../../excel/plan/reading';
import type { AssessOperations } from '../assess-operations';

interface FollowedAgreement {
  /** `null` where there are no score sheets, or nobody has looked yet. */
  readonly agreement: Agreement | null;
  /** Takes what a command has just compared: only where it differs is it compared again, to say why. */
  readonly agreed: (agreement: Agreement) => void;
}

/** Compares score sheets and engine whenever the workbook has been read: an edit of either may have parted them. */
export function useAgreement(
  { readScores }: Pick<AssessOperations, 'readScores'>,
  found: FoundPlan,
  today: PlainDate,
  fail: (error: unknown) => void,
): FollowedAgreement {
  const [agreement, setAgreement] = useState<Agreement | null>(null);
  const isFresh = useRef(false);
  const agreed = useCallback((compared: Agreement): void => {
    isFresh.current = compared.differences.length === 0;
    setAgreement(compared);
  }, []);
  useEffect(() => {
    if (isFresh.current) {
      isFresh.current = false;
      return;
    }
    let isWanted = true;
    readScores(found.place, found.plan, today).then((standing) => {
      if (isWanted) setAgreement(standing?.agreement ?? null);
    }, fail);
    return () => {
      isWanted = false;
    };
  }, [readScores, found, today, fail]);
  return { agreement, agreed };
}
