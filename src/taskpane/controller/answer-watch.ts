import type { Awaited } from '../../excel/command/session';
import type { Environment } from '../environment/environment';
import type { WorkbookOperations } from './workbook-operations';

/** In milliseconds: an answer that is still missing at the second look is reported. */
const INTERVAL = 7000;

/** Reports, while a task is running, that Excel leaves one of its syncs unanswered. */
export class AnswerWatch {
  private cancel: () => void;
  private last: Awaited | null = null;
  private isReported = false;

  constructor(
    private readonly operations: Pick<WorkbookOperations, 'awaited'>,
    private readonly environment: Pick<Environment, 'later'>,
    private readonly report: (awaited: Awaited | null) => void,
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
    this.set(isSame ? now : null);
    this.last = now;
    this.cancel = this.environment.later(this.look, INTERVAL);
  };

  private set(awaited: Awaited | null): void {
    if (!awaited && !this.isReported) return;
    this.isReported = awaited !== null;
    this.report(awaited);
  }
}
