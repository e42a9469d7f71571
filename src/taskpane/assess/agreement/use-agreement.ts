import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlainDate } from '../../../core/calendar/plain-date';
import type { Agreement } from '../../../core/reconciliation/compare-scores';
import type { FoundPlan } from '../../../excel/plan/reading';
import type { AssessOperations } from '../assess-operations';

interface FollowedAgreement {
  /** `null` if there are no score sheets, or they have not been compared yet. */
  readonly agreement: Agreement | null;
  /** Takes over the comparison of a command; it is repeated only where it found differences, to explain them. */
  readonly setFresh: (agreement: Agreement) => void;
}

/** Compares score sheets and engine after every reading, since an edit of either may make them differ. */
export function useAgreement(
  { readScores }: Pick<AssessOperations, 'readScores'>,
  found: FoundPlan,
  today: PlainDate,
  fail: (error: unknown) => void,
): FollowedAgreement {
  const [agreement, setAgreement] = useState<Agreement | null>(null);
  const isFresh = useRef(false);
  const setFresh = useCallback((compared: Agreement): void => {
    isFresh.current = compared.differences.length === 0;
    setAgreement(compared);
  }, []);
  useEffect(() => {
    if (isFresh.current) {
      isFresh.current = false;
      return;
    }
    let isCurrent = true;
    readScores(found.place, found.plan, today).then((scores) => {
      if (isCurrent) setAgreement(scores?.agreement ?? null);
    }, fail);
    return () => {
      isCurrent = false;
    };
  }, [readScores, found, today, fail]);
  return { agreement, setFresh };
}
