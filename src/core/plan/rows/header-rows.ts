import type { SeenCell } from '../cells/grid';
import { comparable } from '../cells/text';
import type { TableHeader } from '../header/find-header';
import {
  endsAsHeader,
  isColumnWord,
  isHeaderWord,
  isPlanHeader,
  matchHeader,
  type ColumnKey,
} from '../header/header';

/** What a row with the words of a header is: the table's own again, that of another plan, or of a table that is no plan. */
export type HeaderKind = 'ownHeader' | 'planHeader' | 'otherHeader';

/** Smallest share of the texts that must be words of headers. */
const SMALLEST_SHARE = 0.6;

/** Tells headers among the rows under a header. */
export class HeaderRows {
  /** What the header says of each column, as compared. */
  private readonly texts: ReadonlyMap<ColumnKey, string>;

  constructor(private readonly header: TableHeader) {
    this.texts = new Map(
      Array.from(header.columns, ([key, column]) => [key, comparable(header.texts[column] ?? '')]),
    );
  }

  /**
   * @param own the texts that stand in the row itself
   * @returns `null` for any other row
   */
  kindOf(seen: readonly SeenCell[], own: readonly string[]): HeaderKind | null {
    if (this.repeats(seen)) return 'ownHeader';
    if (own.length < 2) return null;
    const { words } = this.header;
    const known = own.filter((text) => isColumnWord(text, words)).length;
    const isOfWords = this.isOfWords(own);
    if (known < 2 && !isOfWords) return null;
    const texts = seen.map(({ text }) => text);
    const columns = matchHeader(texts, words);
    if (!isPlanHeader(columns)) return isOfWords ? 'otherHeader' : null;
    return this.saysTheSame(texts, columns) ? 'ownHeader' : 'planHeader';
  }

  /** Whether most of the texts are words of headers, and none counts anything. */
  private isOfWords(own: readonly string[]): boolean {
    const { words } = this.header;
    const whole = own.filter((text) => isHeaderWord(text, words)).length;
    if (whole === 0) return false;
    const said = own.filter((text) => isHeaderWord(text, words) || endsAsHeader(text)).length;
    return said > 1 && said >= own.length * SMALLEST_SHARE && !own.some((text) => /\d/u.test(text));
  }

  /** The header again: its time and department or topic cells say the same. */
  private repeats(seen: readonly SeenCell[]): boolean {
    const same = (key: ColumnKey): boolean => {
      const header = this.texts.get(key);
      const cell = seen[this.header.columns.get(key) ?? -1];
      return header !== undefined && comparable(cell?.text ?? '') === header;
    };
    return this.texts.has('timing')
      ? same('timing') && (same('department') || same('topic'))
      : same('department') && same('topic');
  }

  /** Whether a header has the same columns at the same places, in other words for them: 时间 where the first has 发布时间. */
  private saysTheSame(texts: readonly string[], columns: ReadonlyMap<ColumnKey, number>): boolean {
    const own = this.header.columns;
    return (
      columns.size === own.size &&
      [...columns].every(([key, at]) => own.get(key) === at && isColumnWord(texts[at] ?? ''))
    );
  }
}
