import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import type { ModelSnapshot } from '../../model/data/snapshot';
import type { GridAppearance } from '../../univer/visible-grid';
import type { Words } from '../words/words';
import { WorkbookController } from '../workbook/workbook-controller';
import type { WorkbookState } from '../workbook/workbook-controller';

/** @param place the element that the grid is put into */
export function useWorkbook(
  place: RefObject<HTMLDivElement | null>,
  sample: () => ModelSnapshot,
  appearance: GridAppearance,
  words: Words,
): [WorkbookState, WorkbookController] {
  const [controller] = useState(() => new WorkbookController(sample, appearance, words));
  const state = useSyncExternalStore(controller.subscribe, controller.getState);
  useEffect(() => {
    controller.update(appearance, words);
  }, [controller, appearance, words]);
  useEffect(() => {
    if (place.current) controller.start(place.current);
    return () => {
      controller.close();
    };
  }, [controller, place]);
  return [state, controller];
}
