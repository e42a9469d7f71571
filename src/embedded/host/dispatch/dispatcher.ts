import type { ErrorCode } from '../../model/data/errors';
import { WorkbookError } from '../../model/data/errors';
import { Args } from './args';
import { apiNotFound, memberName, Paths } from './paths';
import type { Roots } from './paths';
import { ActionType } from './protocol';
import type { Action, ActionResult, RequestBody, ResponseBody, ResponseError } from './protocol';
import { query } from './query';

/** What a dispatcher needs from the workbook. */
export interface DispatchContext extends Roots {
  /** Resolves when values are up to date for reading. */
  settle(): Promise<void>;
  /** Between two actions: resolves when the page has drawn and taken input; null when there is no need to. */
  pause(): Promise<void> | null;
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

/**
 * Executes the actions of one request in order and stops at the first that fails. Earlier actions keep their effect; the
 * error names the action.
 */
export async function dispatch(body: RequestBody, context: DispatchContext): Promise<ResponseBody> {
  const paths = new Paths(body, context);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    const pause = context.pause();
    if (pause) await pause;
    try {
      const value = await perform(action, paths, context);
      if (action.ActionType === ActionType.Trace) traces.push(action.Id);
      if (action.ActionType !== ActionType.SetProperty)
        results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return {
        Results: results,
        TraceIds: traces,
        Error: toResponseError(error, paths.location, index),
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

async function perform(action: Action, paths: Paths, context: DispatchContext): Promise<unknown> {
  if (action.ActionType === ActionType.Trace) return null;
  const found = paths.object(action.ObjectPathId);
  const object = found instanceof Promise ? await found : found;
  const member = memberName(action.Name);
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return object?.key() ?? null;
    case ActionType.EnsureUnchanged:
      return null;
    case ActionType.Query:
      await context.settle();
      if (object) paths.location = `${object.className}.load`;
      return object && query(object, action.QueryInfo);
    case ActionType.Method: {
      if (!object) return { _IsNull: true };
      paths.location = `${object.className}.${member}`;
      const method = object.method(member);
      if (!method) throw apiNotFound(object.className, member);
      const args = paths.args(action.ArgumentInfo);
      return (await method(args instanceof Args ? args : await args)) ?? null;
    }
    case ActionType.SetProperty: {
      if (!object) return null;
      paths.location = `${object.className}.${member}`;
      const property = object.property(member);
      if (!property) throw apiNotFound(object.className, member);
      if (!property.set)
        throw new WorkbookError('InvalidOperation', `${paths.location} can only be read.`);
      const given = paths.args(action.ArgumentInfo);
      const args = given instanceof Args ? given : await given;
      await property.set(args.raw(0));
      return null;
    }
    default:
      throw new WorkbookError(
        'NotImplemented',
        `Actions of type ${action.ActionType} are not supported.`,
      );
  }
}

function toResponseError(error: unknown, location: string, index: number): ResponseError {
  const known = error instanceof WorkbookError;
  const code = known ? error.code : 'GeneralException';
  return {
    Code: code,
    Message: error instanceof Error ? error.message : String(error),
    Location: location,
    HttpStatusCode: STATUS[code] ?? 400,
    ActionIndex: index,
  };
}
