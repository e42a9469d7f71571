/**
 * Queues a question that fails while another workbook has the focus, and with it all that is queued after it: for batches
 * that change something before they come to what Excel refuses then.
 */
export const requireFocus = ({ freezePanes }: Excel.Worksheet): void => {
  freezePanes.getLocationOrNullObject().load('address');
};

/** Queues that Excel neither calculates nor draws until the batch is done; to be queued before what it writes. */
export function writeQuietly({ application }: Excel.Workbook): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

type Look = () => void;

const looksOf = new WeakMap<OfficeExtension.ClientRequestContext, Look[]>();

/**
 * Has something shown, frozen or set up for printing after everything that the command writes, in a batch of its own:
 * Excel refuses such things while another workbook has the focus, and a batch ends at what is refused.
 */
export function lookLater({ context }: OfficeExtension.ClientObject, look: Look): void {
  const looks = looksOf.get(context) ?? [];
  looksOf.set(context, [...looks, look]);
}

/** For a command that starts over. */
export const forgetLooks = (request: OfficeExtension.ClientRequestContext): void => {
  looksOf.delete(request);
};

/** Queues what is to be shown; whether there is anything. */
export function queueLooks(request: OfficeExtension.ClientRequestContext): boolean {
  const looks = looksOf.get(request) ?? [];
  looksOf.delete(request);
  for (const look of looks) look();
  return looks.length > 0;
}
