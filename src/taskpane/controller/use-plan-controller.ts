import { useCallback, useEffect, useRef, useState } from 'react';
import type { Plan } from '../../core/plan/plan';
import { matchRows } from '../../core/tracking/match-rows';
import type { Failure } from '../../excel/command/failure';
import type { FoundPlan, WorkbookReading } from '../../excel/plan/reading';
import type { WriteReport } from '../../excel/command/write-report';
import type { Environment } from '../environment/environment';
import type { WriteKind, Written } from './written';
import type { WorkbookOperations } from '../workbook-operations';

/** What the controller of a tab asks of Excel. */
export type PlanControllerOperations = Pick<
  WorkbookOperations,
  'read' | 'select' | 'followEdits' | 'followSelection' | 'lastWrite' | 'undo' | 'failureOf'
>;

/** How long edits must have paused before the workbook is read again, in milliseconds. */
const PAUSE = 600;

/** Everything that a tab about the plan shows. */
export interface PlanControllerState {
  /** The workbook as it was read last; `null` before. */
  readonly reading: WorkbookReading | null;
  /** Something goes on that a person has asked for; not a look after edits, which nobody is to wait for. */
  readonly isBusy: boolean;
  /** The sheet was edited since; a new look is on its way. */
  readonly isStale: boolean;
  readonly written: Written | null;
  readonly failure: Failure | null;
  /** Key of the row that is selected in the sheet or in a list. */
  readonly selected: string | null;
  /** The row that was to be selected is no longer there. */
  readonly isGone: boolean;
}

/** What such a tab knows and can do. */
export interface PlanController extends PlanControllerState {
  /** Begins anew after a failure: reads, and follows edits and selection. */
  readonly refresh: () => void;
  /** Shows a cell of a row, or the row's first one. @param column a header; left out for the row */
  readonly select: (row: string, column?: string) => void;
  /** Shows a place outside the plan, by a command that says whether it is there. */
  readonly show: (command: () => Promise<boolean>) => void;
  /** Tells a failure of what went on beside the controller. */
  readonly fail: (error: unknown) => void;
  /** Writes to the plan as it was read last, and reads the workbook again. @returns whether it was written */
  readonly write: (
    kind: WriteKind,
    command: (found: FoundPlan) => Promise<WriteReport>,
  ) => Promise<boolean>;
  /** Writes elsewhere than to the plan, and reads the workbook again. @param plan `null` where none was found */
  readonly change: (
    kind: WriteKind,
    command: (plan: Plan | null) => Promise<WriteReport>,
  ) => Promise<boolean>;
  readonly undo: () => void;
  readonly dismiss: () => void;
}

const EMPTY: PlanControllerState = {
  reading: null,
  isBusy: false,
  isStale: false,
  written: null,
  failure: null,
  selected: null,
  isGone: false,
};

/** A row that has no 计划编号 is called otherwise once it has moved; one that is gone is no longer selected. */
function stillSelected(row: string | null, before: FoundPlan | null, now: FoundPlan | null) {
  if (row === null || !before || !now) return row;
  return matchRows(before.plan.rows, now.plan.rows).get(row)?.key ?? null;
}

/** Reads the plan while the tab is seen, follows edits and selection, and writes; one thing after another. */
export function usePlanController(
  operations: PlanControllerOperations,
  { later }: Pick<Environment, 'later'>,
  isShown: boolean,
): PlanController {
  const [state, setState] = useState(EMPTY);
  const [attempt, setAttempt] = useState(0);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const found = useRef<FoundPlan | null>(null);
  const set = useCallback((change: Partial<PlanControllerState>): void => {
    setState((before) => ({ ...before, ...change }));
  }, []);
  const failed = useCallback(
    (error: unknown): void => {
      set({ failure: operations.failureOf(error) });
    },
    [operations, set],
  );
  const inTurn = useCallback(
    (work: () => Promise<Partial<PlanControllerState>>, isQuiet = false): Promise<boolean> => {
      const begin = (): void => {
        if (!isQuiet) set({ isBusy: true });
      };
      // At once, or what waits for its turn could be asked for twice; and again, for what has ended meanwhile.
      begin();
      const done = turn.current.then(async () => {
        begin();
        try {
          set({ ...(await work()), isBusy: false });
          return true;
        } catch (error) {
          set({ failure: operations.failureOf(error), isBusy: false });
          return false;
        }
      });
      turn.current = done;
      return done;
    },
    [operations, set],
  );
  const look = useCallback(async () => {
    const reading = await operations.read();
    const before = found.current;
    found.current = reading.found;
    setState((was) => ({ ...was, selected: stillSelected(was.selected, before, reading.found) }));
    return { reading, isStale: false };
  }, [operations]);

  useEffect(() => {
    if (!isShown) return;
    let callOff: (() => void) | null = null;
    const ends = [
      operations.followEdits(() => {
        set({ isStale: true });
        // Edits come in bursts: one look when they have paused. What is pressed meanwhile takes its turn behind it.
        callOff?.();
        callOff = later(() => {
          void inTurn(look, true);
        }, PAUSE);
      }),
      operations.followSelection(({ sheetId, row }) => {
        if (sheetId !== found.current?.place.sheetId) return;
        const { place, plan } = found.current;
        const here = plan.rows.find(({ gridRow }) => gridRow + place.top === row);
        if (here) set({ selected: here.key, isGone: false });
      }),
    ];
    for (const end of ends) end.catch(failed);
    void inTurn(() => {
      set({ failure: null });
      return look();
    });
    return () => {
      callOff?.();
      for (const end of ends) end.then((stop) => stop()).catch(() => undefined);
    };
  }, [isShown, attempt, operations, later, inTurn, look, set, failed]);

  const writeAnywhere = (
    kind: WriteKind,
    command: () => Promise<WriteReport> | null,
  ): Promise<boolean> => {
    const done = inTurn(async () => {
      set({ written: null, failure: null });
      const report = await command();
      return report ? { written: { kind, report } } : {};
    });
    // After a failure as well: a part may have been written.
    void inTurn(look);
    return done;
  };
  const show = (command: () => Promise<boolean>): void => {
    set({ isGone: false });
    command().then((isThere) => {
      if (!isThere) set({ isGone: true });
    }, failed);
  };
  return {
    ...state,
    refresh: () => {
      setAttempt((before) => before + 1);
    },
    select: (row, column) => {
      set({ selected: row });
      if (!found.current) return;
      const { place, plan } = found.current;
      show(() => operations.select(place, plan, row, column ?? null));
    },
    show,
    fail: failed,
    write: (kind, command) =>
      writeAnywhere(kind, () => (found.current ? command(found.current) : null)),
    change: (kind, command) => writeAnywhere(kind, () => command(found.current?.plan ?? null)),
    undo: () => {
      void writeAnywhere('undo', () => operations.undo());
    },
    dismiss: () => {
      set({ written: null, failure: null });
    },
  };
}
