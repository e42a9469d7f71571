import { withDigits } from '../cells/chinese-number';
import type { Directory } from '../units/directory';
import type { TableHeader } from '../header/find-header';
import { EMPTY_CELL, type SeenCell } from '../cells/grid';
import { COLUMN_KEYS, isHeaderWord, type ColumnKey } from '../header/header';
import { HeaderRows, type HeaderKind } from './header-rows';
import * as words from './line-words';
import { postWords } from '../people/post-words';
import type { AsideKind } from '../model/plan';
import { isPlaceholder } from '../cells/placeholder';
import { comparable, compact, isBlank } from '../cells/text';
import { isComputed, TRACKING_COLUMNS } from '../tracking-columns/tracking-columns';

/** How a row is classified by its own cells, regardless of its neighbours. */
export type RowKind = AsideKind | HeaderKind | 'row' | 'blank';

/** A row's number, as opposed to a heading that contains a number: 「二、镇街（4场）」. */
const ONLY_NUMBER = /^\(?\d{1,5}\)?[.、]?$/u;
const ONE = /^\D*1\D*$/u;
/** The numbers under a header that number its columns: 1, （2）, 甲. */
const COLUMN_NUMBER = /^(?:\(?\d{1,2}\)?|[甲乙丙丁])$/u;
/** Rules out most cells quickly. */
const MAY_BE_EXAMPLE = /[例范样如]/u;
/** 「一」, 「A」: what numbers groups where the rows have 1, 2, 3. */
const OF_GROUP = /^[A-Z甲乙丙丁]$/u;
/** 「1.2」 of the first group. */
const LAYERED = /^\d{1,3}[.-]\d{1,3}$/u;
/** A longer text before a word for a total is no label of it. */
const LONGEST_LABEL = 12;
const BRACKET = /^\s*[(（]/u;
const ONLY_BRACKETED = /^\([^()]*\)$/u;

const TEXT_KEYS = COLUMN_KEYS.filter((key) => key !== 'number');
/** Columns of which a conference fills at least two. */
const NOTHING_KEYS = ['timing', 'topic', 'spokesperson'] as const;
const MASKED_KEYS = ['department', 'timing', 'topic', 'spokesperson'] as const;

/** How a 序号 is written, apart from its value: 「1」 and 「2」 alike, 「一、」 and 「（一）」 not. */
const styleOf = (text: string): string =>
  comparable(text)
    .replace(/\d+/gu, '1')
    .replace(/[一二三四五六七八九十]+/gu, '一');

/** Whether a 序号 says its group, too: 1.2. */
export const isLayeredNumber = (text: string): boolean => LAYERED.test(comparable(text));

const isSaidInBrackets = (text: string): boolean =>
  ONLY_BRACKETED.test(text) && !COLUMN_NUMBER.test(text);

/** Texts of a row that are not merged from another one, and their columns. */
export interface OwnText {
  readonly text: string;
  readonly column: number;
}

/** Classifies the rows under one header, each by its own cells. */
export class RowKinds {
  private readonly headers: HeaderRows;
  /** Columns that do not decide the kind of a row: 「说明：…」 is an ordinary value there. */
  private readonly tracking: ReadonlySet<number>;
  /** Columns that formulas fill, in blank rows too. */
  private readonly computed: ReadonlySet<number>;
  /** Columns in which 「示例：…」 makes the row an example. */
  private readonly named: ReadonlySet<number | undefined>;
  /** How conferences are numbered, once the first was seen. */
  private style: string | null = null;

  /**
   * @param above texts above the header, which may be repeated on every page
   * @param isLayered whether the numbers are like 1.1, so that a plain one is of a group
   */
  constructor(
    private readonly header: TableHeader,
    private readonly directory: Directory,
    private readonly above: ReadonlySet<string>,
    private readonly isLayered: boolean,
  ) {
    this.headers = new HeaderRows(header);
    const naming = ['number', 'department', 'topic'] as const;
    this.named = new Set(naming.map((key) => header.columns.get(key)));
    const places = TRACKING_COLUMNS.flatMap(({ name }) => {
      const column = header.trackingColumns[name];
      return column === undefined ? [] : [{ name, column }];
    });
    this.tracking = new Set(places.map(({ column }) => column));
    this.computed = new Set(
      places.flatMap(({ name, column }) => (isComputed(name) ? [column] : [])),
    );
  }

  cell(seen: readonly SeenCell[], key: ColumnKey): SeenCell {
    const column = this.header.columns.get(key);
    return (column === undefined ? undefined : seen[column]) ?? EMPTY_CELL;
  }

  text(seen: readonly SeenCell[], key: ColumnKey): string {
    return this.cell(seen, key).text;
  }

  /** The texts of the row itself, without tracking columns and cells merged from elsewhere. */
  ownTexts(seen: readonly SeenCell[]): OwnText[] {
    return seen.flatMap(({ text, covered }, column) =>
      covered || isBlank(text) || this.tracking.has(column) ? [] : [{ text, column }],
    );
  }

  isNumbered(seen: readonly SeenCell[]): boolean {
    return ONLY_NUMBER.test(withDigits(comparable(this.text(seen, 'number'))));
  }

  isFirst(seen: readonly SeenCell[]): boolean {
    return ONE.test(withDigits(comparable(this.text(seen, 'number'))));
  }

  /** Whether nothing but words of headers stands in a row. */
  isHeaderLine(seen: readonly SeenCell[]): boolean {
    return this.ownTexts(seen).every(({ text }) => isHeaderWord(text, this.header.words));
  }

  kindOf(seen: readonly SeenCell[]): RowKind {
    let filled = 0;
    let own = 0;
    for (const key of TEXT_KEYS) {
      const { text, covered, spread } = this.cell(seen, key);
      if (spread || isBlank(text)) continue;
      filled += 1;
      if (!covered) own += 1;
    }
    if (own === 0 && this.isEmpty(seen)) return 'blank';
    const kind = own > 0 && filled > 1 ? this.namedKind(seen, own) : this.lineKind(seen, own);
    if (kind === 'row') this.style ??= styleOf(this.text(seen, 'number'));
    return kind;
  }

  /** No content of its own in any column, or a number only. */
  private isEmpty(seen: readonly SeenCell[]): boolean {
    let filled = 0;
    seen.forEach(({ text, covered }, column) => {
      if (!covered && !isBlank(text) && !this.computed.has(column)) filled += 1;
    });
    return filled === 0 || (filled === 1 && this.isNumbered(seen));
  }

  /** A row with content in two or more columns of the plan: a conference, unless a rule classifies it otherwise. */
  private namedKind(seen: readonly SeenCell[], own: number): RowKind {
    if (this.plansNothing(seen)) return 'note';
    if (this.isMasked(seen) || this.isExample(seen)) return 'example';
    if (this.isBracketed(seen)) return 'note';
    const isPlain = own > 2 && /^\d/u.test(this.text(seen, 'number'));
    if (isPlain) return 'row';
    const texts = this.ownTexts(seen).map(({ text }) => text);
    const header = this.headers.kindOf(seen, texts);
    if (header) return header;
    return this.sharedKind(seen, texts) ?? 'row';
  }

  /** 「区档案馆 / / /」, 「区委编办 本年度无发布计划」: a unit without conferences, said in every other column. */
  private plansNothing(seen: readonly SeenCell[]): boolean {
    // A row of a ledger that has an id or evidence is a conference.
    for (const column of this.tracking)
      if (!this.computed.has(column) && !isBlank(seen[column]?.text ?? '')) return false;
    let said = 0;
    for (const key of NOTHING_KEYS) {
      const { text, covered } = this.cell(seen, key);
      if (isBlank(text) || (covered && words.isNothing(text))) continue;
      if (!words.isNothing(text)) return false;
      said += isPlaceholder(text) ? 1 : NOTHING_KEYS.length;
    }
    return said >= NOTHING_KEYS.length;
  }

  /** The kind that all texts of a row agree on. */
  private sharedKind(seen: readonly SeenCell[], texts: readonly string[]): AsideKind | null {
    const [first = '', second] = texts;
    if (this.isSubtotal(texts)) return 'subtotal';
    if (this.isExample(seen)) return 'example';
    if (texts.length > 2 && texts.every((text) => COLUMN_NUMBER.test(comparable(text))))
      return 'header';
    if (texts.every((text) => this.above.has(comparable(text)))) return 'title';
    const isNote = words.isBareNote(first) && !this.hasTime(seen);
    if (isNote || texts.every((text) => ONLY_BRACKETED.test(comparable(text)))) return 'note';
    const isForm = (text: string, at: number): boolean =>
      words.isLabelled(text) ||
      words.isBareLabel(text) ||
      words.isPageMark(text) ||
      words.isBareLabel(texts[at - 1] ?? '');
    if (
      (words.isLabelled(first) || words.isBareLabel(first) || words.isPageMark(first)) &&
      texts.every(isForm)
    )
      return 'pageFurniture';
    const isTitleLine = words.isTitle(first) || words.isAttachment(first);
    return isTitleLine && (second === undefined || words.isTitle(second) || isForm(second, 1))
      ? 'title'
      : null;
  }

  /** 「小计 | 3场」, 「一 | 县直单位 | 合计2场」: a word for a total, and nothing but counts behind it. */
  private isSubtotal(texts: readonly string[]): boolean {
    const at = texts.slice(0, 3).findIndex(words.isSubtotal);
    if (at < 0) return false;
    const isLabel = (text: string): boolean =>
      text.length <= LONGEST_LABEL && this.directory.lookUp(text).length === 0;
    return texts.every(
      (text, i) =>
        i === at || words.isSubtotal(text) || words.isCounted(text) || (i < at && isLabel(text)),
    );
  }

  /** 「备注 | 民政局 | 10月 | …」 is a conference, 「填写说明 | 写全称 | 写月份 | …」 is none. */
  private hasTime(seen: readonly SeenCell[]): boolean {
    return words.timeOfHeading(this.text(seen, 'timing')) !== null;
  }

  private isExample(seen: readonly SeenCell[]): boolean {
    return seen.some(
      ({ text, covered }, column) =>
        MAY_BE_EXAMPLE.test(text) &&
        !covered &&
        !this.tracking.has(column) &&
        (words.isExampleLabel(text) || (this.named.has(column) && words.beginsAsExample(text))),
    );
  }

  /** 「县××局 ×月 ××发布会」: placeholders to be filled in, in two columns or more. */
  private isMasked(seen: readonly SeenCell[]): boolean {
    let masked = 0;
    for (const key of MASKED_KEYS) if (words.isMasked(this.text(seen, key))) masked += 1;
    return masked > 1;
  }

  /** 「（单位全称） （具体到月）」: what to fill in, said in brackets in every column. */
  private isBracketed(seen: readonly SeenCell[]): boolean {
    const texts = MASKED_KEYS.map((key) => this.text(seen, key)).filter((text) => !isBlank(text));
    return texts.every((text) => BRACKET.test(text) && isSaidInBrackets(comparable(text)));
  }

  /** A row with content in at most one column of the plan: mostly a line between conferences. */
  private lineKind(seen: readonly SeenCell[], own: number): RowKind {
    const ownTexts = this.ownTexts(seen);
    const texts = ownTexts.map(({ text }) => text);
    const header = this.headers.kindOf(seen, texts);
    if (header) return header;
    const [first = '', second] = texts;
    const shared = this.sharedKind(seen, texts);
    if (shared) return shared;
    if (own > 0 && this.isConference(seen)) return 'row';
    if (texts.length === 1) return this.textKind(first, ownTexts[0]?.column ?? 0);
    if (words.isNote(first) && texts.length < 3) return 'note';
    const isHeading = words.isNumberedHeading(first) || this.isOtherNumber(seen);
    const isShort = second !== undefined && texts.length === 2;
    if (isShort && (isHeading || (words.timeOfHeading(first) !== null && words.isCount(second))))
      return 'groupHeading';
    return 'notRead';
  }

  /** A unit alone, or a number followed by something, is an incomplete conference. */
  private isConference(seen: readonly SeenCell[]): boolean {
    const isUnit = this.directory.lookUp(this.text(seen, 'department')).length > 0;
    return isUnit || (this.isNumbered(seen) && !this.isOtherNumber(seen));
  }

  /** A number in another style than those of the conferences: 「一」 where they have 1, 2, 3. */
  private isOtherNumber(seen: readonly SeenCell[]): boolean {
    const text = comparable(this.text(seen, 'number'));
    const style = styleOf(text);
    const isOfGroup = style.includes('一') || OF_GROUP.test(text);
    return style !== this.style && (isOfGroup || (this.isLayered && style === '1'));
  }

  private textKind(text: string, column: number): RowKind {
    if (words.isNote(text)) return 'note';
    if (words.isNumberedHeading(text) || words.timeOfHeading(text) !== null) return 'groupHeading';
    const isTopic = column === this.header.columns.get('topic');
    if (isTopic && words.callsItselfConference(text)) return 'notRead';
    const isPerson = column === this.header.columns.get('spokesperson');
    if (isPerson && postWords(compact(text)).length > 0) return 'notRead';
    return text.length > 30 || /[。；]/u.test(text) ? 'note' : 'groupHeading';
  }
}
