import type { Session } from './dispatch/api';
import type { Roots } from './dispatch/paths';

/** What a client's paths begin at. */
export function rootsFor(session: Session): Roots {
  const root = session.make('Workbook', {});
  return {
    root,
    byReference: (id) => {
      const range = session.keptRange(id);
      return range && session.make('Range', range);
    },
    // Nothing of Excel is made out of nothing: `new` objects belong to other parts of Office.
    newObject: () => null,
  };
}
