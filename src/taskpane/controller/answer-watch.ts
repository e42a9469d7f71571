import type { Awaited } from '../../excel/command/session';
import type { Environment } from '../environment/environment';
import type { WorkbookOperations } from './workbook-operations';

/** In milliseconds: an answer that is still missing at the second look is reported. */
const INTERVAL = 1000;
/** Looks after which Excel takes longer than it ever should. */
const LONG = 8;

/** A sync that Excel leaves unanswered: for some seconds, as while a cell is being edited, or for long. */
export interface Unanswered extends Awaited {
  readonly isLong: boolean;
}

/** Reports, while a task is running, that Excel leaves one of its syncs unanswered. */
export class AnswerWatch {
  private cancel: () => void;
  private last: Awaited | null = null;
  private looks = 0;
  private reported: boolean | null = null;

  constructor(
    private readonly operations: Pick<WorkbookOperations, 'awaited'>,
    private readonly environment: Pick<Environment, 'later'>,
    private readonly report: (awaited: Unanswered | null) => void,
  ) {
    this.cancel = environment.later(this.look, INTERVAL);
  }

  stop(): void {
    this.cancel();
    this.set(null);
  }

  private readonly look = (): void => {
    const now = this.operations.awaited();
    const isSame = now?.command === this.last?.command && now?.answered === this.last?.answered;
    this.looks = isSame ? this.looks + 1 : 1;
    this.set(isSame ? now : null);
    this.last = now;
    this.cancel = this.environment.later(this.look, INTERVAL);
  };

  private set(awaited: Awaited | null): void {
    const isLong = awaited && this.looks >= LONG;
    if (isLong === this.reported) return;
    this.reported = isLong;
    this.report(awaited && { ...awaited, isLong: isLong === true });
  }
}
