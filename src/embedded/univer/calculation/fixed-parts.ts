import type { BaseAstNode } from '@univerjs/engine-formula';

/** Kinds of nodes in the library's formula trees; the enumeration is not exported. */
const KIND = { reference: 1, constant: 2, operator: 3, function: 4, union: 10 } as const;

/** `$A$1`, on whatever sheet: the same cell for every row of a column. */
const ANCHORED = /\$[A-Z]{1,3}\$\d+$/iu;

/** Functions whose result depends on nothing but their arguments. */
const PURE: ReadonlySet<string> = new Set([
  'AND', 'CHAR', 'COUNTIF', 'COUNTIFS', 'DATE', 'DAY', 'FIND', 'IF', 'IFERROR', 'INDEX', 'INT', 'ISBLANK', 'ISNUMBER',
  'ISTEXT', 'LEFT', 'LEN', 'MATCH', 'MAX', 'MID', 'MIN', 'MONTH', 'N', 'NOT', 'OR', 'RIGHT', 'ROUND', 'SMALL',
  'SUBSTITUTE', 'SUM', 'SUMIF', 'SUMIFS', 'TRIM', 'YEAR',
]); // prettier-ignore

const known = new WeakMap<BaseAstNode, boolean>();

/**
 * Whether a part of a formula has one value for all cells that share the formula: it reads anchored cells only. A name
 * is such a part, as a rule, and so is a column of a table.
 */
export function isFixed(node: BaseAstNode): boolean {
  const found = known.get(node);
  if (found !== undefined) return found;
  const fixed = isFixedItself(node) && node.getChildren().every(isFixed);
  known.set(node, fixed);
  return fixed;
}

/** Whether calculating the part costs more than remembering it. */
export const isWorthKeeping = ({ nodeType }: { readonly nodeType: number }): boolean =>
  nodeType === KIND.operator || nodeType === KIND.function || nodeType === KIND.union;

function isFixedItself(node: BaseAstNode): boolean {
  const kind: number = node.nodeType;
  switch (kind) {
    case KIND.constant:
    case KIND.operator:
    case KIND.union:
      return true;
    case KIND.reference:
      return ANCHORED.test(node.getToken());
    case KIND.function:
      return PURE.has(node.getToken().toUpperCase());
    default:
      return false;
  }
}
