import type { ChangeType, TrackingColumn } from '../plan/tracking-columns';

/** The fields without which a change of each type says too little; every change needs a reason. */
const NEEDS: Readonly<Record<ChangeType, readonly TrackingColumn[]>> = {
  改期: ['变更后时间'],
  改题: ['变更后主题'],
  改期并改题: ['变更后时间', '变更后主题'],
  更换发布人: ['实际发布人'],
  取消: [],
};

export const isChangeType = (text: string): text is ChangeType => Object.hasOwn(NEEDS, text);

/** The fields that a change of this type needs and does not have; none where there is no change. */
export function missingOfChange(
  change: string,
  isEmpty: (column: TrackingColumn) => boolean,
): TrackingColumn[] {
  if (change === '') return [];
  const needs = isChangeType(change) ? NEEDS[change] : [];
  return [...needs, '变更原因' as const].filter(isEmpty);
}
