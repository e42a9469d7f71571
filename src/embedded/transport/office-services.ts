import type { Action, ObjectPath, RequestBody, ResponseBody } from '../host/dispatch/protocol';
import { ActionType, PathType } from '../host/dispatch/protocol';

/** Ignored notifications of office.js, by service. */
const NOTICES: Readonly<Record<string, readonly string[]>> = {
  'Microsoft.InternalService.AddinInternalService': ['NotifyActionHandlerReady'],
  'Microsoft.Telemetry.TelemetryService': ['SendTelemetryEvent', 'SendCustomerContent'],
};

/** Answers requests to Office itself, as opposed to its workbook. Anything but an ignored notification is ApiNotFound. */
export function answerOffice(body: RequestBody): ResponseBody {
  const unknown = body.Actions.findIndex((action) => !isNotice(body, action));
  const answered = unknown === -1 ? body.Actions : body.Actions.slice(0, unknown);
  const Results = answered.map(({ Id }) => ({ ActionId: Id, Value: {} }));
  const failing = body.Actions[unknown];
  if (!failing) return { Results };
  const member = `${serviceOf(body, failing)}.${failing.Name}`;
  return {
    Results,
    Error: {
      Code: 'ApiNotFound',
      Message: `ApiNotFound: ${member}`,
      Location: member,
      HttpStatusCode: 404,
      ActionIndex: unknown,
    },
  };
}

function isNotice(body: RequestBody, action: Action): boolean {
  const notices = NOTICES[serviceOf(body, action)];
  const path = pathOf(body, action);
  // On the wire a method that returns an object is a path; one that returns a value is an action.
  const member = path?.ObjectPathType === PathType.Method ? path.Name : action.Name;
  return notices !== undefined && (isService(path, action) || notices.includes(member));
}

function isService(path: ObjectPath | undefined, action: Action): boolean {
  return (
    path?.ObjectPathType === PathType.NewObject && action.ActionType === ActionType.Instantiate
  );
}

function serviceOf(body: RequestBody, action: Action): string {
  let path = pathOf(body, action);
  while (path?.ParentObjectPathId !== undefined) path = body.ObjectPaths[path.ParentObjectPathId];
  return path?.Name ?? '';
}

function pathOf(body: RequestBody, action: Action): ObjectPath | undefined {
  return body.ObjectPaths[action.ObjectPathId];
}
