import type { Plan } from '../../../src/core/plan/model/plan';
import type { Workspace } from './pane';

export const ERROR = '错误〔发布人〕请核对姓名；警告〔发布主题〕过期';

export const resultsFor = (plan: Plan, ...indexes: number[]): Map<string, string> =>
  new Map(indexes.map((index) => [plan.rows[index]!.key, ERROR]));

export async function found({ pane }: Workspace) {
  return (await pane.read()).found!;
}

export const formatsOf = ({ book }: Workspace): string[] =>
  book.model.registry.conditionalFormats.map(({ rule }) =>
    rule.type === 'custom' ? rule.formula : rule.type,
  );
