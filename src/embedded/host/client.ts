import type { Change } from '../model/core/changes';
import { GRID } from '../model/core/changes';
import type { ClassTable } from './dispatch/api';
import { dispatch } from './dispatch/dispatcher';
import type { EditMode } from './edit-mode';
import { entriesFor, type Author } from './events';
import { Faults } from './faults';
import type { Fault } from './faults';
import type { Habits } from './habits';
import type { RequestQueue } from './request-queue';
import { ActionType, RequestFlag } from './dispatch/protocol';
import type { Action, EventEntry, RequestBody, ResponseBody } from './dispatch/protocol';
import type { Roots } from './dispatch/paths';
import { rootsFor } from './roots';
import { ClientSession } from './session';
import type { WorkbookModel } from '../model/workbook-model';

export interface ClientEnvironment {
  readonly model: WorkbookModel;
  readonly requests: RequestQueue;
  readonly editMode: EditMode;
  readonly habits: Habits;
  readonly classes: ClassTable;
  /** Whether long requests let the page draw and take input. */
  readonly hasPage: boolean;
}

/** A page seems to stand still after 200 ms; each break lets the grid be drawn, which takes as long as many writes. */
const TURN_MS = 60;

/** One add-in attached to the workbook. */
export class Client {
  readonly faults = new Faults();
  readonly session: ClientSession;
  private readonly roots: Roots;
  private readonly pending: Change[] = [];
  private readonly stopListening: () => void;
  private isClosed = false;
  private deliver: (entries: readonly EventEntry[]) => void = () => undefined;

  constructor(
    readonly id: string,
    private readonly environment: ClientEnvironment,
    /** The edits of the person at the visible grid are this client's own. */
    readonly ownsGrid: boolean,
  ) {
    this.session = new ClientSession(environment.model, environment.classes, environment.habits);
    this.roots = rootsFor(this.session);
    this.stopListening = environment.model.changes.subscribe((change) => {
      this.pending.push(change);
      if (!environment.requests.isBusy) void this.flush();
    });
  }

  /** Sets the recipient of events. */
  onEvents(deliver: (entries: readonly EventEntry[]) => void): void {
    this.deliver = deliver;
  }

  /** Serves one request; null when its answer is lost on purpose. */
  async process(text: string, flags: number): Promise<ResponseBody | null> {
    const body = JSON.parse(text) as RequestBody;
    const fault = isReleaseOnly(body) ? null : this.faults.next();
    if (fault?.kind === 'delayed') await fault.until;
    await this.pause(flags);
    if (fault?.kind === 'refused') return failure(fault.code);
    const executed = fault?.kind === 'half-done' ? firstHalf(body) : body;
    const answer = await this.whileOpen(() => this.serve(text, executed, flags));
    return answer && applyFault(answer, fault);
  }

  close(): void {
    this.isClosed = true;
    this.stopListening();
    this.session.close();
  }

  /** The time that Excel takes, as the habits have it. */
  private async pause(flags: number): Promise<void> {
    const { request, write } = this.environment.habits.delay;
    const milliseconds = request + ((flags & RequestFlag.Write) === 0 ? 0 : write);
    if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  /** Null, instead of an error, when the workbook was closed meanwhile. */
  private async whileOpen<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch (error) {
      if (this.isClosed) return null;
      throw error;
    }
  }

  private async serve(text: string, body: RequestBody, flags: number): Promise<ResponseBody> {
    const { mostBytes } = this.environment.habits;
    if (isLonger(text, mostBytes)) return failure('RequestPayloadSizeLimitExceeded');
    if (this.environment.editMode.isOn) {
      if ((flags & RequestFlag.DelayForCellEdit) === 0)
        return failure('InvalidOperationInCellEditMode');
      await this.environment.editMode.ended();
    }
    const { model, requests } = this.environment;
    const answer = await requests.run(() =>
      model.changes.during(this.id, async () => {
        const response = await this.dispatch(body);
        model.setCalculating(true);
        await model.settle();
        if ((flags & RequestFlag.Write) !== 0) model.core.forgetUndo();
        this.session.endRequest();
        return response;
      }),
    );
    return isLonger(JSON.stringify(answer), mostBytes)
      ? failure('ResponsePayloadSizeLimitExceeded')
      : answer;
  }

