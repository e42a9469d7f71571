import type { Plan } from './plan';

/** Names of the departments that lead a conference, in the order in which they first appear. */
export const departmentNames = ({ rows }: Pick<Plan, 'rows'>): string[] => [
  ...new Set(rows.flatMap(({ department }) => department?.name ?? [])),
];
