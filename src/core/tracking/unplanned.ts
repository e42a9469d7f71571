import { dateOfSerial } from '../calendar/excel-serial';
import type { PlainDate } from '../calendar/plain-date';
import type { WorkingCalendar } from '../calendar/working-calendar';

/** Kinds of conferences outside the plan (the notice, 四: 未纳入《计划》的政策解读类新闻发布会). */
export const UNPLANNED_TYPES = ['政策解读', '突发事件', '其他'] as const;

/** A row of 计划外表, as far as it decides whether the conference was prompt. */
export interface Unplanned {
  readonly department: string;
  readonly type: string;
  /** 起算时间: when the policy was issued or the event happened, as a serial number with its time of day. */
  readonly from: number | null;
  /** 召开时间, as a serial number. */
  readonly held: number | null;
  /** 编号. */
  readonly id?: string;
  readonly topic?: string;
}

export interface UnplannedLimits {
  /** Working days from a policy to the conference that explains it (政策解读工作日). */
  readonly policyDays: number;
  /** Hours from an emergency to its conference (突发小时). */
  readonly emergencyHours: number;
}

export const DEFAULT_UNPLANNED_LIMITS: UnplannedLimits = { policyDays: 10, emergencyHours: 24 };

/** Time until an unplanned conference, and whether it was prompt (及时). */
export interface Promptness {
  /** Working days, for 政策解读; otherwise `null`. */
  readonly workingDays: number | null;
  /** Hours to the minute, for 突发事件; otherwise `null`. */
  readonly hours: number | null;
  /** `null` if a time is missing or the type has no limit. */
  readonly inTime: boolean | null;
}

const MINUTES = 24 * 60;
const UNKNOWN: Promptness = { workingDays: null, hours: null, inTime: null };

/** Computes the promptness of an unplanned conference. After the as-of date, or before its occasion, is not prompt. */
export function promptnessOf(
  { type, from, held }: Pick<Unplanned, 'type' | 'from' | 'held'>,
  asOf: PlainDate,
  calendar: WorkingCalendar,
  limits: UnplannedLimits,
): Promptness {
  const begin = from === null ? null : dateOfSerial(from);
  const day = held === null ? null : dateOfSerial(held);
  if (from === null || held === null || begin === null || day === null) return UNKNOWN;
  if (held < from || day > asOf) return { ...UNKNOWN, inTime: false };
  if (type === '政策解读') {
    const workingDays = calendar.countWorkingDays(begin, day);
    return { workingDays, hours: null, inTime: workingDays <= limits.policyDays };
  }
  if (type === '突发事件') {
    const minutes = Math.round((held - from) * MINUTES);
    const inTime = minutes <= limits.emergencyHours * 60;
    return { workingDays: null, hours: minutes / 60, inTime };
  }
  return UNKNOWN;
}
