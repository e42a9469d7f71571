/** Decisions of the office besides the criteria (加扣分表). */
export const ADJUSTMENT_TYPES = ['内容不实', '其他扣分', '泄密', '其他加分'] as const;
export type AdjustmentType = (typeof ADJUSTMENT_TYPES)[number];

/** A row of 加扣分表. */
export interface Adjustment {
  readonly department: string;
  /** 计划编号, for 内容不实. */
  readonly id: string;
  readonly type: AdjustmentType;
  readonly points: number | null;
  /** 依据文号; a decision without one does not count. */
  readonly document: string;
  /** 说明. */
  readonly note?: string;
}

/** A decision that does not count, or refers to nothing that is assessed. */
export interface IgnoredAdjustment {
  /** Its index in the list, from 0. */
  readonly line: number;
  readonly reason: 'noDocument' | 'unknownDepartment' | 'unknownRow';
}

/** The decisions that count. */
export interface Decisions {
  /** Ids of conferences with 内容不实. */
  readonly untrue: ReadonlySet<string>;
  /** Decisions by department. */
  readonly of: (department: string) => readonly Adjustment[];
  readonly ignored: readonly IgnoredAdjustment[];
}

function problemOf(
  { department, id, type, document }: Adjustment,
  departments: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): IgnoredAdjustment['reason'] | null {
  if (document === '') return 'noDocument';
  if (!departments.has(department)) return 'unknownDepartment';
  return type === '内容不实' && !ids.has(id) ? 'unknownRow' : null;
}

/** Groups decisions by department and finds those that do not count. An unknown id still counts for the department. */
export function decide(
  adjustments: readonly Adjustment[],
  departments: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): Decisions {
  const ofDepartments = new Map<string, Adjustment[]>();
  const untrue = new Set<string>();
  const ignored: IgnoredAdjustment[] = [];
  adjustments.forEach((adjustment, line) => {
    const { department, id, type } = adjustment;
    const reason = problemOf(adjustment, departments, ids);
    if (reason) ignored.push({ line, reason });
    if (reason === 'noDocument') return;
    if (type === '内容不实' && id !== '') untrue.add(id);
    ofDepartments.set(department, [...(ofDepartments.get(department) ?? []), adjustment]);
  });
  return { untrue, of: (department) => ofDepartments.get(department) ?? [], ignored };
}
