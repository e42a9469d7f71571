import { comparable } from '../plan/cells/text';
import type { PlanRow } from '../plan/model/plan';
import { windowOf } from '../plan/timing/timing';
import { movesTime, topicOf } from '../tracking/deadline';
import type { FormCells } from '../tracking/forms/form';
import type { Compared, RowComparison } from './compare-plans';

/** What a revised plan changes in a row, as far as it is not registered yet. */
export interface Revision {
  /** The change to be registered, without its reason; `null` if there is none. */
  readonly change: FormCells | null;
  /** What no change of the form stands for, or what would replace a change that is registered. */
  readonly open: readonly Compared[];
}

const textOf = ({ cells }: PlanRow, key: Compared): string =>
  (cells[key].ditto ?? cells[key]).text.trim();

/** Whether the row has this of the revised plan already, by a change that was registered. */
function isRegistered(row: PlanRow, revised: PlanRow, key: Compared): boolean {
  const { tracking } = row;
  if (!tracking) return false;
  const window = windowOf(revised.timing);
  switch (key) {
    case 'timing': {
      const moved = movesTime(tracking) ? windowOf(tracking.newTiming) : null;
      return moved !== null && moved.start === window?.start && moved.end === window.end;
    }
    case 'topic':
      return comparable(topicOf(row)?.clean ?? '') === comparable(revised.topic?.clean ?? '');
    case 'spokesperson': {
      const registered = tracking.cells.实际发布人?.text ?? '';
      return comparable(registered) === comparable(textOf(revised, 'spokesperson'));
    }
    case 'department':
      return false;
  }
}

function changeOf(row: PlanRow, revised: PlanRow, differences: readonly Compared[]): Revision {
  const pending = differences.filter((key) => !isRegistered(row, revised, key));
  const moves = pending.includes('timing');
  const retopics = pending.includes('topic');
  if (moves || retopics) {
    return {
      change: {
        变更类型: moves ? (retopics ? '改期并改题' : '改期') : '改题',
        ...(moves && { 变更后时间: textOf(revised, 'timing') }),
        ...(retopics && { 变更后主题: textOf(revised, 'topic') }),
      },
      open: pending.filter((key) => key !== 'timing' && key !== 'topic'),
    };
  }
  // Another change in the same cells would replace the registered one.
  if (!pending.includes('spokesperson') || (row.tracking?.change ?? '') !== '')
    return { change: null, open: pending };
  return {
    change: { 变更类型: '更换发布人', 实际发布人: textOf(revised, 'spokesperson') },
    open: pending.filter((key) => key !== 'spokesperson'),
  };
}

/** What is to be registered of a difference between the plan and a revised one. */
export function revisionOf(compared: RowComparison): Revision {
  switch (compared.kind) {
    case 'changed':
      return changeOf(compared.before, compared.after, compared.differences);
    case 'gone': {
      const isFree = (compared.before.tracking?.change ?? '') === '';
      return { change: isFree ? { 变更类型: '取消' } : null, open: [] };
    }
    case 'added':
    case 'same':
      return { change: null, open: [] };
  }
}
