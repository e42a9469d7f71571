import type { Client } from '../host/client';
import type { Host } from '../host/host';
import type { EventEntry, ResponseBody } from '../host/dispatch/protocol';

/** The object through which office.js talks to a native host. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost?: (text: string) => void;
}

interface HostMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** Message types, numbered as on the wire. */
const MessageType = { Request: 1, Response: 2, Event: 3 } as const;

/** Receives each message between office.js and the workbook. */
export type MessageListener = (direction: 'request' | 'answer', text: string) => void;

/** Connects one office.js to the workbook without a frame or a page. */
export function nativeBridge(
  host: Host,
  client: Client,
  watch: MessageListener = () => undefined,
): NativeBridge {
  const send = (bridge: NativeBridge, message: object): void => {
    const text = JSON.stringify(message);
    watch('answer', text);
    bridge.onMessageFromHost?.(text);
  };
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      watch('request', text);
      const { id, type, flags, message } = JSON.parse(text) as HostMessage;
      if (type !== MessageType.Request) return;
      void host.process(client, JSON.stringify(message.body), flags).then((answer) => {
        if (answer) send(bridge, toResponse(id, answer));
      });
    },
  };
  client.onEvents((entries: readonly EventEntry[]) => {
    send(bridge, { type: MessageType.Event, message: { entries } });
  });
  return bridge;
}

function toResponse(id: number, body: ResponseBody): object {
  return { id, type: MessageType.Response, message: { statusCode: 200, headers: {}, body } };
}
