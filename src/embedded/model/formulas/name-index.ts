import type { IDefinedNamesService, IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';

type Item = Pick<IDefinedNamesServiceParam, 'name' | 'localSheetId'>;

/** In no name, nor in the id of a sheet. */
const SEPARATOR = '|';

const keyOf = ({ name, localSheetId = SCOPE_WORKBOOK_VALUE_DEFINED_NAME }: Item): string =>
  `${localSheetId}${SEPARATOR}${name.toLowerCase()}`;

/** Finds defined names without a look at all of them; offices have workbooks with thousands. */
export class NameIndex {
  private readonly ids = new Map<string, string>();
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly service: IDefinedNamesService,
    private readonly unitId: string,
  ) {
    for (const item of Object.values(service.getDefinedNameMap(unitId) ?? {})) this.enter(item);
    service.update$.subscribe(({ type, unitId: unit, definedNames }) => {
      if (unit !== unitId) return;
      for (const item of definedNames) {
        this.leave(item.id);
        if (type === 'update') this.enter(item);
      }
    });
  }

  find(name: string, scope: string | null): IDefinedNamesServiceParam | null {
    const key = keyOf({ name, localSheetId: scope ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME });
    const id = this.ids.get(key);
    return id === undefined ? null : (this.service.getValueById(this.unitId, id) ?? null);
  }

  private enter(item: IDefinedNamesServiceParam): void {
    const key = keyOf(item);
    this.ids.set(key, item.id);
    this.keys.set(item.id, key);
  }

  private leave(id: string): void {
    const key = this.keys.get(id);
    if (key === undefined) return;
    this.keys.delete(id);
    if (this.ids.get(key) === id) this.ids.delete(key);
  }
}
