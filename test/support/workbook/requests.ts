import type { EmbeddedWorkbook } from '../../../src/embedded';

interface Action {
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
}

interface ObjectPath {
  readonly Name: string;
  readonly ObjectPathType: number;
  readonly ParentObjectPathId?: number;
}

interface Body {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

const METHOD = 3;
const SET_PROPERTY = 4;

/** What some work asks of Excel, counted in its requests. */
export interface Asked {
  /** Blocks of formulas that are written. */
  formulas: number;
  /** Blocks that are copied. */
  copies: number;
  /** Properties and methods of page set-up. */
  setUp: number;
}

const isCall = ({ ActionType }: Action): boolean =>
  ActionType === METHOD || ActionType === SET_PROPERTY;

/** The names along the path of an object. */
function pathOf({ ObjectPaths }: Body, id: number): string[] {
  const path = ObjectPaths[id];
  if (!path) return [];
  return [path.Name, ...pathOf({ Actions: [], ObjectPaths }, path.ParentObjectPathId ?? 0)];
}

export async function askedBy(
  book: EmbeddedWorkbook,
  work: () => Promise<unknown>,
): Promise<Asked> {
  const asked: Asked = { formulas: 0, copies: 0, setUp: 0 };
  let isOver = false;
  book.watch((direction, text) => {
    if (direction !== 'request' || isOver) return;
    const { message } = JSON.parse(text) as { message: { body: Body } };
    const { body } = message;
    for (const action of body.Actions.filter(isCall)) {
      const path = pathOf(body, action.ObjectPathId);
      if (path.includes('PageLayout')) asked.setUp += 1;
      if (action.Name === 'Formulas') asked.formulas += 1;
      if (action.Name === 'CopyFrom') asked.copies += 1;
    }
  });
  await work();
  isOver = true;
  return asked;
}
