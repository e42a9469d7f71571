import type { Method, Session } from '../dispatch/api';
import { WORKBOOK_TARGET } from '../dispatch/protocol';
import type { EventName } from '../dispatch/subscriptions';

/** The methods by which office.js subscribes to events and unsubscribes; their names follow no single rule. */
export function eventMethods<T>(
  events: Readonly<Record<string, EventName>>,
  targetId: (target: T, session: Session) => string = () => WORKBOOK_TARGET,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [suffix, event] of Object.entries(events)) {
    methods[`_Register${suffix}`] = (target, _args, session) => {
      session.subscriptions.add(event, targetId(target, session));
    };
    methods[`_Unregister${suffix}`] = (target, _args, session) => {
      session.subscriptions.remove(event, targetId(target, session));
    };
  }
  return methods;
}

/** Events of a sheet and of the collection of sheets. */
export const SHEET_EVENTS: Readonly<Record<string, EventName>> = {
  DataChangedEvent: 'worksheetChanged',
  SelectionChangedEvent: 'worksheetSelectionChanged',
  ActivatedEvent: 'worksheetActivated',
  DeactivatedEvent: 'worksheetDeactivated',
  FormatChangedEvent: 'worksheetFormatChanged',
  RowSortedEvent: 'worksheetRowSorted',
  EventNameChanged: 'worksheetNameChanged',
  EventVisibilityChanged: 'worksheetVisibilityChanged',
};
