/** Contents that a saved file does not keep. */
export type LossKind = 'chart' | 'date1904' | 'longText' | 'macro' | 'signature';

/** One loss, for the list shown to the user. */
export interface Loss {
  readonly kind: LossKind;
  /** `null` for the whole workbook. */
  readonly sheet: string | null;
  /** An address or a name, if known. */
  readonly detail: string;
  readonly count: number;
}

/** Collects losses; the same kind on the same sheet becomes one entry with a count. */
export class Losses {
  private readonly byPlace = new Map<string, Loss>();

  add(kind: LossKind, sheet: string | null, detail = '', count = 1): void {
    if (count === 0) return;
    const key = `${kind}\n${sheet ?? ''}`;
    const earlier = this.byPlace.get(key);
    this.byPlace.set(key, {
      kind,
      sheet,
      detail: earlier === undefined || earlier.detail === '' ? detail : earlier.detail,
      count: (earlier?.count ?? 0) + count,
    });
  }

  list(): Loss[] {
    return [...this.byPlace.values()];
  }
}
