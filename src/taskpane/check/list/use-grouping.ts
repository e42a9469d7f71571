import { useState } from 'react';
import { storedChoice } from '../../environment/stored-choice';
import { GROUPINGS, type Grouping } from './grouping';

const kept = storedChoice('press-plan-grouping');

/** What the findings are grouped by, as chosen last in this browser. */
export function useGrouping(): readonly [Grouping, (by: Grouping) => void] {
  const [by, setBy] = useState<Grouping>(
    () => GROUPINGS.find((one) => one === kept.read()) ?? 'level',
  );
  return [
    by,
    (chosen) => {
      kept.write(chosen);
      setBy(chosen);
    },
  ];
}
