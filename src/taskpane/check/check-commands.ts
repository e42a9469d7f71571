import { writesOf, type PlanWrite } from '../../core/checks/fixes';
import type { Suggestion } from '../../core/checks/finding';
import { isColumnKey } from '../../core/plan/header/header';
import { setUnit } from '../../core/settings/editing/changes';
import type { SettingsChange } from '../../core/settings/settings';
import { dropWaiver } from '../../core/settings/waivers';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import type { Messages } from '../../locales/messages';
import { isMarked, resultTexts } from '../../locales/phrases/result-texts';
import type { PlanController } from '../controller/plan-controller';
import type { CheckOperations } from './check-operations';
import { openFindings, type Entry } from './list/entries';
import { problemLines } from './problem-lines';
import { waiverOf } from './waiver';

/** Everything that the check tab writes to the workbook, each command as one write of the controller. */
export class CheckCommands {
  constructor(
    private readonly controller: PlanController,
    private readonly operations: CheckOperations,
    private readonly now: () => Date,
  ) {}

  readonly applyWrites = (writes: readonly PlanWrite[]): void => {
    void this.controller.write('fixes', ({ place, plan }) =>
      this.operations.applyWrites(place, plan, writes),
    );
  };

  readonly applyFix = ({ finding }: Entry): void => {
    void this.controller.write('fixes', ({ place, plan }) =>
      this.operations.applyWrites(place, plan, writesOf(plan, [finding])),
    );
  };

  readonly applySuggestion = ({ finding, content }: Entry, suggestion: Suggestion): void => {
    const { row, column } = finding;
    if (suggestion.kind === 'addToDirectory') {
      this.addUnit(suggestion.unit);
    } else if (suggestion.kind === 'newId') {
      if (row !== null) this.renewId(row);
    } else if (row !== null && column !== null && isColumnKey(column)) {
      this.applyWrites([{ kind: 'cell', row, column, before: content, after: suggestion.text }]);
    }
  };

  readonly waive = (entries: readonly Entry[], reason: string, by: string): void => {
    const now = this.now();
    const waivers = entries.flatMap((entry) => waiverOf(entry, { reason, by, now }) ?? []);
    if (waivers.length === 0) return;
    void this.controller.write('waive', ({ place, plan }) =>
      this.operations.waive(place, plan, waivers),
    );
  };

  readonly unwaive = ({ waiver }: Entry): void => {
    if (!waiver) return;
    void this.controller.write('unwaive', ({ plan }) =>
      this.operations.changeSettings([dropWaiver(waiver)], plan),
    );
  };

  readonly convert = (): void => {
    void this.controller.write('convert', ({ place, plan }) =>
      this.operations.convert(place, plan),
    );
  };

  readonly repair = (): void => {
    void this.controller.write('repair', ({ place, plan }) =>
      this.operations.addTrackingColumns(place, plan, []),
    );
  };

  readonly addWords = (changes: readonly SettingsChange[]): void => {
    void this.controller.write('words', ({ plan }) =>
      this.operations.changeSettings(changes, plan),
    );
  };

  readonly mark = (entries: readonly Entry[]): void => {
    const open = openFindings(entries);
    // Without findings to mark, the write still clears earlier marks.
    const kind = open.some(isMarked) ? 'mark' : 'markNothing';
    void this.controller.write(kind, ({ place, plan }) =>
      this.operations.mark(place, plan, resultTexts(plan, open)),
    );
  };

  readonly clearMarks = (): void => {
    void this.controller.write('clearMarks', ({ place, plan }) =>
      this.operations.clearMarks(place, plan),
    );
  };

  readonly listProblems = (entries: readonly Entry[], messages: Messages): void => {
    void this.controller.write('list', ({ plan }) =>
      this.operations.listProblems(
        problemsTitle(plan.title, messages.words),
        problemLines(entries, messages),
      ),
    );
  };

  private addUnit(unit: string): void {
    void this.controller.write('directory', ({ plan }) =>
      this.operations.changeSettings([setUnit({ short: unit, full: unit })], plan),
    );
  }

  private renewId(row: string): void {
    void this.controller.write('newId', ({ place, plan }) =>
      this.operations.renewId({ place, plan, row }),
    );
  }
}

const problemsTitle = (title: string | null, { check }: Words): string =>
  fill(check.problemsTitle, { plan: title ?? check.untitled });
