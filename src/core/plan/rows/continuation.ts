import type { Directory } from '../units/directory';
import { EMPTY_CELL, textCell, type SeenCell } from '../cells/grid';
import { COLUMN_KEYS, type ColumnKey } from '../header/header';
import { callsItselfConference } from './line-words';
import { looksLikeName } from '../people/name';
import { parseSpokesperson } from '../people/spokesperson';
import { endsLikeUnit } from '../units/unit-name';
import { compact, isBlank } from '../cells/text';
import { parseTiming, windowOf } from '../timing/timing';

/** Whether joining a cell with the one below improves it, makes nonsense of it, or neither. */
type Verdict = 'better' | 'worse' | 'neutral';

/** A plan is read before its year is known; whether a text is a time does not depend on it. */
const ANY_YEAR = 2024;
/** No wrapped line is longer. */
const LONGEST = 60;

const PERSON_KEYS: ReadonlySet<ColumnKey> = new Set(['spokesperson', 'post']);
const WHOLE_TIME = /[月份日号度年旬初底末前内]$/u;
/** A year on a line of its own, above its month. */
const YEAR_ALONE = /^\d{4}年$/u;

/** Joins the wrapped lines of a row that a document spreads over several. */
export class Continuation {
  constructor(
    private readonly columns: ReadonlyMap<ColumnKey, number>,
    private readonly directory: Directory,
  ) {}

  /**
   * Whether a row continues the row above it: it has no number of its own (empty, or merged with the one above), and
   * its cells make sense after those above but not by themselves.
   */
  goesOn(upper: readonly SeenCell[], lower: readonly SeenCell[]): boolean {
    const at = (row: readonly SeenCell[], key: ColumnKey): SeenCell => this.cell(row, key);
    const isOwn = (key: ColumnKey): boolean =>
      !isBlank(at(lower, key).text) && !at(lower, key).covered;
    if (this.addsPersons(lower)) return true;
    const hasNumbers = this.columns.has('number');
    if (isOwn('number') || (hasNumbers && isBlank(at(upper, 'number').text))) return false;
    const verdicts = COLUMN_KEYS.filter(isOwn).map((key) =>
      this.verdict(key, at(upper, key).text, at(lower, key).text),
    );
    if (verdicts.length === 0 || verdicts.includes('worse')) return false;
    if (verdicts.includes('better')) return true;
    return hasNumbers && !isOwn('department') && !isOwn('timing') && this.isFragment(lower);
  }

  /** Whether every cell but that of the spokesperson is merged with the one above: a further person of one conference. */
  private addsPersons(lower: readonly SeenCell[]): boolean {
    const filled = COLUMN_KEYS.filter((key) => !isBlank(this.cell(lower, key).text));
    const isMerged = (key: ColumnKey): boolean => this.cell(lower, key).covered === true;
    return (
      filled.includes('topic') &&
      filled.some((key) => PERSON_KEYS.has(key) && !isMerged(key)) &&
      filled.every((key) => PERSON_KEYS.has(key) || isMerged(key))
    );
  }

  /** Short enough to be the end of a wrapped line; under a merged number it is more likely a topic of its own. */
  private isFragment(lower: readonly SeenCell[]): boolean {
    const longest = this.cell(lower, 'number').covered ? 8 : 20;
    return compact(this.cell(lower, 'topic').text).length <= longest;
  }

  /** The upper row with the cells of the lower one appended. */
  join(upper: readonly SeenCell[], lower: readonly SeenCell[]): SeenCell[] {
    const spokesperson = this.columns.get('spokesperson');
    const isList = this.addsPersons(lower);
    return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column): SeenCell => {
      const [cell, more] = [upper[column] ?? EMPTY_CELL, lower[column] ?? EMPTY_CELL];
      if (isBlank(more.text) || more.covered) return cell;
      const text = isList
        ? `${cell.text.trimEnd()}、${more.text.trim()}`
        : joined(cell.text, more.text, column === spokesperson);
      return { ...textCell(text), joined: true };
    });
  }

  private cell(row: readonly SeenCell[], key: ColumnKey): SeenCell {
    const column = this.columns.get(key);
    return (column === undefined ? undefined : row[column]) ?? EMPTY_CELL;
  }

  private verdict(key: ColumnKey, above: string, below: string): Verdict {
    if (below.length > LONGEST) return 'worse';
    switch (key) {
      case 'number':
        return 'worse';
      case 'department':
        return this.ofDepartment(above, below);
      case 'timing':
        return ofTiming(above, below);
      case 'topic':
        return ofTopic(above, below);
      case 'spokesperson':
        return this.ofPerson(above, below);
      case 'post':
        return 'neutral';
    }
  }

  private ofDepartment(above: string, below: string): Verdict {
    const isUnit = (text: string): boolean => this.directory.lookUp(text).length > 0;
    if (isBlank(above) || isUnit(above) || isUnit(below)) return 'worse';
    // 「区生态」 ends in the middle of a name, and its row goes on without a number.
    if (this.columns.has('number') && !endsLikeUnit(compact(above))) return 'better';
    return isUnit(joined(above, below, false)) || /[局委办院会处所]$/u.test(compact(below))
      ? 'better'
      : 'worse';
  }

  private ofPerson(above: string, below: string): Verdict {
    const nameIn = (text: string): string | null =>
      isBlank(text) ? null : (parseSpokesperson(text, null, this.directory)?.name ?? null);
    if (isBlank(above)) return 'worse';
    if (!this.columns.has('post') && nameIn(above) === null)
      return nameIn(joined(above, below, true)) === null ? 'neutral' : 'better';
    return nameIn(below) === null ? 'neutral' : 'worse';
  }
}

function ofTiming(above: string, below: string): Verdict {
  const isTime = (text: string): boolean =>
    windowOf(parseTiming(textCell(text), ANY_YEAR)) !== null && WHOLE_TIME.test(compact(text));
  if (isBlank(above)) return 'worse';
  if (isTime(above) && isTime(below) && !YEAR_ALONE.test(compact(above))) return 'worse';
  return isTime(joined(above, below, false)) ? 'better' : 'worse';
}

function ofTopic(above: string, below: string): Verdict {
  if (isBlank(above) || callsItselfConference(above)) return 'worse';
  return callsItselfConference(joined(above, below, false)) ? 'better' : 'neutral';
}

const WIDE_END = /[\p{Script=Han}，。、：；（）“”《》]$/u;

/** Joins two lines: Chinese continues without a space, except between posts and a name. */
function joined(above: string, below: string, isPerson: boolean): string {
  const [first, second] = [above.trimEnd(), below.trim()];
  if (first === '') return second;
  const isNameApart = isPerson && looksLikeName(compact(second));
  return first + (WIDE_END.test(first) && !isNameApart ? '' : ' ') + second;
}
