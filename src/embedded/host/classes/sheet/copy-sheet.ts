import { invalidArgument } from '../../../model/data/errors';
import type { Args } from '../../dispatch/args';
import type { HostObject, Session } from '../../dispatch/api';

/** Copies a sheet to the requested position. */
export async function copySheet(
  sheetId: string,
  args: Args,
  session: Session,
): Promise<HostObject> {
  const { model } = session;
  const where = args.isMissing(0)
    ? 'None'
    : args.oneOf(0, ['None', 'Before', 'After', 'Beginning', 'End']);
  const copy = await model.sheets.copy(sheetId);
  const copyId = copy.getSheetId();
  await model.sheets.move(copyId, position(where, args, session));
  return session.make('Worksheet', { sheetId: copyId });
}

function position(where: string, args: Args, { model }: Session): number {
  const last = model.sheets.all.length - 1;
  if (where === 'Beginning') return 0;
  if (where === 'None' || where === 'End') return last;
  const target: unknown = args.object(1)?.target;
  if (typeof target !== 'object' || target === null || !('sheetId' in target)) {
    throw invalidArgument('relativeTo');
  }
  const at = model.sheets.position(String(target.sheetId));
  return where === 'Before' ? at : Math.min(at + 1, last);
}
