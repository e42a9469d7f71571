import type { Area } from '../../model/data/area';
import { WorkbookError } from '../../model/data/errors';
import type { Mover } from '../../model/structure/shift';

/** The cells of a Range object, moved by inserts and deletes as long as the client holds it. */
export class RangeTarget {
  /** The id under which the client tracks it, if it does. */
  referenceId: string | null = null;

  constructor(private current: Area | null) {}

  get area(): Area {
    if (this.current) return this.current;
    throw new WorkbookError(
      'InvalidReference',
      'This reference is not valid: the cells have been deleted.',
    );
  }

  follow(mover: Mover): void {
    this.current = this.current && mover.area(this.current);
  }

  forgetSheet(sheetId: string): void {
    if (this.current?.sheetId === sheetId) this.current = null;
  }
}
