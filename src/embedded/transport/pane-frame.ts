import type { Client } from '../host/client';
import type { Host } from '../host/host';
import type { EventEntry, RequestBody } from '../host/dispatch/protocol';
import type { AppContext } from './app-context';
import { appContext } from './app-context';
import { answerOffice } from './office-services';

/** A message of office.js to Excel for Mac: a method, its parameters, and where the answer goes. */
interface Message {
  readonly methodId: number;
  readonly params: unknown;
  readonly callbackId?: string;
  readonly callbackFunction?: string;
  readonly eventCallbackFunction?: string;
}

interface ExecuteParams {
  readonly id: number;
  /** The arguments of a request of `Excel.run`; other APIs have others. */
  readonly apiArgs: readonly [
    readonly [
      audience: string,
      method: string,
      url: string,
      headers: readonly string[],
      body: string,
      permission: number,
      flags: number,
    ],
  ];
}

/** Numbered as in office.js. */
const Method = {
  Execute: 1,
  RegisterEvent: 2,
  UnregisterEvent: 3,
  WriteSettings: 4,
  GetContext: 5,
} as const;

/** The dispatch ids of `Excel.run`'s requests and of the events that come back. */
const RICH_API_REQUEST = 93;
const RICH_API_EVENT = 33;

/** The audience of requests to Office itself; the others go to the workbook. */
const OFFICE = 'WacPartition';

const SUCCESS = 0;
/** "Not supported": office.js turns it into an error of the caller. */
const UNSUPPORTED = 5000;

/** A frame's window, with the constructors of its own realm. */
type Frame = Window & typeof globalThis;

/**
 * Gives a pane's window the message channel of Excel for Mac, through which the unmodified office.js
 * then talks to the host. It must be there before office.js starts.
 */
export function attachPane(host: Host, window: Window, language: string): void {
  const frame = window as Frame;
  const client = host.attach();
  const channel = new Channel(host, client, frame, appContext(host.model, language));
  const webkit = { messageHandlers: { Agave: { postMessage: channel.post } } };
  Object.defineProperty(frame, 'webkit', { value: webkit, configurable: true });
  frame.addEventListener('pagehide', () => {
    host.detach(client);
  });
}

class Channel {
  /** Where each event that the pane registered for is delivered. */
  private readonly registrations = new Map<number, Message>();

  constructor(
    private readonly host: Host,
    private readonly client: Client,
    private readonly frame: Frame,
    private readonly context: AppContext,
  ) {
    client.onEvents((entries) => {
      this.deliver(entries);
    });
  }

  readonly post = (text: string): void => {
    const message = JSON.parse(text) as Message;
    this.serve(message).catch((error: unknown) => {
      // Errors of a request are part of its answer; this is a defect of the host.
      this.frame.reportError(error);
    });
  };

  private async serve(message: Message): Promise<void> {
    const answer = await this.answer(message);
    if (answer !== null && message.callbackId !== undefined) {
      this.call(message.callbackFunction, message.callbackId, answer);
    }
  }

  /** Null when the answer is lost on purpose. */
  private async answer({ methodId, params, ...rest }: Message): Promise<unknown> {
    switch (methodId) {
      case Method.GetContext:
        return this.context.describe();
      case Method.WriteSettings:
        this.context.writeSettings(params as { keys: string[]; values: string[] });
        return [SUCCESS];
      case Method.RegisterEvent:
        this.registrations.set((params as { id: number }).id, { methodId, params, ...rest });
        return [SUCCESS];
      case Method.UnregisterEvent:
        this.registrations.delete((params as { id: number }).id);
        return [SUCCESS];
      case Method.Execute:
        return this.execute(params as ExecuteParams);
      default:
        return [UNSUPPORTED];
    }
  }

  private async execute({ id, apiArgs }: ExecuteParams): Promise<unknown> {
    if (id !== RICH_API_REQUEST) return [[UNSUPPORTED]];
    const [audience, , , , body, , flags] = apiArgs[0];
    const response =
      audience === OFFICE
        ? answerOffice(JSON.parse(body) as RequestBody)
        : await this.host.process(this.client, body, flags);
    return response && [[SUCCESS, [200, [], JSON.stringify(response)]]];
  }

  private deliver(entries: readonly EventEntry[]): void {
    const registration = this.registrations.get(RICH_API_EVENT);
    if (registration?.callbackId === undefined) return;
    const list = entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      entry.id,
      entry.isRemoteOverride,
    ]);
    this.call(registration.eventCallbackFunction, registration.callbackId, [list, RICH_API_EVENT]);
  }

  /** Calls a function of the frame by its dotted name, with values of the frame's own realm. */
  private call(name: string | undefined, callbackId: string, value: unknown): void {
    const [first = '', ...path] = (name ?? '').split('.');
    const start = (this.frame as unknown as Record<string, unknown>)[first];
    const owner = path.slice(0, -1).reduce<unknown>(member, start);
    const own: unknown = this.frame.JSON.parse(JSON.stringify(value));
    (owner as Record<string, (id: string, value: unknown) => void>)[path.at(-1) ?? '']?.(
      callbackId,
      own,
    );
  }
}

function member(object: unknown, name: string): unknown {
  return (object as Record<string, unknown> | undefined)?.[name];
}
