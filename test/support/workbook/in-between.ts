import { Gate } from '../races/turns';
import { openPane, type Workspace, type Pane } from './pane';

/** A pane at the workbook between whose syncs somebody can act. */
export interface WatchedPane {
  readonly pane: Pane;
  /** Runs a command of the pane, and `act` before its k-th sync. */
  readonly during: <T>(
    command: () => Promise<T>,
    k: number,
    act: () => Promise<void>,
  ) => Promise<T>;
}

export function watchedPane({ book }: Pick<Workspace, 'book'>): WatchedPane {
  const gate = new Gate(book);
  return {
    pane: openPane(gate.host),
    during: async (command, k, act) => {
      gate.close();
      const running = { isOver: false };
      const result = command().finally(() => {
        running.isOver = true;
      });
      const ended = result.then(
        () => undefined,
        () => undefined,
      );
      for (let syncs = 1; ; syncs += 1) {
        await Promise.race([gate.waiting(), ended]);
        if (running.isOver) break;
        if (syncs === k) await act();
        gate.letThrough();
      }
      gate.open();
      return result;
    },
  };
}
