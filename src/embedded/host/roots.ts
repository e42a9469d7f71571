import type { Session } from './dispatch/api';
import type { Roots } from './dispatch/paths';

/** Where a client's paths begin. */
export function rootsFor(session: Session): Roots {
  const root = session.make('Workbook', {});
  return {
    root,
    byReference: (id) => {
      const range = session.keptRange(id);
      return range && session.make('Range', range);
    },
    // Excel has no objects made with `new`; other parts of Office do.
    newObject: () => null,
  };
}
