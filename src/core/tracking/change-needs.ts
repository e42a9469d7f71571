import type { ChangeType, TrackingColumn } from '../plan/tracking-columns/tracking-columns';

/** Required fields of each type of change, besides the reason that every change needs. */
const NEEDS: Readonly<Record<ChangeType, readonly TrackingColumn[]>> = {
  改期: ['变更后时间'],
  改题: ['变更后主题'],
  改期并改题: ['变更后时间', '变更后主题'],
  更换发布人: ['实际发布人'],
  取消: [],
};

export const isChangeType = (text: string): text is ChangeType => Object.hasOwn(NEEDS, text);

/** The required fields that a change lacks; none where there is no change. */
export function missingOfChange(
  change: string,
  isEmpty: (column: TrackingColumn) => boolean,
): TrackingColumn[] {
  if (change === '') return [];
  const needs = isChangeType(change) ? NEEDS[change] : [];
  return [...needs, '变更原因' as const].filter(isEmpty);
}