  private async dispatch(body: RequestBody): Promise<ResponseBody> {
    const { model, hasPage } = this.environment;
    const { calculator } = model.grid;
    const turns = hasPage ? model.turns(TURN_MS) : null;
    calculator.suspended = true;
    try {
      return await dispatch(body, {
        ...this.roots,
        settle: () => model.settle(),
        // What is typed meanwhile is the person's.
        pause: () => (turns?.over ? model.changes.during(GRID, () => turns.next()) : null),
      });
    } finally {
      calculator.suspended = false;
    }
  }

  /** Sends pending events, once requests are served and values calculated. */
  async flush(): Promise<void> {
    if (this.pending.length === 0) return;
    await this.whileOpen(() =>
      this.environment.requests.run(() => this.environment.model.settle()),
    );
    if (this.isClosed) return;
    const changes = this.pending.splice(0);
    const entries = changes.flatMap((change) =>
      entriesFor(change, this.session, this.authorOf(change)),
    );
    if (entries.length > 0) this.deliver(entries);
  }

  private authorOf({ origin }: Change): Author {
    const isAddIn = origin === this.id;
    return {
      source: isAddIn || (origin === GRID && this.ownsGrid) ? 'Local' : 'Remote',
      triggerSource: isAddIn ? 'ThisLocalAddin' : 'Unknown',
    };
  }
}

function applyFault(answer: ResponseBody, fault: Fault | null): ResponseBody | null {
  if (fault?.kind === 'answer-lost') return null;
  const isFailing = fault?.kind === 'done-but-failed' || fault?.kind === 'half-done';
  return isFailing ? failure(fault.code) : answer;
}

/** The request without the second half of the actions that begin with its first change. */
function firstHalf(body: RequestBody): RequestBody {
  const first = body.Actions.findIndex((action) => isChange(action, body));
  const start = first < 0 ? 0 : first;
  const end = start + Math.ceil((body.Actions.length - start) / 2);
  return { ...body, Actions: body.Actions.slice(0, end) };
}

/** An action that sets a property, or calls a method that is no question for another object. */
function isChange(
  { ActionType: type, Name: name, ObjectPathId: path }: Action,
  { ObjectPaths }: RequestBody,
): boolean {
  if (type === ActionType.SetProperty) return true;
  if (type === ActionType.Method) return !name.startsWith('_');
  return type === ActionType.Instantiate && ObjectPaths[path]?.Name === 'add';
}

/** A request that only releases tracked ranges. */
function isReleaseOnly(body: RequestBody): boolean {
  const work = body.Actions.filter((action) => action.ObjectPathId !== 0 && action.Name !== '');
  return work.length > 0 && work.every((action) => action.Name === '_RemoveReference');
}

/** An error of the request as a whole rather than of an action. */
function failure(code: string): ResponseBody {
  return {
    Results: [],
    Error: { Code: code, Message: MESSAGES[code] ?? code, Location: '', HttpStatusCode: 400 },
  };
}

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
  RequestPayloadSizeLimitExceeded:
    'The request payload size has exceeded the limit. Please refer to our documentation.',
  ResponsePayloadSizeLimitExceeded:
    'The response payload size has exceeded the limit. Please refer to our documentation.',
};

const encoder = new TextEncoder();

/** Measured only if the text could exceed the limit: a character takes three bytes at most. */
const isLonger = (text: string, bytes: number): boolean =>
  text.length * 3 > bytes && encoder.encode(text).byteLength > bytes;
