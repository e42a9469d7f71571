/** The implemented events, numbered as on the wire. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof EventType;

/** The event subscriptions of a client, by sheet, table, or the whole workbook. */
export class Subscriptions {
  private readonly counts = new Map<string, number>();

  add(event: EventName, targetId: string): void {
    const key = keyOf(event, targetId);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(event: EventName, targetId: string): void {
    const key = keyOf(event, targetId);
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  has(event: EventName, targetId: string): boolean {
    return this.counts.has(keyOf(event, targetId));
  }
}

const keyOf = (event: EventName, targetId: string): string => `${event} ${targetId}`;
