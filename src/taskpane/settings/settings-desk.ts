import { useCallback, useEffect, useRef, useState } from 'react';
import type { SettingsChange } from '../../core/settings/settings';
import type { Failure } from '../../excel/failure';
import type { WorkbookReading } from '../../excel/reading';
import type { WorkbookOperations } from '../workbook-operations';

/** What the settings tab asks of Excel. */
export type SettingsOperations = Pick<
  WorkbookOperations,
  'read' | 'changeSettings' | 'showSettings' | 'lastWrite' | 'undo' | 'followEdits' | 'failureOf'
>;

export interface SettingsState {
  /** The workbook as it was read last; `null` before. */
  readonly reading: WorkbookReading | null;
  readonly isBusy: boolean;
  /** How many cells the last change wrote; `null` if nothing is to be said. */
  readonly written: number | null;
  readonly failure: Failure | null;
}

export interface SettingsDesk extends SettingsState {
  readonly change: (changes: readonly SettingsChange[]) => void;
  /** Takes the last write back, except where somebody has changed a cell since. */
  readonly undo: () => void;
  /** Begins anew after a failure: reads, and follows edits. */
  readonly refresh: () => void;
  readonly dismiss: () => void;
  /** Runs a command that changes nothing; its failure is shown. */
  readonly run: (command: () => Promise<unknown>) => void;
}

/** How long edits must have paused before the workbook is read again, in milliseconds. */
const PAUSE = 600;

const EMPTY: SettingsState = { reading: null, isBusy: false, written: null, failure: null };

/** Reads the settings while the tab is seen, and changes them, one thing after another. */
export function useSettings(operations: SettingsOperations, isShown: boolean): SettingsDesk {
  const [state, setState] = useState(EMPTY);
  const [attempt, setAttempt] = useState(0);
  const turn = useRef<Promise<void>>(Promise.resolve());

  const inTurn = useCallback(
    (work: () => Promise<Partial<SettingsState>>): void => {
      turn.current = turn.current.then(async () => {
        setState((before) => ({ ...before, isBusy: true }));
        const change = await work().catch((error: unknown) => ({
          failure: operations.failureOf(error),
        }));
        setState((before) => ({ ...before, ...change, isBusy: false }));
      });
    },
    [operations],
  );
  const read = useCallback((): void => {
    inTurn(async () => ({ reading: await operations.read(), failure: null }));
  }, [inTurn, operations]);

  useEffect(() => {
    if (!isShown) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLeft = false;
    let stop: (() => Promise<void>) | undefined;
    read();
    inTurn(async () => {
      const end = await operations.followEdits(() => {
        clearTimeout(timer);
        // What failed before stays told: a write that failed may have caused this very edit.
        timer = setTimeout(() => {
          inTurn(async () => ({ reading: await operations.read() }));
        }, PAUSE);
      });
      if (isLeft) await end();
      else stop = end;
      return {};
    });
    return () => {
      isLeft = true;
      clearTimeout(timer);
      // Nobody is there any more to be told.
      stop?.().catch(() => undefined);
    };
  }, [isShown, attempt, operations, read, inTurn]);

  const change = (changes: readonly SettingsChange[]): void => {
    inTurn(async () => {
      const plan = state.reading?.found?.plan ?? null;
      const { written } = await operations.changeSettings(changes, plan);
      return { written, failure: null };
    });
    // After a failure as well: a part may have been written.
    inTurn(async () => ({ reading: await operations.read() }));
  };
  const undo = (): void => {
    inTurn(async () => {
      await operations.undo();
      return { written: null, failure: null };
    });
    inTurn(async () => ({ reading: await operations.read() }));
  };
  const run = (command: () => Promise<unknown>): void => {
    inTurn(async () => {
      await command();
      return {};
    });
  };
  const dismiss = (): void => {
    setState((before) => ({ ...before, written: null, failure: null }));
  };
  const refresh = (): void => {
    setAttempt((before) => before + 1);
  };
  return { ...state, change, undo, refresh, dismiss, run };
}
