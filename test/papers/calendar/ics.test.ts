import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { BUILT_IN_DIRECTORY } from '../../../src/core/plan/units/directory';
import { readPlan } from '../../../src/core/plan/read-plan';
import { readDocumentText } from '../../../src/files/text/delimited';
import { calendarFile } from '../../../src/papers/calendar/ics';
import { paperSource } from '../../../src/papers/model/source';
import { HARD_PLANS, HOSTILE, sourceOf, yearSource } from '../../support/papers';
import { yearPlan, yearSettings } from '../../support/read-year';

const NOTICE = join(__dirname, '../../../assets/铜官政务办〔2024〕3号.txt');

/** The events as another house reads them, by UID. */
function eventsOf(file: string): Map<string, ICAL.Event> {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return new Map(events.map((event) => [event.uid, event]));
}

describe('the calendar of a plan', () => {
  const file = calendarFile(yearSource(), '');
  const events = eventsOf(file);

  it('has whole days without a time zone for deadlines and conferences', () => {
    const deadline = events.get('FB2024-019-deadline@press-plan-addin')!;
    expect(deadline.startDate.isDate).toBe(true);
    expect(deadline.startDate.toString()).toBe('2024-10-31');
    expect(deadline.endDate.toString()).toBe('2024-11-01');
    expect(deadline.summary).toBe('发布会截止：住建局 物业管理工作');
    expect(events.get('FB2024-019-held@press-plan-addin')?.startDate.toString()).toBe('2024-11-12');
    expect(events.get('JW2024-002@press-plan-addin')?.summary).toContain('强降雨应对处置情况');
    expect(file).not.toMatch(/TZID|VTIMEZONE/u);
  });

  it('withdraws what was cancelled', () => {
    const statusOf = (uid: string) =>
      events.get(`${uid}-deadline@press-plan-addin`)?.component.getFirstPropertyValue('status');
    expect(statusOf('FB2024-013')).toBe('CANCELLED');
    expect(statusOf('FB2024-026')).toBe('CONFIRMED');
  });

  it('has each conference under the same UID in a later file, which is the newer version', () => {
    const later = paperSource(yearPlan, yearSettings, '2025-02-01' as PlainDate, 'zh-CN');
    const again = eventsOf(calendarFile(later, ''));
    expect([...again.keys()]).toEqual([...events.keys()]);
    for (const [uid, event] of again)
      expect(event.sequence).toBeGreaterThan(events.get(uid)!.sequence);
  });

  it('has lines of at most 75 octets, and keeps long and hostile texts', () => {
    for (const name of ['long topics', 'hostile texts']) {
      const hard = calendarFile(sourceOf(HARD_PLANS.get(name)!), '');
      const longest = Math.max(...hard.split('\r\n').map((line) => Buffer.byteLength(line)));
      expect(longest).toBeLessThanOrEqual(75);
      expect(hard.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    }
    const hostile = [
      ...eventsOf(calendarFile(sourceOf(HARD_PLANS.get('hostile texts')!), '')).values(),
    ];
    expect(HOSTILE).toContain('<script>');
    expect(hostile[0]?.summary).toContain('<script>alert(1)</script> & ]]>');
  });

  it('is for one department, and for a plan that has no ids yet', () => {
    expect(eventsOf(calendarFile(yearSource(), '住建局')).size).toBe(4);
    const plan = readPlan(readDocumentText(readFileSync(NOTICE, 'utf8')), {
      directory: BUILT_IN_DIRECTORY,
    });
    const uids = [...eventsOf(calendarFile(sourceOf(plan!), '')).keys()];
    expect(uids).toHaveLength(28);
    expect(uids[18]).toBe('2024-19-deadline@press-plan-addin');
  });
});
