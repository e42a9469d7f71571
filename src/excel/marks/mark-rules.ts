import type { CommandContext } from '../command/command-context';
import { columnAt } from '../plan/own-columns';
import type { Marks, MarkView } from './mark-cells';
import { addFormats, markedHeaders } from './mark-formats';
import { keepMarked, markedHeadersOf } from './mark-memory';

interface RuleOptions {
  readonly marks: Marks;
  readonly results: Iterable<string>;
  /** The rules that were there have been removed. */
  readonly areCleared: boolean;
}

/** Rules queued to be added. */
interface QueuedRules {
  readonly headers: readonly string[];
  readonly formats: readonly Excel.ConditionalFormat[];
  /** To be called after the sync. */
  readonly done: () => void;
}

/** Queues the conditional formats that the marked columns lack. */
export function queueRules(
  context: CommandContext,
  sheet: Excel.Worksheet,
  { plan, place }: MarkView,
  { marks, results, areCleared }: RuleOptions,
): QueuedRules {
  const headers = markedHeaders(plan, results);
  const marked = marks.result.isNew ? [] : markedHeadersOf(context.session, place);
  const known = areCleared ? [] : marked;
  const todo = [...new Set([...marked, ...headers])].filter((header) => !known.includes(header));
  const body = {
    sheet,
    first: (plan.rows[0]?.gridRow ?? plan.headerRow + 1) + place.top,
    rows: Math.max(1, (plan.rows.at(-1)?.gridRow ?? 0) - (plan.rows[0]?.gridRow ?? 0) + 1),
    inTable: place.table !== null,
    result: marks.result.column,
  };
  const formats = todo.flatMap((header) =>
    addFormats(body, header, columnAt(plan, header) + place.left),
  );
  for (const format of formats) format.load('id');
  const kept = todo.length > 0 ? keepMarked(context, place, [...known, ...todo]) : () => undefined;
  return { headers, formats, done: kept };
}
